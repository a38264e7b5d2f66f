package dev.howdah.processor.check;

import dev.howdah.processor.model.Etcd;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Network;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.model.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** etcd understands what it is given, and keeps what it promised. */
final class EtcdVariableRules implements Rule {
    private static final List<String> DANGEROUS = List.of("ETCD_FORCE_NEW_CLUSTER", "ETCD_UNSAFE_NO_FSYNC");
    /** What has no effect on members whose addresses begin with {@code http}. */
    private static final List<String> TLS = List.of(
            "ETCD_CERT_FILE",
            "ETCD_KEY_FILE",
            "ETCD_CLIENT_CERT_AUTH",
            "ETCD_TRUSTED_CA_FILE",
            "ETCD_AUTO_TLS",
            "ETCD_PEER_CERT_FILE",
            "ETCD_PEER_KEY_FILE",
            "ETCD_PEER_CLIENT_CERT_AUTH",
            "ETCD_PEER_TRUSTED_CA_FILE",
            "ETCD_PEER_AUTO_TLS");

    @Override
    public void check(Stack stack, Problems problems) {
        Etcd etcd = stack.etcd();
        checkHosts(etcd.section().value("hosts"), problems);
        if (!etcd.isOwn()) {
            return;
        }
        checkRetention(etcd.section(), problems);
        for (Section variable : etcd.section().sections("environment")) {
            if (variable.text("name").startsWith("ETCD_")) {
                check(variable, etcd.version(), problems);
            }
        }
        Network network = stack.etcdNetwork();
        Value attachable = network.section().value("attachable");
        if (!network.isExternal() && attachable.given() && network.section().flag("attachable")) {
            problems.add(
                    AccessProblem.OPEN_NETWORK,
                    attachable,
                    attachable.path() + " = true for the network of etcd",
                    "Remove it: Patroni's members join the network without it");
        }
    }

    private static void checkHosts(Value hosts, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Item host : hosts.items()) {
            if (!seen.add(host.text())) {
                problems.add(
                        NameProblem.DUPLICATE_NAME,
                        host,
                        host.path() + " = " + Problems.quote(host.text()) + " stands twice in hosts",
                        "Remove one: Patroni would ask the same member again when it fails");
            }
        }
    }

    /** etcd takes a duration for a number of versions beyond all counting, and never removes any. */
    private static void checkRetention(Section section, Problems problems) {
        Value retention = section.value("autoCompactionRetention");
        String text = (String) retention.content();
        boolean byRevision = section.choice("autoCompactionMode").spelling().equals("revision");
        Value place = retention.given() ? retention : section.value("autoCompactionMode");
        if (EtcdVariables.isNumber(text) && Long.parseLong(text) == 0) {
            problems.add(
                    StoreProblem.RETENTION,
                    place,
                    retention.path() + " = " + Problems.quote(text) + " turns compaction off",
                    byRevision ? "Set it to a number of versions, as in 1000" : "Set it to a duration, as in 1h");
        } else if (byRevision && !EtcdVariables.isNumber(text)) {
            problems.add(
                    StoreProblem.RETENTION,
                    place,
                    retention.path() + " = " + Problems.quote(text) + " is no number of versions, which"
                            + " autoCompactionMode = REVISION counts by",
                    "Set it to a number, as in 1000, or the mode to PERIODIC");
        } else if (!byRevision && !EtcdVariables.isNumber(text) && !EtcdVariables.isDuration(text)) {
            problems.add(
                    StoreProblem.RETENTION,
                    place,
                    retention.path() + " = " + Problems.quote(text)
                            + " is no duration that etcd reads, so it does not start",
                    "Set it to a number with ms, s, m or h, as in 24h");
        }
    }

    private static void check(Section variable, Version version, Problems problems) {
        Value name = variable.value("name");
        String text = variable.text("name");
        EtcdVariables.Known known = EtcdVariables.find(text);
        if (known == null) {
            // Read apart from the options, and only on processors that etcd is not tested on.
            if (!text.equals("ETCD_UNSUPPORTED_ARCH")) {
                unknown(name, text + " is no variable of etcd", Suggestion.of(text, EtcdVariables.names()), problems);
            }
        } else if (!known.since().isEmpty() && !version.isAtLeast(known.since())) {
            unknown(name, text + " came with etcd " + known.since() + ", but the stack has " + version, "", problems);
        } else if (!known.until().isEmpty() && version.compareTo(Version.of(known.until())) > 0) {
            unknown(name, text + " went after etcd " + known.until() + ", but the stack has " + version, "", problems);
        } else if (TLS.contains(text)) {
            unknown(name, text + " is set, but the members' addresses begin with http", "", problems);
        } else {
            checkValue(variable.value("value"), known, problems);
        }
    }

    private static void unknown(Value name, String what, String suggestion, Problems problems) {
        problems.add(
                StoreProblem.UNKNOWN_VARIABLE, name, name.path() + ": " + what, "Correct or remove it" + suggestion);
    }

    private static void checkValue(Value value, EtcdVariables.Known known, Problems problems) {
        String text = (String) value.content();
        if (Placeholders.isIn(text)) {
            return;
        }
        if (!known.accepts(text)) {
            problems.add(
                    StoreProblem.VARIABLE_VALUE,
                    value,
                    value.path() + " = " + Problems.quote(text) + " is nothing that etcd reads for " + known.name(),
                    "Write " + known.expected());
        } else if (DANGEROUS.contains(known.name())
                && List.of("1", "t", "T", "true", "TRUE", "True").contains(text)) {
            problems.add(
                    StoreProblem.DANGEROUS_VARIABLE,
                    value,
                    value.path() + " = " + text + " turns " + known.name() + " on for every member and every start",
                    "Remove it; to bring a lost cluster back, set it once and by hand on a single member");
        }
    }
}
