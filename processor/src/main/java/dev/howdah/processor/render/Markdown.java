package dev.howdah.processor.render;

import java.util.List;

/** Writes Markdown, in which no name of a user's becomes markup. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String heading) {
        text.append("#".repeat(level)).append(' ').append(heading).append("\n\n");
        return this;
    }

    Markdown paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
        return this;
    }

    Markdown items(List<String> items) {
        for (String item : items) {
            text.append("- ").append(item).append('\n');
        }
        text.append('\n');
        return this;
    }

    Markdown commands(String... commands) {
        text.append("```sh\n");
        for (String command : commands) {
            text.append(command).append('\n');
        }
        text.append("```\n\n");
        return this;
    }

    /** A table: its header first. */
    Markdown table(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            text.append('|');
            for (String cell : rows.get(i)) {
                text.append(' ').append(cell.replace("|", "\\|")).append(" |");
            }
            text.append('\n');
            if (i == 0) {
                text.append("|---".repeat(rows.get(0).size())).append("|\n");
            }
        }
        text.append('\n');
        return this;
    }

    /** A name as it stands in files. */
    static String code(String name) {
        return name.indexOf('`') < 0 ? "`" + name + "`" : "`` " + name + " ``";
    }

    String text() {
        return text.toString().stripTrailing() + "\n";
    }
}
