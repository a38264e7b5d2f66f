package dev.howdah.processor.render.plan;

import dev.howdah.processor.model.HaProxy;

/** The rows of {@code haproxy.cfg}, one for each section, with its lines. */
final class ProxyRows {
    private ProxyRows() {}

    static void add(HaProxy haProxy, String text, Rows rows) {
        String where = ComposeRows.place(haProxy.service());
        String section = "";
        StringBuilder lines = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String words = line.strip();
            boolean comment = words.isEmpty() || words.startsWith("#");
            if (!comment && !Character.isWhitespace(line.charAt(0))) {
                flush(where, section, lines, rows);
                section = words;
            } else if (!comment) {
                lines.append(lines.isEmpty() ? "" : "\n").append(shown(words));
            }
        }
        flush(where, section, lines, rows);
    }

    private static void flush(String where, String section, StringBuilder lines, Rows rows) {
        if (!section.isEmpty()) {
            rows.add(Effect.TASKS, where, "haproxy.cfg: " + section, lines.toString());
        }
        lines.setLength(0);
    }

    /** A line of the user's own may hold a password. */
    private static String shown(String line) {
        for (String word : new String[] {"password ", "auth "}) {
            int at = line.indexOf(word);
            if (at >= 0) {
                return line.substring(0, at + word.length()) + Rows.hidden(line);
            }
        }
        return line;
    }
}
