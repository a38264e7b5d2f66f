package dev.howdah.processor.check;

import dev.howdah.processor.model.Etcd;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** etcd starts and keeps a majority. */
final class EtcdRules implements Rule {
    private static final List<String> OWN_ONLY = List.of(
            "members",
            "image",
            "nodeLabel",
            "heartbeatInterval",
            "electionTimeout",
            "quotaBackendBytes",
            "snapshotCount",
            "autoCompactionMode",
            "autoCompactionRetention",
            "initialClusterToken",
            "environment");

    @Override
    public void check(Stack stack, Problems problems) {
        Etcd etcd = stack.etcd();
        Section section = etcd.section();
        if (!etcd.isOwn()) {
            for (String attribute : OWN_ONLY) {
                Value value = section.value(attribute);
                if (value.given()) {
                    problems.add(
                            NameProblem.EXCLUSIVE,
                            value,
                            value.path() + " is set, but hosts names an etcd that exists already",
                            "Remove it, or remove hosts");
                }
            }
            return;
        }
        checkCount(section, problems);
        checkTiming(section, problems);
        if (section.choice("protocol").spelling().equals("https")) {
            problems.add(
                    NameProblem.EXCLUSIVE,
                    section.value("protocol"),
                    "protocol = HTTPS, but the stack's own etcd listens without TLS",
                    "Remove it: the network encrypts; TLS is for an existing etcd named by hosts");
        }
    }

    private static void checkCount(Section section, Problems problems) {
        Value members = section.value("members");
        long count = section.number("members");
        if (count == 1) {
            problems.add(ClusterProblem.ETCD_ALONE, members, "members = 1", "Run 3 members, on three hosts");
        } else if (count % 2 == 0) {
            problems.add(
                    ClusterProblem.ETCD_COUNT,
                    members,
                    "members = " + count + " is even",
                    "Set it to " + (count == 2 ? "3" : (count - 1) + " or " + (count + 1)),
                    List.of(members));
        }
    }

    private static void checkTiming(Section section, Problems problems) {
        long heartbeat = section.number("heartbeatInterval");
        long election = section.number("electionTimeout");
        if (election < 5 * heartbeat) {
            Value place = section.isGiven("electionTimeout")
                    ? section.value("electionTimeout")
                    : section.value("heartbeatInterval");
            problems.add(
                    ClusterProblem.ETCD_TIMING,
                    place,
                    "electionTimeout " + election + " ms is less than five times heartbeatInterval " + heartbeat
                            + " ms",
                    "Raise electionTimeout to " + 10 * heartbeat + ", or lower heartbeatInterval",
                    List.of(section.value("electionTimeout"), section.value("heartbeatInterval")));
        }
    }
}
