package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;
import java.util.Locale;

/** {@code rpo = ZERO} is kept: what was acknowledged is on the disks of two hosts. */
final class DataLossRules implements Rule {
    /** Spellings of {@code off}, which PostgreSQL also takes by their first letters. */
    private static final List<String> OFF = List.of("off", "false", "no", "0");

    @Override
    public void check(Stack stack, Problems problems) {
        Value promise = stack.swarm().value("rpo");
        Section dcs = stack.patroni().dcs();
        checkMode(stack, promise, problems);
        Section standby = dcs.section("standbyCluster");
        if (!standby.text("host").isEmpty() || !standby.text("restoreCommand").isEmpty()) {
            problems.add(
                    AvailabilityProblem.LOSES_ROWS,
                    promise,
                    "rpo = ZERO for a standby cluster, which follows its source asynchronously",
                    "Remove rpo, and promise it in the class of the source",
                    List.of(promise, dcs.value("standbyCluster")));
        }
        checkParameters(dcs.value("parameters"), promise, problems);
        checkParameters(stack.patroni().postgresql().value("parameters"), promise, problems);
    }

    private static void checkMode(Stack stack, Value promise, Problems problems) {
        Section dcs = stack.patroni().dcs();
        Value count = stack.patroni().members().section().value("count");
        Value mode = dcs.value("synchronousMode");
        Value strict = dcs.value("synchronousModeStrict");
        if (count.content().equals(1L)) {
            problems.add(
                    AvailabilityProblem.LOSES_ROWS,
                    count.given() ? count : promise,
                    "rpo = ZERO with members.count = 1: its disk holds the only copy",
                    "Set members.count to 3 and synchronousModeStrict to true, or remove rpo",
                    List.of(promise, count));
        } else if (dcs.choice("synchronousMode").spelling().equals("false")) {
            problems.add(
                    AvailabilityProblem.LOSES_ROWS,
                    mode.given() ? mode : promise,
                    "rpo = ZERO with synchronousMode = OFF: a new primary lacks what had not reached it",
                    "Set synchronousMode to ON or QUORUM and synchronousModeStrict to true, or remove rpo",
                    List.of(promise, mode));
        } else if (!dcs.flag("synchronousModeStrict")) {
            problems.add(
                    AvailabilityProblem.LOSES_ROWS,
                    strict.given() ? strict : promise,
                    "rpo = ZERO with synchronousModeStrict = false: without its last replica the primary goes on alone, and"
                            + " what it acknowledges then is on one disk",
                    "Set synchronousModeStrict to true, or remove rpo",
                    List.of(promise, mode, strict));
        }
    }

    private static void checkParameters(Value parameters, Value promise, Problems problems) {
        for (Item item : parameters.items()) {
            Value name = item.section().value("name");
            Value value = item.section().value("value");
            String key = ((String) name.content()).toLowerCase(Locale.ROOT);
            if (breaks(key, ((String) value.content()).toLowerCase(Locale.ROOT))) {
                problems.add(
                        AvailabilityProblem.ACKNOWLEDGES_EARLY,
                        value,
                        "rpo = ZERO with the parameter " + key + " = " + Problems.quote((String) value.content()),
                        "Remove the parameter, or remove rpo",
                        List.of(promise, name, value));
            }
        }
    }

    private static boolean breaks(String parameter, String value) {
        return switch (parameter) {
            case "synchronous_commit" -> OFF.contains(value) || value.equals("local");
            case "fsync", "full_page_writes" -> isOff(value);
            default -> false;
        };
    }

    private static boolean isOff(String value) {
        boolean off = false;
        for (String word : OFF) {
            boolean unambiguous = !value.isEmpty() && !value.equals("o");
            off = off || (unambiguous && word.startsWith(value));
        }
        return off;
    }
}
