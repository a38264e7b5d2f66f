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
    private static final String IMAGE = "PATRONI_IMAGE";

    private final Map<String, String> lines = new LinkedHashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();

    private EnvExample(Stack stack) {
        if (PatroniImage.isNeeded(stack)) {
            lines.put(
                    IMAGE,
                    "\n# an image with Patroni and PostgreSQL, as made by: docker build --tag REGISTRY/"
                            + PatroniImage.name(stack) + " image\n" + IMAGE + "=\n");
        }
        collect(stack.patroni().members().image(), "image with Patroni and PostgreSQL");
        for (Section section : stack.sections()) {
            collect(section);
        }
        collect(stack.swarm().text("composeYaml"), "asked for by @SwarmStack(composeYaml)");
    }

    /** The variables with what stands for them when they are not set; empty where nothing does. */
    static Map<String, String> defaults(Stack stack) {
        return new EnvExample(stack).defaults;
    }

    static String text(Stack stack) {
        Map<String, String> variables = new EnvExample(stack).lines;
        StringBuilder text = new StringBuilder();
        text.append(Heading.comment(Heading.of(stack, "What is known only at deployment")));
        text.append("# Copy to .env, fill in, and export before deploying: set -a; . ./.env; set +a\n");
        for (Map.Entry<String, String> local : LocalYaml.variables(stack).entrySet()) {
            String value = ShellScript.quote(local.getValue());
            variables.put(local.getKey(), "\n# of compose.local.yaml only\n#" + local.getKey() + "=" + value + "\n");
        }
        if (variables.isEmpty()) {
            text.append("# This stack asks for nothing.\n");
        }
        for (String variable : variables.values()) {
            text.append(variable);
        }
        return text.toString();
    }

    private void collect(Section section) {
        for (Value value : section.values()) {
            for (Item item : value.items()) {
                if (item.content() instanceof Section nested) {
                    collect(nested);
                } else if (value.setting().placeholder() && item.content() instanceof String text) {
                    collect(text, value.setting().comment());
                }
            }
        }
    }

    private void collect(String text, String comment) {
        for (Placeholder found : Placeholders.in(text)) {
            String message = found.message() == null || found.message().isEmpty() ? comment : found.message();
            String fallback = found.fallback();
            defaults.putIfAbsent(found.name(), fallback == null ? "" : fallback);
            lines.putIfAbsent(
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
