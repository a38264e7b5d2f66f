package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands do what they seem to do: Patroni starts a program, PostgreSQL a shell. */
final class CommandRules implements Rule {
    private static final Set<String> OPERATORS =
            Set.of("|", "||", "&&", "&", ";", ">", ">>", "<", "2>&1", "2>", ">&2", "1>&2");

    private static final Set<String> TARGETS = Set.of(
            "recovery_target",
            "recovery_target_lsn",
            "recovery_target_name",
            "recovery_target_time",
            "recovery_target_xid");

    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        Section postgresql = patroni.postgresql();
        for (Value callback : postgresql.section("callbacks").values()) {
            checkWords(callback, problems);
        }
        checkWords(postgresql.value("prePromote"), problems);
        checkWords(postgresql.value("beforeStop"), problems);
        for (Section method : postgresql.sections("createReplicaMethods")) {
            checkWords(method.value("command"), problems);
        }
        Section bootstrap = patroni.section().section("bootstrapMethod");
        checkWords(bootstrap.value("command"), problems);
        checkCommand(patroni.dcs().section("standbyCluster").value("restoreCommand"), problems);
        checkTarget(bootstrap, problems);
        checkRestore(patroni.dcs().value("parameters"), problems);
        checkRestore(postgresql.value("parameters"), problems);
        checkRestore(postgresql.value("recoveryConf"), problems);
        checkRestore(bootstrap.value("recoveryConf"), problems);
    }

    private static void checkWords(Value command, Problems problems) {
        String text = (String) command.content();
        if (text.isBlank()) {
            return;
        }
        List<String> words = new ArrayList<>();
        String wrong = split(text, words) ? "" : "a quotation that does not end";
        for (int i = 0; i < words.size() && wrong.isEmpty(); i++) {
            String word = words.get(i);
            wrong = OPERATORS.contains(word) || word.startsWith("$(") ? word : "";
        }
        if (!wrong.isEmpty()) {
            problems.add(
                    PatroniProblem.COMMAND,
                    command,
                    command.path() + " = " + Problems.quote(text) + " holds " + wrong,
                    "Put it into a script, or call a shell: /bin/sh -c '...'");
        }
    }

    /** Splits as Python's shlex does; words that hold a quote get a space in front, so that they are no operator. */
    static boolean split(String text, List<String> words) {
        StringBuilder word = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '\\' && quote != '\'';
            if (escape && ++i == text.length()) {
                return false;
            } else if (escape) {
                word.append(' ').append(text.charAt(i));
                open = true;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
                word.append(quote == 0 ? "" : c);
            } else if (c == '"' || c == '\'') {
                quote = c;
                open = true;
                word.append(' ');
            } else if (c == ' ' || c == '\t') {
                if (open) {
                    words.add(word.toString());
                }
                word.setLength(0);
                open = false;
            } else {
                word.append(c);
                open = true;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return quote == 0;
    }

    private static void checkRestore(Value parameters, Problems problems) {
        for (Item parameter : parameters.items()) {
            if (parameter.section().text("name").equals("restore_command")) {
                checkCommand(parameter.section().value("value"), problems);
            }
        }
    }

    private static void checkCommand(Value command, Problems problems) {
        String text = (String) command.content();
        if (!text.isBlank() && (!text.contains("%f") || !text.contains("%p"))) {
            problems.add(
                    PatroniProblem.RESTORE_COMMAND,
                    command,
                    command.path() + " = " + Problems.quote(text) + " has no " + (text.contains("%f") ? "%p" : "%f"),
                    "Name both, as in: cp /archive/%f %p");
        }
    }

    /** Patroni waits for the end of the recovery, which never comes where PostgreSQL pauses at its target. */
    private static void checkTarget(Section bootstrap, Problems problems) {
        Value parameters = bootstrap.value("recoveryConf");
        @Nullable Section target = null;
        String action = "pause";
        for (Section parameter : bootstrap.sections("recoveryConf")) {
            String name = parameter.text("name");
            boolean point = TARGETS.contains(name);
            if (name.equals("recovery_target_action")) {
                action = parameter.text("value");
            } else if (point) {
                target = parameter;
            }
        }
        if (target != null && !action.equals("promote")) {
            problems.add(
                    ValueProblem.MISSING,
                    target.value("name"),
                    parameters.path() + " has " + target.text("name") + ", and with recovery_target_action = " + action
                            + " the recovery never ends, while Patroni waits for its end",
                    "Add @Parameter(name = \"recovery_target_action\", value = \"promote\")");
        }
        if (bootstrap.flag("keepExistingRecoveryConf") && !parameters.isEmpty()) {
            problems.add(
                    NameProblem.EXCLUSIVE,
                    bootstrap.value("keepExistingRecoveryConf"),
                    "bootstrapMethod.keepExistingRecoveryConf and bootstrapMethod.recoveryConf are both set",
                    "Keep one of them");
        }
    }
}
