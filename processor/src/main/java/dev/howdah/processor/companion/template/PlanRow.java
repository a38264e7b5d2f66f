package dev.howdah.processor.companion.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** A row of {@code plan.tsv}. */
final class PlanRow {
    private static final int COLUMNS = 4;

    private final String effect;
    private final String where;
    private final String key;
    private final String value;

    PlanRow(String effect, String where, String key, String value) {
        this.effect = effect;
        this.where = where;
        this.key = key;
        this.value = value;
    }

    /** What it means when it differs. */
    String effect() {
        return effect;
    }

    /** The part of the stack that it is about. */
    String where() {
        return where;
    }

    /** The setting. */
    String key() {
        return key;
    }

    /** Its value; a list has an item a line. */
    String value() {
        return value;
    }

    /** The rows by where and key, which no two share. */
    static Map<String, PlanRow> read(String text) {
        Map<String, PlanRow> rows = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            String[] columns = line.split("\t", -1);
            if (columns.length == COLUMNS) {
                PlanRow row =
                        new PlanRow(columns[0], unescaped(columns[1]), unescaped(columns[2]), unescaped(columns[3]));
                rows.put(row.where + '\t' + row.key, row);
            }
        }
        return rows;
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 1 < field.length()) {
                i++;
                char escaped = field.charAt(i);
                c = escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
            }
            text.append(c);
        }
        return text.toString();
    }
}
