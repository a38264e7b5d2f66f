package dev.howdah.processor.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names between commas, each as it is or in double quotes, as PostgreSQL splits them. */
final class NameList {
    private final String text;
    private final List<String> names = new ArrayList<>();
    private int at;

    private NameList(String text) {
        this.text = text;
    }

    /** The names, in lower case where they are not quoted; null where the list is malformed. */
    static @Nullable List<String> of(String text) {
        NameList list = new NameList(text);
        return list.read() ? list.names : null;
    }

    private boolean read() {
        skipBlanks();
        if (at == text.length()) {
            return true;
        }
        while (name()) {
            skipBlanks();
            if (at == text.length()) {
                return true;
            }
            if (text.charAt(at) != ',') {
                return false;
            }
            at++;
            skipBlanks();
        }
        return false;
    }

    private boolean name() {
        if (at < text.length() && text.charAt(at) == '"') {
            int end = endOfQuoted(text, at);
            if (end < 0) {
                return false;
            }
            names.add(text.substring(at + 1, end - 1).replace("\"\"", "\""));
            at = end;
            return true;
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && !isBlank(text.charAt(at))) {
            at++;
        }
        names.add(text.substring(start, at).toLowerCase(Locale.ROOT));
        return at > start;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    /** Behind the closing quote of what opens at a place, where two quotes are one; -1 where none closes it. */
    static int endOfQuoted(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
