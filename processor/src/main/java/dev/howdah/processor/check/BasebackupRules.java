package dev.howdah.processor.check;

import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;
import java.util.Set;

/** New replicas can be made: the options of pg_basebackup and the names of the methods. */
final class BasebackupRules implements Rule {
    private static final List<String> OPTIONS = List.of(
            "checkpoint",
            "compress",
            "create-slot",
            "label",
            "manifest-checksums",
            "manifest-force-encode",
            "max-rate",
            "no-clean",
            "no-estimate-size",
            "no-manifest",
            "no-password",
            "no-slot",
            "no-sync",
            "no-verify-checksums",
            "progress",
            "slot",
            "status-interval",
            "sync-method",
            "tablespace-mapping",
            "verbose",
            "waldir",
            "write-recovery-conf");

    private static final Set<String> FLAGS =
            Set.of("create-slot", "manifest-force-encode", "progress", "verbose", "write-recovery-conf");

    private static final Set<String> PATRONIS = Set.of(
            "pgdata",
            "format",
            "wal-method",
            "xlog-method",
            "gzip",
            "version",
            "dbname",
            "host",
            "port",
            "username",
            "password");

    private static final Set<String> PARAMETERS = Set.of(
            "command", "no_params", "no_leader", "no_master", "keep_data", "scope", "role", "datadir", "connstring");

    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        for (Section option : patroni.postgresql().sections("basebackup")) {
            checkOption(option, patroni, problems);
        }
        for (Section method : patroni.postgresql().sections("createReplicaMethods")) {
            checkMethod(method, problems);
        }
        checkBootstrap(patroni.section().section("bootstrapMethod"), problems);
    }

    private static void checkOption(Section option, Patroni patroni, Problems problems) {
        String name = option.text("name");
        Value place = option.value("name");
        String what = place.path() + " = " + Problems.quote(name);
        boolean flag = FLAGS.contains(name) || name.startsWith("no-");
        if (PATRONIS.contains(name)) {
            problems.add(
                    PatroniProblem.BASEBACKUP, place, what + " is an option that Patroni sets itself", "Remove it");
        } else if (name.equals("target") || name.equals("incremental")) {
            problems.add(
                    PatroniProblem.BASEBACKUP,
                    place,
                    what + " makes something else than a data directory",
                    "Remove it");
        } else if (!OPTIONS.contains(name)) {
            problems.add(
                    PatroniProblem.BASEBACKUP,
                    place,
                    what + " is no option of pg_basebackup",
                    "Remove it, or write the long name without dashes" + Suggestion.of(name, OPTIONS));
        } else if (name.equals("sync-method") && patroni.postgresVersion() < 17) {
            problems.add(
                    ValueProblem.TOO_NEW,
                    place,
                    what + " came with PostgreSQL 17, but the stack has " + patroni.postgresVersion(),
                    "Leave it out, or set postgresVersion to V17 and deploy an image that has it");
        } else if (flag != option.text("value").isEmpty()) {
            problems.add(
                    PatroniProblem.BASEBACKUP,
                    flag ? option.value("value") : place,
                    what + (flag ? " takes no value" : " has no value"),
                    flag ? "Remove value" : "Add value = \"...\"");
        } else {
            checkValue(name, option.value("value"), patroni, problems);
        }
    }

    private static void checkValue(String name, Value value, Patroni patroni, Problems problems) {
        String text = (String) value.content();
        if (name.equals("checkpoint") && !text.equals("fast") && !text.equals("spread")) {
            problems.add(
                    PatroniProblem.BASEBACKUP,
                    value,
                    "checkpoint " + Problems.quote(text) + " is neither fast nor spread",
                    "Use fast");
        } else if (name.equals("max-rate") && !isRate(text)) {
            problems.add(
                    PatroniProblem.BASEBACKUP,
                    value,
                    "max-rate " + Problems.quote(text) + " is not 32k to 1024M",
                    "Write kilobytes a second, or a number with k or M: 100M");
        } else if (name.equals("compress")) {
            boolean possible =
                    patroni.postgresVersion() >= 15 && patroni.version().isAtLeast("4.1");
            if (!possible || !text.startsWith("server")) {
                problems.add(
                        PatroniProblem.BASEBACKUP,
                        value,
                        "compress " + Problems.quote(text)
                                + (possible
                                        ? " does not compress on the server"
                                        : " needs PostgreSQL 15 and Patroni 4.1"),
                        possible ? "Use server-zstd, server-lz4 or server-gzip" : "Remove it");
            }
        }
    }

    /** Kilobytes a second, from 32 to a gigabyte, as pg_basebackup reads them. */
    static boolean isRate(String text) {
        boolean mega = text.endsWith("M");
        String digits = mega || text.endsWith("k") ? text.substring(0, text.length() - 1) : text;
        long rate = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || digits.length() > 9) {
                return false;
            }
            rate = rate * 10 + c - '0';
        }
        long kilobytes = mega ? rate * 1024 : rate;
        return kilobytes >= 32 && kilobytes <= 1_048_576;
    }

    /** A method's section stands beside PostgreSQL's other settings, so its name must not be one of theirs. */
    private static void checkMethod(Section method, Problems problems) {
        Value name = method.value("name");
        String text = method.text("name");
        if (text.equals("basebackup")) {
            if (!method.text("command").isEmpty()) {
                problems.add(
                        NameProblem.IN_VAIN,
                        method.value("command"),
                        method.value("command").path() + " is set, but basebackup is Patroni's own method",
                        "Remove it, or give the method another name");
            }
        } else if (PatroniKeys.isKnown("postgresql", text)) {
            problems.add(
                    RawProblem.RAW_CONFLICT,
                    name,
                    name.path() + " = " + Problems.quote(text) + " is a setting of Patroni's section postgresql",
                    "Give the method another name");
        }
        for (Section argument : method.sections("arguments")) {
            if (PARAMETERS.contains(argument.text("name"))) {
                problems.add(
                        RawProblem.RAW_CONFLICT,
                        argument.value("name"),
                        argument.value("name").path() + " = " + Problems.quote(argument.text("name"))
                                + " is a parameter of Patroni's own",
                        "Remove it" + (argument.text("name").equals("no_master") ? " and set noLeader = true" : ""));
            }
        }
    }

    private static void checkBootstrap(Section method, Problems problems) {
        Value name = method.value("name");
        if (PatroniKeys.isKnown("bootstrap", method.text("name"))) {
            problems.add(
                    RawProblem.RAW_CONFLICT,
                    name,
                    name.path() + " = " + Problems.quote(method.text("name"))
                            + " is a setting of Patroni's section bootstrap",
                    "Give the method another name");
        }
    }
}
