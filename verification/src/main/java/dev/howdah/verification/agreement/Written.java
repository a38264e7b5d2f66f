package dev.howdah.verification.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An annotation as it will stand in the source. Values are texts, numbers, flags, {@link Constant}s, other annotations, and
 * lists of these.
 */
final class Written {
    private final String type;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Written(String type) {
        this.type = type;
    }

    /** A constant of an enum. */
    record Constant(String type, String name) {
        @Override
        public String toString() {
            return type + "." + name;
        }
    }

    String type() {
        return type;
    }

    Map<String, Object> values() {
        return values;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Written set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** This annotation and all inside it. */
    List<Written> all() {
        List<Written> found = new ArrayList<>();
        collect(found);
        return found;
    }

    private void collect(List<Written> found) {
        found.add(this);
        for (Object value : values.values()) {
            for (Object item : value instanceof List<?> list ? list : List.of(value)) {
                if (item instanceof Written nested) {
                    nested.collect(found);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "@" + type
                + values.entrySet().stream()
                        .map(value -> value.getKey() + " = " + source(value.getValue()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String source(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Written::source).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof String text) {
            return literal(text);
        }
        return value instanceof Long number && number != number.intValue() ? number + "L" : value.toString();
    }

    /** A Java literal in ASCII. Escapes of line breaks and quotes are octal: unicode ones would end the literal. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < 0x20 || c == '"' || c == '\\') {
                literal.append(String.format("\\%03o", (int) c));
            } else if (c < 0x7f) {
                literal.append(c);
            } else {
                literal.append(String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }
}
