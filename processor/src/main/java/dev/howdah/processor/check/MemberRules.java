package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Templates;
import dev.howdah.processor.model.Value;
import java.util.List;

/** Each member has a name and an address of its own. */
final class MemberRules implements Rule {
    /** What differs from task to task of a service that runs once on each host. */
    private static final List<String> OWN =
            List.of(".Node.ID", ".Node.Hostname", ".Task.ID", ".Task.Name", ".Task.Slot");

    @Override
    public void check(Stack stack, Problems problems) {
        Section members = stack.patroni().members().section();
        checkShared(members, "memberName", problems);
        checkShared(members, "hostname", problems);
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

    private static void checkShared(Section members, String attribute, Problems problems) {
        Value value = members.value(attribute);
        String text = (String) value.content();
        if (!value.given() || text.isEmpty()) {
            return;
        }
        if (members.number("count") > 1 && Templates.fault(text).isEmpty() && !holdsOne(text)) {
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
}
