package dev.howdah.processor.companion.template;

import java.util.List;

/** A plan for programs. */
final class PlanJson {
    private final Comparison releases;
    private final List<Step> steps;
    private final StringBuilder json = new StringBuilder();

    PlanJson(Comparison releases, List<Step> steps) {
        this.releases = releases;
        this.steps = steps;
    }

    String write(String other) {
        json.append("{\n");
        member("  ", "stack", releases.fact("name"), ",\n");
        member("  ", "from", other, ",\n");
        member("  ", "fromStack", releases.old("name"), ",\n");
        json.append("  \"changes\": [");
        String separator = "\n";
        for (Change change : releases.changes()) {
            json.append(separator).append("    {");
            member("", "effect", change.meaning().effect(), ", ");
            member("", "where", change.where(), ", ");
            member("", "key", change.key(), ", ");
            optional("old", change.was(), change.before());
            optional("new", change.is(), change.after());
            member("", "why", change.meaning().why, "}");
            separator = ",\n";
        }
        json.append(releases.changes().isEmpty() ? "],\n" : "\n  ],\n");
        steps();
        return json.append("}\n").toString();
    }

    private void steps() {
        json.append("  \"steps\": [");
        String separator = "\n";
        for (Step step : steps) {
            json.append(separator).append("    {\n");
            member("      ", "title", step.title(), ",\n");
            member("      ", "why", step.why(), ",\n");
            json.append("      \"commands\": [");
            String comma = "\n";
            for (String command : step.commands()) {
                json.append(comma).append("        ");
                text(command);
                comma = ",\n";
            }
            json.append(step.commands().isEmpty() ? "]\n    }" : "\n      ]\n    }");
            separator = ",\n";
        }
        json.append(steps.isEmpty() ? "]\n" : "\n  ]\n");
    }

    /** What is not there is null, unlike an empty value. */
    private void optional(String name, boolean there, String value) {
        if (there) {
            member("", name, value, ", ");
        } else {
            json.append('"').append(name).append("\": null, ");
        }
    }

    private void member(String indent, String name, String value, String end) {
        json.append(indent).append('"').append(name).append("\": ");
        text(value);
        json.append(end);
    }

    private void text(String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c == '\n') {
                json.append("\\n");
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
