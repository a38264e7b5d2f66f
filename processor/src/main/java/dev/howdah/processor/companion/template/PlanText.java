package dev.howdah.processor.companion.template;

import java.util.List;
import java.util.Locale;

/** A plan for people. */
final class PlanText {
    private static final int WIDTH = 110;

    private final Comparison releases;
    private final List<Step> steps;
    private final StringBuilder text = new StringBuilder();

    PlanText(Comparison releases, List<Step> steps) {
        this.releases = releases;
        this.steps = steps;
    }

    String write(String other) {
        text.append("Plan for the stack ")
                .append(releases.isOtherStack() ? releases.old("name") + " -> " : "")
                .append(releases.fact("name"))
                .append(": from ")
                .append(other)
                .append(" to this release.\n");
        if (releases.changes().isEmpty()) {
            text.append("Nothing differs that a cluster would notice: there is nothing to do.\n");
            return text.toString();
        }
        changes();
        for (int i = 0; i < steps.size(); i++) {
            step(i + 1, steps.get(i));
        }
        if (steps.isEmpty()) {
            text.append("\nThere is nothing to do.\n");
        }
        return text.toString();
    }

    private void changes() {
        Meaning group = null;
        for (Change change : releases.changes()) {
            if (change.meaning() != group) {
                group = change.meaning();
                text.append('\n')
                        .append(group.title.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(group.title.substring(1))
                        .append('\n');
                wrap(group.why, "  ");
            }
            change(change);
        }
    }

    private void change(Change change) {
        String where = change.where().contains("/") ? change.subject() : "";
        boolean whole = change.where().equals(change.key() + "/" + where);
        String place = whole ? where : where.isEmpty() ? change.key() : where + ": " + change.key();
        text.append("    ")
                .append(change.isAdded() ? "+ " : change.isRemoved() ? "- " : "* ")
                .append(place);
        if (change.before().contains("\n") || change.after().contains("\n")) {
            text.append('\n');
            lines("        - ", change.before());
            lines("        + ", change.after());
            return;
        }
        if (!change.before().isEmpty() || !change.after().isEmpty()) {
            text.append(": ")
                    .append(change.before())
                    .append(change.was() && change.is() ? " -> " : "")
                    .append(change.after());
        }
        text.append('\n');
    }

    private void lines(String mark, String value) {
        for (String line : value.isEmpty() ? new String[0] : value.split("\n", -1)) {
            text.append(mark).append(line).append('\n');
        }
    }

    private void step(int number, Step step) {
        String first = number + ". ";
        text.append('\n').append(first).append(step.title()).append('\n');
        wrap(step.why(), " ".repeat(first.length()));
        for (String command : step.commands()) {
            // A here document ends at a line that holds nothing else: only the first line is indented.
            text.append("     ").append(command).append('\n');
        }
    }

    private void wrap(String sentence, String indent) {
        int column = 0;
        for (String word : sentence.split(" ", -1)) {
            if (column == 0 || column + 1 + word.length() > WIDTH) {
                text.append(column == 0 ? "" : "\n").append(indent).append(word);
                column = indent.length() + word.length();
            } else {
                text.append(' ').append(word);
                column += 1 + word.length();
            }
        }
        text.append('\n');
    }
}
