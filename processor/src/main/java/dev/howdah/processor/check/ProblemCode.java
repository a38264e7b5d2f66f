package dev.howdah.processor.check;

/** A problem that Howdah reports. A code never changes its meaning. */
public sealed interface ProblemCode
        permits AccessProblem,
                AdminProblem,
                AvailabilityProblem,
                BackupProblem,
                ClassProblem,
                ClusterProblem,
                HbaProblem,
                MonitoringProblem,
                NameProblem,
                NetworkProblem,
                OptionProblem,
                PatroniProblem,
                PoolerProblem,
                ProxyProblem,
                ParameterProblem,
                RawProblem,
                StoreProblem,
                SwarmProblem,
                ValueProblem {
    /** What the catalogue says of it. */
    CatalogueEntry entry();

    /** The code as users see it: {@code HWD-014}. */
    default String id() {
        String digits = Integer.toString(entry().number());
        return "HWD-" + "000".substring(digits.length()) + digits;
    }

    /** How much it matters. */
    default Severity severity() {
        return entry().severity();
    }

    /** Why it matters: one sentence without its full stop. */
    default String reason() {
        return entry().reason();
    }
}
