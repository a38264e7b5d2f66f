package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** Members listen where the others reach them, and Patroni finds the database that it connects to. */
final class AddressRules implements Rule {
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
                    NameProblem.IN_VAIN,
                    dcs.value("primaryStopTimeout"),
                    "dcs.primaryStopTimeout has no effect with synchronousMode = OFF",
                    "Remove it, or set synchronousMode to ON or QUORUM",
                    List.of(dcs.value("primaryStopTimeout"), dcs.value("synchronousMode")));
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
                || stack.patroni().isStandbyCluster();
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
