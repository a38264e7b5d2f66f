package dev.howdah.processor.check;

import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;

/** Members come back: as leader, as replica, and with a PostgreSQL that their Patroni knows. */
final class RecoveryRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        Value lag = patroni.dcs().value("maximumLagOnFailover");
        if (lag.content().equals(0L)) {
            problems.add(
                    PatroniProblem.NO_LAG,
                    lag,
                    "dcs.maximumLagOnFailover = 0",
                    "Leave it at 1048576, which is one megabyte");
        }
        checkVersion(patroni, problems);
        Section watchdog = patroni.section().section("watchdog");
        if (watchdog.choice("mode").spelling().equals("off")) {
            for (String attribute : new String[] {"device", "safetyMargin"}) {
                if (watchdog.isGiven(attribute)) {
                    problems.add(
                            NameProblem.IN_VAIN,
                            watchdog.value(attribute),
                            watchdog.value(attribute).path() + " is set, but watchdog.mode is OFF",
                            "Remove it");
                }
            }
        }
    }

    /** What no release of a minor version of Patroni knows, later patches included. */
    private static void checkVersion(Patroni patroni, Problems problems) {
        int postgres = patroni.postgresVersion();
        String needed = postgres >= 18 ? "4.0" : postgres == 17 ? "3.3" : "3.0";
        if (!patroni.version().isAtLeast(needed)) {
            Value place = patroni.section().value("postgresVersion");
            problems.add(
                    PatroniProblem.POSTGRES_TOO_NEW,
                    place.given() ? place : patroni.section().value("patroniVersion"),
                    "PostgreSQL " + postgres + " needs Patroni " + needed + ", but the stack has " + patroni.version(),
                    "Set patroniVersion to V" + needed.replace('.', '_') + " or newer and deploy an image that has it,"
                            + " or lower postgresVersion");
        }
    }
}
