package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** Each member has a name and an address of its own, made by templates that Swarm can expand. */
final class MemberRules implements Rule {
    /** What differs from task to task of a service that runs once on each host. */
    private static final List<String> OWN =
            List.of(".Node.ID", ".Node.Hostname", ".Task.ID", ".Task.Name", ".Task.Slot");

    private static final List<String> FIELDS = List.of(
            ".Service.ID",
            ".Service.Name",
            ".Service.Labels",
            ".Node.ID",
            ".Node.Hostname",
            ".Node.Platform.Architecture",
            ".Node.Platform.OS",
            ".Task.ID",
            ".Task.Name",
            ".Task.Slot");

    @Override
    public void check(Stack stack, Problems problems) {
        Section members = stack.patroni().members().section();
        checkText(members, "memberName", problems);
        checkText(members, "hostname", problems);
        Value name = members.value("memberName");
        String text = (String) name.content();
        if (name.given() && (text.contains(".Task.ID") || text.contains(".Task.Name"))) {
            problems.add(
                    PatroniProblem.PASSING_NAME,
                    name,
                    "members.memberName = " + Problems.quote(text) + " changes with every container",
                    "Use {{.Node.Hostname}} or {{.Node.ID}}");
        }
        if (stack.patroni().scope().length() > 63) {
            Value scope = stack.patroni().section().value("scope");
            problems.add(
                    ValueProblem.SYNTAX,
                    scope,
                    "scope " + Problems.quote(stack.patroni().scope()) + " has "
                            + stack.patroni().scope().length() + " characters, and PostgreSQL's cluster_name holds 63",
                    "Shorten it");
        }
    }

    private static void checkText(Section members, String attribute, Problems problems) {
        Value value = members.value(attribute);
        String text = (String) value.content();
        if (!value.given() || text.isEmpty()) {
            return;
        }
        String wrong = firstUnknown(text);
        if (!wrong.isEmpty()) {
            problems.add(
                    PatroniProblem.TEMPLATE,
                    value,
                    value.path() + " = " + Problems.quote(text) + " holds " + Problems.quote(wrong)
                            + ", which Swarm can't expand",
                    "Use {{.Node.Hostname}}, {{.Node.ID}} or {{.Task.Slot}}" + Suggestion.of(wrong, FIELDS));
        } else if (members.number("count") > 1 && !holdsOne(text)) {
            problems.add(
                    PatroniProblem.SHARED_NAME,
                    value,
                    value.path() + " = " + Problems.quote(text) + " is the same for all " + members.number("count")
                            + " members",
                    "Put {{.Node.Hostname}} or {{.Node.ID}} into it");
        }
    }

    private static boolean holdsOne(String text) {
        for (String field : OWN) {
            if (text.contains(field)) {
                return true;
            }
        }
        return false;
    }

    /** The first part of a template that Swarm does not know; empty for a good one. */
    static String firstUnknown(String text) {
        int at = 0;
        while ((at = text.indexOf("{{", at)) >= 0) {
            int end = text.indexOf("}}", at);
            if (end < 0) {
                return text.substring(at);
            }
            String action = text.substring(at + 2, end);
            String wrong = firstUnknownField(action);
            if (action.isBlank() || !wrong.isEmpty()) {
                return wrong.isEmpty() ? text.substring(at, end + 2) : wrong;
            }
            at = end + 2;
        }
        return "";
    }

    private static String firstUnknownField(String action) {
        boolean quoted = false;
        for (int i = 0; i < action.length(); i++) {
            char c = action.charAt(i);
            quoted ^= c == '"';
            boolean begins = i == 0 || " (|,".indexOf(action.charAt(i - 1)) >= 0;
            if (quoted || !begins || c != '.') {
                continue;
            }
            int end = i;
            while (end < action.length() && " )|,".indexOf(action.charAt(end)) < 0) {
                end++;
            }
            if (!FIELDS.contains(action.substring(i, end)) && !action.startsWith(".Service.Labels.", i)) {
                return action.substring(i, end);
            }
        }
        boolean plain = action.strip().startsWith(".") || action.indexOf('.') >= 0 || action.indexOf('"') >= 0;
        return plain ? "" : action.strip();
    }
}
