package dev.howdah.processor.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the brackets of one of PostgreSQL's regular expressions. */
final class PatternBrackets {
    private static final List<String> CLASSES = List.of(
            "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "xdigit",
            "word");

    private final String text;
    private int at;
    private @Nullable String fault;

    /** What stands behind the opening bracket. */
    PatternBrackets(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Where the brackets end. */
    int end() {
        return at;
    }

    /** Reads up to the closing bracket; what is wrong, or null. */
    @Nullable
    String read() {
        if (text.startsWith("^", at)) {
            at++;
        }
        int first = at;
        while (fault == null) {
            if (at >= text.length()) {
                fault = "[ is not closed";
            } else if (text.charAt(at) == ']' && at > first) {
                at++;
                return null;
            } else {
                readRange(at == first);
            }
        }
        return fault;
    }

    /** One character, class or range. */
    private void readRange(boolean first) {
        if (text.charAt(at) == '-' && !first && !text.startsWith("-]", at)) {
            fault = "- stands within brackets where no range can be";
            return;
        }
        int from = readMember();
        if (fault != null || !text.startsWith("-", at) || text.startsWith("-]", at)) {
            return;
        }
        at++;
        if (at >= text.length()) {
            fault = "[ is not closed";
            return;
        }
        int to = readMember();
        if (fault == null && (from < 0 || to < 0 || from > to)) {
            fault = "a range within brackets is upside down";
        }
    }

    /** The code point of a member; -1 for what is no single character. */
    private int readMember() {
        if (text.startsWith("[:", at)) {
            return readClass();
        }
        if (text.startsWith("[.", at) || text.startsWith("[=", at)) {
            return readCollatingElement(text.charAt(at + 1));
        }
        int c = text.codePointAt(at);
        if (c == '\\') {
            return readEscape();
        }
        at += Character.charCount(c);
        return c;
    }

    private int readClass() {
        int end = text.indexOf(":]", at + 2);
        if (end < 0 || !CLASSES.contains(text.substring(at + 2, end))) {
            fault = "there is no such class of characters";
        }
        at = end + 2;
        return -1;
    }

    private int readCollatingElement(char sign) {
        int end = text.indexOf(sign + "]", at + 3);
        if (end < 0 || text.codePointCount(at + 2, end) != 1) {
            fault = "there is no such collating element";
            return -1;
        }
        int c = text.codePointAt(at + 2);
        at = end + 2;
        return sign == '.' ? c : -1;
    }

    private int readEscape() {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : 'q';
        if ("dswDSW".indexOf(c) >= 0) {
            at += 2;
            return -1;
        }
        int end = PatternEscapes.end(text, Math.min(at + 1, text.length() - 1));
        if (end < 0 || c == 'q') {
            fault = "\\ stands within brackets before what it does not go with";
            return -1;
        }
        at = end;
        return PatternEscapes.isAlphanumeric(c) ? -1 : c;
    }
}
