package dev.howdah.processor.render.plan;

import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/** Collects the rows of {@code plan.tsv}: effect, where, key and value, with tabs, line feeds and backslashes escaped. */
final class Rows {
    private static final String SECRET = "(secret \"";

    private final StringBuilder text = new StringBuilder();
    private final Set<String> places = new HashSet<>();

    /** Adds a row. HAProxy has sections, and users write options, that may stand twice. */
    Rows add(Effect effect, String where, String key, String value) {
        String unique = key;
        for (int i = 2; !places.add(where + '\t' + unique); i++) {
            unique = key + " (" + i + ")";
        }
        text.append(effect.word());
        field(where);
        field(unique);
        field(hides(effect, key) && !value.isEmpty() ? hidden(value) : value);
        text.append('\n');
        return this;
    }

    /** Adds a row for every leaf of a tree. A list is one leaf, an item a line, so that one more item is one more line. */
    void addLeaves(Effect effect, String where, String key, YamlNode node) {
        if (node instanceof YamlMap map && !map.isEmpty()) {
            for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
                addLeaves(
                        effect,
                        where,
                        key + "." + entry.getKey(),
                        entry.getValue().node());
            }
        } else {
            add(effect, where, key, lines(node));
        }
    }

    String text() {
        return text.toString();
    }

    /** A list's items, a line each; anything else in one line. */
    static String lines(YamlNode node) {
        if (!(node instanceof YamlList list) || list.isEmpty()) {
            return Flow.text(node);
        }
        StringBuilder lines = new StringBuilder();
        for (YamlNode item : list.items()) {
            lines.append(lines.isEmpty() ? "" : "\n").append(Flow.text(item));
        }
        return lines.toString();
    }

    /** Stands for a value that nobody is shown: it only tells whether another one took its place. */
    static String hidden(String value) {
        CRC32 crc = new CRC32();
        for (int i = 0; i < value.length(); i++) {
            crc.update(value.charAt(i) >> 8);
            crc.update(value.charAt(i));
        }
        int secret = value.indexOf(SECRET);
        if (secret >= 0) {
            return value.substring(secret + SECRET.length(), value.indexOf('"', secret + SECRET.length()));
        }
        return "(hidden, " + Long.toHexString(crc.getValue()) + ")";
    }

    /** Secrets are not in the files; but nobody keeps a user from a password in a variable or in YAML of their own. */
    private static boolean hides(Effect effect, String key) {
        return switch (effect) {
            case PASSWORD, TASKS, UPDATE, BOOTSTRAP, VARIABLE -> isCredential(key);
            default -> false;
        };
    }

    /** Whether a setting's name says that its value is secret. */
    static boolean isCredential(String key) {
        String name = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean telling = name.contains("password")
                || name.contains("passwd")
                || name.contains("passphrase")
                || name.contains("credential")
                || name.contains("api_key")
                || (name.endsWith("token") && !name.endsWith("cluster_token"))
                || name.endsWith("secret")
                || key.contains("basic_auth")
                || key.contains("basicauth");
        return telling
                && !name.endsWith("_file")
                && !key.contains("postgresql.parameters.")
                && !key.startsWith("secrets.");
    }

    private void field(String field) {
        text.append('\t');
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\\' -> text.append("\\\\");
                default -> text.append(c);
            }
        }
    }
}
