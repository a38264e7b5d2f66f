package dev.howdah.processor.render.yaml;

import java.util.Locale;
import java.util.Set;

/** Texts that need no quotes in any version of YAML. */
final class Words {
    private static final Set<String> MEANING = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private Words() {}

    /** Whether no reader of YAML takes a text for anything else: a word that is no truth value. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/';
            boolean inside = (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
            if (!letter && (!inside || i == 0)) {
                return false;
            }
        }
        return !text.isEmpty() && !MEANING.contains(text.toLowerCase(Locale.ROOT));
    }
}
