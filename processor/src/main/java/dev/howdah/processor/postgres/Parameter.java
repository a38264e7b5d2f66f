package dev.howdah.processor.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * A parameter of PostgreSQL's, with what holds for a run of major versions.
 *
 * @param name its name, as PostgreSQL writes it
 * @param first the first major version that this holds for
 * @param last the last major version that this holds for
 * @param type what its values are
 * @param context when it can be set: {@code postmaster} for parameters that need a restart, {@code internal} for those that
 *     can't be set at all, {@code session} for those that only a session can set, {@code hidden} for leftovers
 * @param unit the unit of a number without one, or empty
 * @param min the least number, or empty
 * @param max the greatest number, or empty
 * @param standard the value when nothing is set
 * @param values the values of an enum; for an old name, the new one
 * @param unlisted spellings of an enum's values that PostgreSQL takes without naming them
 */
public record Parameter(
        String name,
        int first,
        int last,
        Type type,
        String context,
        String unit,
        String min,
        String max,
        String standard,
        List<String> values,
        List<String> unlisted) {
    private static final int COLUMNS = 11;

    public Parameter {
        values = List.copyOf(values);
        unlisted = List.copyOf(unlisted);
    }

    /** What a parameter's values are. */
    public enum Type {
        BOOL,
        INTEGER,
        REAL,
        ENUM,
        STRING,
        ALIAS;

        private static Type of(String word) {
            return switch (word) {
                case "bool" -> BOOL;
                case "integer" -> INTEGER;
                case "real" -> REAL;
                case "enum" -> ENUM;
                case "alias" -> ALIAS;
                default -> STRING;
            };
        }
    }

    /** Whether a configuration file can set it. */
    public boolean isSettable() {
        return !context.equals("internal") && !context.equals("session") && !context.equals("hidden");
    }

    /** Whether it belongs to a module, whose name stands before the dot. */
    public boolean isOfModule() {
        return name.indexOf('.') >= 0;
    }

    /** Reads a line of the table. */
    static Parameter of(String line) {
        List<String> columns = split(line, '\t');
        while (columns.size() < COLUMNS) {
            columns.add("");
        }
        return new Parameter(
                columns.get(0),
                Integer.parseInt(columns.get(1)),
                Integer.parseInt(columns.get(2)),
                Type.of(columns.get(3)),
                columns.get(4),
                columns.get(5),
                columns.get(6),
                columns.get(7),
                columns.get(8),
                columns.get(9).isEmpty() ? List.of() : split(columns.get(9), ','),
                columns.get(10).isEmpty() ? List.of() : split(columns.get(10), ','));
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
