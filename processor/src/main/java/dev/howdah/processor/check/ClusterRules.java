package dev.howdah.processor.check;

import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** What Patroni needs to start, and to keep its promises. */
final class ClusterRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        checkTiming(stack.patroni().dcs(), problems);
        checkDataDir(stack.patroni(), problems);
        checkSynchronous(stack.patroni(), problems);
        Section watchdog = stack.patroni().section().section("watchdog");
        if (watchdog.choice("mode").spelling().equals("required")) {
            problems.add(
                    ClusterProblem.WATCHDOG,
                    watchdog.value("mode"),
                    "watchdog.mode is REQUIRED",
                    "Set it to WatchdogMode.OFF");
        }
    }

    private static void checkTiming(Section dcs, Problems problems) {
        long ttl = dcs.number("ttl");
        long loopWait = dcs.number("loopWait");
        long retryTimeout = dcs.number("retryTimeout");
        long needed = loopWait + 2 * retryTimeout;
        if (needed > ttl) {
            Value place = dcs.isGiven("ttl")
                    ? dcs.value("ttl")
                    : dcs.isGiven("retryTimeout") ? dcs.value("retryTimeout") : dcs.value("loopWait");
            problems.add(
                    ClusterProblem.TIMING,
                    place,
                    "loopWait " + loopWait + " + 2 × retryTimeout " + retryTimeout + " = " + needed
                            + " s is more than ttl " + ttl + " s",
                    "Raise ttl to " + needed + ", or lower loopWait or retryTimeout",
                    List.of(dcs.value("ttl"), dcs.value("loopWait"), dcs.value("retryTimeout")));
        }
    }

    private static void checkDataDir(Patroni patroni, Problems problems) {
        Value dataDir = patroni.postgresql().value("dataDir");
        Value target = patroni.members().section().section("volume").value("target");
        String mount = target.content() + "/";
        String dir = (String) dataDir.content();
        if (!dir.startsWith(mount) || dir.length() == mount.length()) {
            problems.add(
                    ClusterProblem.DATA_DIR,
                    dataDir.given() ? dataDir : target,
                    "postgresql.dataDir " + Problems.quote(dir) + " is not below the volume's " + target.content(),
                    "Set postgresql.dataDir to a folder below it: " + mount + "patroni",
                    List.of(dataDir, target));
        }
    }

    private static void checkSynchronous(Patroni patroni, Problems problems) {
        Section dcs = patroni.dcs();
        boolean synchronous = !dcs.choice("synchronousMode").spelling().equals("false");
        boolean strict = dcs.flag("synchronousModeStrict");
        Value memberCount = patroni.members().section().value("count");
        long members = patroni.members().count();
        if (strict && !synchronous) {
            problems.add(
                    NameProblem.EXCLUSIVE,
                    dcs.value("synchronousModeStrict"),
                    "synchronousModeStrict = true has no effect with synchronousMode = OFF",
                    "Set synchronousMode to ON or QUORUM, or remove synchronousModeStrict",
                    List.of(dcs.value("synchronousMode")));
        } else if (strict && members == 1) {
            problems.add(
                    ClusterProblem.STRICT_ALONE,
                    dcs.value("synchronousModeStrict"),
                    "synchronousModeStrict = true with one member",
                    "Set members.count to 3, or remove synchronousModeStrict",
                    List.of(memberCount));
        } else if (strict && members == 2) {
            problems.add(
                    ClusterProblem.STRICT_WITH_TWO,
                    dcs.value("synchronousModeStrict"),
                    "synchronousModeStrict = true with two members",
                    "Set members.count to 3, or remove synchronousModeStrict",
                    List.of(memberCount));
        }
        Value count = dcs.value("synchronousNodeCount");
        long nodes = dcs.number("synchronousNodeCount");
        if (synchronous && count.given() && nodes >= members) {
            problems.add(
                    ClusterProblem.SYNC_COUNT,
                    count,
                    "synchronousNodeCount = " + nodes + ", but " + members + " members have " + (members - 1)
                            + " replicas",
                    "Lower it to at most " + Math.max(1, members - 1) + ", or raise members.count",
                    List.of(count, memberCount));
        }
    }
}
