package dev.howdah.processor.render.plan;

import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** YAML in one line, as {@code patronictl edit-config --set} takes values and people read them. */
final class Flow {
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private Flow() {}

    /** A node for people: a text stands as it is, and a map without its braces. */
    static String text(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.value().toString();
        }
        String yaml = yaml(node);
        return node instanceof YamlMap map && !map.isEmpty() ? yaml.substring(1, yaml.length() - 1) : yaml;
    }

    /** A node that YAML reads as the same again. */
    static String yaml(YamlNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(YamlNode node, StringBuilder out) {
        String separator = "";
        if (node instanceof YamlMap map) {
            out.append('{');
            for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
                out.append(separator);
                text(entry.getKey(), out);
                out.append(": ");
                write(entry.getValue().node(), out);
                separator = ", ";
            }
            out.append('}');
        } else if (node instanceof YamlList list) {
            out.append('[');
            for (YamlNode item : list.items()) {
                out.append(separator);
                write(item, out);
                separator = ", ";
            }
            out.append(']');
        } else if (node instanceof YamlScalar scalar) {
            boolean text = scalar.value() instanceof String && scalar.style() != YamlScalar.Style.VERBATIM;
            if (text) {
                text((String) scalar.value(), out);
            } else {
                out.append(scalar.value());
            }
        }
    }

    private static void text(String text, StringBuilder out) {
        if (isPlain(text)) {
            out.append(text);
            return;
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Whether no reader of YAML takes a text for anything else: a word that is no truth value. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/';
            boolean inside = (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
            if (!letter && (!inside || i == 0)) {
                return false;
            }
        }
        return !text.isEmpty() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
