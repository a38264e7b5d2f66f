package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A standby cluster has something to replicate from, and nothing that only an ordinary one can do. */
final class StandbyRules implements Rule {
    private static final String[] MADE_BY_POST_INIT = {"roles", "databases"};

    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        Section standby = patroni.dcs().section("standbyCluster");
        Value first = firstGiven(standby);
        if (first == null) {
            checkEmpty(patroni.dcs().value("standbyCluster"), standby, problems);
            return;
        }
        checkDelay(standby.value("recoveryMinApplyDelay"), problems);
        checkMethods(standby, patroni, problems);
        if (!patroni.isStandbyCluster()) {
            problems.add(
                    PatroniProblem.NO_SOURCE,
                    first,
                    first.path() + " is set, but dcs.standbyCluster has neither host nor restoreCommand",
                    "Add host = \"...\", the remote primary's");
            return;
        }
        Value method = patroni.section().section("bootstrapMethod").value("name");
        if (!method.isEmpty()) {
            problems.add(
                    NameProblem.EXCLUSIVE,
                    method,
                    "bootstrapMethod makes a new cluster, but dcs.standbyCluster makes a copy of the remote one",
                    "Remove it, and name a method in dcs.standbyCluster.createReplicaMethods");
        }
        checkPostInit(stack, problems);
    }

    /** An annotation with nothing in it was meant to do something. */
    private static void checkEmpty(Value written, Section standby, Problems problems) {
        if (written.given()) {
            problems.add(
                    PatroniProblem.NO_SOURCE,
                    standby,
                    written.path() + " is set, but has neither host nor restoreCommand",
                    "Add host = \"...\", the remote primary's, or remove it");
        }
    }

    private static @Nullable Value firstGiven(Section standby) {
        for (Value value : standby.values()) {
            if (value.given() && !value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    private static void checkPostInit(Stack stack, Problems problems) {
        Section cluster = stack.patroni().section();
        for (String attribute : MADE_BY_POST_INIT) {
            Value value = cluster.value(attribute);
            if (!value.isEmpty()) {
                unused(value, problems);
            }
        }
        if (!cluster.section("postInit").value("sql").isEmpty()) {
            unused(cluster.section("postInit").value("sql"), problems);
        }
        if (stack.pgAdmin().isPresent() && stack.pgAdmin().get().hasConfigDatabase()) {
            problems.add(
                    NameProblem.COMPONENT_MISSING,
                    stack.pgAdmin().get().section().value("configDatabase"),
                    "pgAdmin's configuration database can't be made in a standby cluster, which is read-only",
                    "Set configDatabase = @ConfigDatabase(enabled = false)");
        }
    }

    private static void unused(Value value, Problems problems) {
        problems.add(
                PatroniProblem.NOT_IN_STANDBY,
                value,
                value.path() + " is set in a standby cluster, where it makes nothing",
                "Declare it in the stack of the remote cluster, and remove it here");
    }

    private static void checkMethods(Section standby, Patroni patroni, Problems problems) {
        Set<String> known = new LinkedHashSet<>();
        known.add("basebackup");
        for (Section method : patroni.postgresql().sections("createReplicaMethods")) {
            known.add(method.text("name"));
        }
        for (Item method : standby.value("createReplicaMethods").items()) {
            if (!known.contains(method.text())) {
                problems.add(
                        NameProblem.UNKNOWN_NAME,
                        method,
                        method.path() + " = " + Problems.quote(method.text()) + " is no method of this stack",
                        "Choose one of " + String.join(", ", known) + Suggestion.of(method.text(), known));
            }
        }
    }

    private static void checkDelay(Value delay, Problems problems) {
        String text = (String) delay.content();
        if (!text.isEmpty() && !isDuration(text)) {
            problems.add(
                    ValueProblem.SYNTAX,
                    delay,
                    delay.path() + " = " + Problems.quote(text) + " is no duration of PostgreSQL",
                    "Write a number with ms, s, min, h or d: 30min");
        }
    }

    /** A number, by itself milliseconds, or with one of PostgreSQL's units. */
    static boolean isDuration(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits > 0
                && digits <= 10
                && Set.of("", "us", "ms", "s", "min", "h", "d").contains(text.substring(digits));
    }
}
