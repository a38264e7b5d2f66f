package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Members;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A host can meet all the constraints of a service. */
final class PlacementRules implements Rule {
    private static final Set<String> KNOWN =
            Set.of("node.id", "node.hostname", "node.ip", "node.role", "node.platform.os", "node.platform.arch");

    @Override
    public void check(Stack stack, Problems problems) {
        Members members = stack.patroni().members();
        check(Members.constraint(members.nodeLabel()), members.section(), problems);
        if (stack.haProxy().isPresent()) {
            Section haProxy = stack.haProxy().get().section();
            String label = haProxy.text("nodeLabel");
            check(label.isEmpty() ? "" : Members.constraint(label), haProxy, problems);
        }
    }

    private static void check(String own, Section section, Problems problems) {
        List<String> seen = new ArrayList<>();
        if (!own.isEmpty()) {
            seen.add(own);
        }
        for (Item item : section.value("constraints").items()) {
            String constraint = item.text();
            if (!isWellFormed(constraint)) {
                continue;
            }
            checkKey(item, constraint, problems);
            for (String other : seen) {
                if (excludes(constraint, other)) {
                    problems.add(
                            SwarmProblem.CONSTRAINTS,
                            item,
                            item.path() + " = " + Problems.quote(constraint) + " and " + Problems.quote(other)
                                    + " exclude each other",
                            "Remove one of them");
                    break;
                }
            }
            seen.add(constraint);
        }
    }

    private static void checkKey(Item item, String constraint, Problems problems) {
        String key = key(constraint).toLowerCase(Locale.ROOT);
        String value = value(constraint).toLowerCase(Locale.ROOT);
        boolean label = key.startsWith("node.labels.") || key.startsWith("engine.labels.");
        if (!label && !KNOWN.contains(key)) {
            problems.add(
                    NameProblem.UNKNOWN_NAME,
                    item,
                    item.path() + " asks for " + Problems.quote(key(constraint)) + ", which no host has",
                    "Use node.labels.NAME, node.id, node.hostname, node.ip, node.role, node.platform.os,"
                            + " node.platform.arch or engine.labels.NAME" + Suggestion.of(key, KNOWN));
        } else if (key.equals("node.role")
                && !Placeholders.isIn(value)
                && !Set.of("manager", "worker").contains(value)) {
            problems.add(
                    NameProblem.UNKNOWN_NAME,
                    item,
                    item.path() + " asks for the role " + Problems.quote(value(constraint)),
                    "A host is a manager or a worker");
        }
    }

    /** What the syntax of a single constraint lets pass. */
    private static boolean isWellFormed(String constraint) {
        return constraint.contains("==") || constraint.contains("!=");
    }

    /** Two values for one key, or one value asked for and refused. */
    static boolean excludes(String one, String other) {
        // Labels' names are told apart by case, everything else is not; a host may have several addresses.
        boolean label = key(one).toLowerCase(Locale.ROOT).contains(".labels.");
        boolean sameKey = label ? key(one).equals(key(other)) : key(one).equalsIgnoreCase(key(other));
        sameKey &= !key(one).equalsIgnoreCase("node.ip");
        boolean known = !Placeholders.isIn(one) && !Placeholders.isIn(other);
        if (!sameKey || !known || (!isEqual(one) && !isEqual(other))) {
            return false;
        }
        boolean sameValue = value(one).equalsIgnoreCase(value(other));
        return isEqual(one) == isEqual(other) ? !sameValue : sameValue;
    }

    private static boolean isEqual(String constraint) {
        return constraint.charAt(operator(constraint)) == '=';
    }

    private static int operator(String constraint) {
        int equal = constraint.indexOf("==");
        int unequal = constraint.indexOf("!=");
        return equal >= 0 && (unequal < 0 || equal < unequal) ? equal : unequal;
    }

    private static String key(String constraint) {
        return constraint.substring(0, operator(constraint)).strip();
    }

    private static String value(String constraint) {
        return constraint.substring(operator(constraint) + 2).strip();
    }
}
