package dev.howdah.processor.render;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Placeholders.Placeholder;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code .env.example}: every variable that the files ask for. */
final class EnvExample {
    private EnvExample() {}

    static String text(Stack stack) {
        Map<String, String> variables = new LinkedHashMap<>();
        collect(stack.patroni().members().image(), "image with Patroni and PostgreSQL", variables);
        for (Section section : stack.sections()) {
            collect(section, variables);
        }
        collect(stack.swarm().text("composeYaml"), "asked for by @SwarmStack(composeYaml)", variables);
        StringBuilder text = new StringBuilder();
        text.append(Heading.comment(Heading.of(stack, "What is known only at deployment")));
        text.append("# Copy to .env, fill in, and export before deploying: set -a; . ./.env; set +a\n");
        if (variables.isEmpty()) {
            text.append("# This stack asks for nothing.\n");
        }
        for (String variable : variables.values()) {
            text.append(variable);
        }
        return text.toString();
    }

    private static void collect(Section section, Map<String, String> variables) {
        for (Value value : section.values()) {
            for (Item item : value.items()) {
                if (item.content() instanceof Section nested) {
                    collect(nested, variables);
                } else if (value.setting().placeholder() && item.content() instanceof String text) {
                    collect(text, value.setting().comment(), variables);
                }
            }
        }
    }

    private static void collect(String text, String comment, Map<String, String> variables) {
        for (Placeholder found : Placeholders.in(text)) {
            String message = found.message() == null || found.message().isEmpty() ? comment : found.message();
            String fallback = found.fallback();
            variables.putIfAbsent(
                    found.name(),
                    "\n# " + message + "\n"
                            + (fallback == null
                                    ? found.name() + "=\n"
                                    : "#" + found.name() + "=" + ShellScript.quote(fallback) + "\n"));
        }
    }

    /** A placeholder as the Compose file writes it. */
    static String reference(Placeholder placeholder) {
        if (placeholder.fallback() != null) {
            return "${" + placeholder.name() + ":-" + placeholder.fallback() + "}";
        }
        return placeholder.message() == null
                ? "${" + placeholder.name() + "}"
                : "${" + placeholder.name() + ":?" + placeholder.message() + "}";
    }
}
