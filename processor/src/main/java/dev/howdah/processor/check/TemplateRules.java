package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Templates;
import dev.howdah.processor.model.Value;

/** What Swarm expands before a task starts can be expanded. */
final class TemplateRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Section members = stack.patroni().members().section();
        check(members.value("memberName"), problems);
        check(members.value("hostname"), problems);
        checkEach(members, "environment", "value", problems);
        checkEach(stack.etcd().section(), "environment", "value", problems);
        if (stack.pgAdmin().isPresent()) {
            Section pgAdmin = stack.pgAdmin().get().section();
            check(pgAdmin.value("email"), problems);
            checkEach(pgAdmin, "environment", "value", problems);
            checkEach(pgAdmin, "settings", "text", problems);
        }
    }

    private static void checkEach(Section section, String array, String attribute, Problems problems) {
        for (Section item : section.sections(array)) {
            check(item.value(attribute), problems);
        }
    }

    private static void check(Value value, Problems problems) {
        String fault = value.content() instanceof String text ? Templates.fault(text) : "";
        if (!fault.isEmpty()) {
            problems.add(
                    PatroniProblem.TEMPLATE,
                    value,
                    value.path() + ": " + fault,
                    "Write {{\"{{\"}} for two braces, or a template such as {{.Node.Hostname}}");
        }
    }
}
