package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;
import java.util.Set;

/** Members listen where the others reach them, and what all must share stands where all read it. */
final class AddressRules implements Rule {
    /** What Patroni passes on the server's command line, and therefore takes from the dynamic configuration only. */
    private static final Set<String> SHARED = Set.of(
            "max_connections",
            "max_wal_senders",
            "max_replication_slots",
            "max_prepared_transactions",
            "max_locks_per_transaction",
            "max_worker_processes",
            "wal_level",
            "wal_log_hints",
            "wal_keep_size",
            "wal_keep_segments",
            "track_commit_timestamp",
            "hot_standby");

    @Override
    public void check(Stack stack, Problems problems) {
        Section postgresql = stack.patroni().postgresql();
        checkListen(postgresql.value("listen"), problems);
        checkListen(stack.patroni().restapi().value("listen"), problems);
        checkDatabase(stack, postgresql.value("database"), problems);
        Section dcs = stack.patroni().dcs();
        if (dcs.number("primaryStopTimeout") > 0
                && dcs.choice("synchronousMode").spelling().equals("false")) {
            problems.add(
                    NameProblem.EXCLUSIVE,
                    dcs.value("primaryStopTimeout"),
                    "dcs.primaryStopTimeout has no effect with synchronousMode = OFF",
                    "Remove it, or set synchronousMode to ON or QUORUM",
                    List.of(dcs.value("primaryStopTimeout"), dcs.value("synchronousMode")));
        }
        for (Section parameter : postgresql.sections("parameters")) {
            Value name = parameter.value("name");
            if (SHARED.contains(parameter.text("name"))) {
                problems.add(
                        PatroniProblem.LOCAL_PARAMETER,
                        name,
                        name.path() + " = " + Problems.quote(parameter.text("name"))
                                + " is a parameter of the whole cluster",
                        "Move it to dcs.parameters");
            }
        }
    }

    /** Patroni connects before post-init.sh has made anything; only a backup may bring a database with it. */
    private static void checkDatabase(Stack stack, Value database, Problems problems) {
        Object name = database.content();
        boolean restored = !stack.patroni()
                        .section()
                        .section("bootstrapMethod")
                        .text("name")
                        .isEmpty()
                || StandbyRules.isStandby(stack.patroni().dcs().section("standbyCluster"));
        if (!name.equals("postgres") && !name.equals("template1") && !restored) {
            problems.add(
                    NameProblem.UNKNOWN_NAME,
                    database,
                    database.path() + " = " + Problems.quote((String) name)
                            + " is not there yet when Patroni first connects",
                    "Leave it at postgres");
        }
    }

    private static void checkListen(Value listen, Problems problems) {
        Object address = listen.content();
        if (!address.equals("0.0.0.0") && !address.equals("::") && !address.equals("")) {
            problems.add(
                    PatroniProblem.LISTEN,
                    listen,
                    listen.path() + " = " + Problems.quote((String) address) + " is no wildcard",
                    "Leave it at 0.0.0.0");
        }
    }
}
