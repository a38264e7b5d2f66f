package dev.howdah.processor.model;

import java.nio.charset.StandardCharsets;

/** Classes of characters; written out because regular expressions cost more than a whole stack at start-up. */
final class Syntax {
    static final String DIGITS = "0123456789";
    static final String HEXADECIMAL = DIGITS + "abcdefABCDEF";
    static final String LOWER_CASE = "abcdefghijklmnopqrstuvwxyz";
    static final String ALPHANUMERIC = DIGITS + LOWER_CASE + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Syntax() {}

    /** Whether a text is not empty and holds no other characters than those allowed. */
    static boolean consistsOf(String text, String allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (allowed.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isAlphanumeric(int c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isKey(String text) {
        return consistsOf(text, ALPHANUMERIC + "-_.");
    }

    /** Swarm's rule for keys in constraints; a key that breaks it could be set but never asked for. */
    static boolean isLabelKey(String text) {
        return text.length() >= 2 && (isLetter(text.charAt(0)) || text.charAt(0) == '_') && isKey(text);
    }

    /** Swarm's rule for values in constraints. */
    static boolean isConstraintValue(String text) {
        return consistsOf(text, ALPHANUMERIC + ":-_.*()?+[]\\^$|/ ");
    }

    static boolean hasAlphanumericEnds(String text) {
        return !text.isEmpty() && isAlphanumeric(text.charAt(0)) && isAlphanumeric(text.charAt(text.length() - 1));
    }

    static boolean isVariable(String text) {
        return consistsOf(text, ALPHANUMERIC + "_") && !isDigit(text.charAt(0));
    }

    static boolean isParameterName(String text) {
        return consistsOf(text, ALPHANUMERIC + "_$") && !isDigit(text.charAt(0));
    }

    static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
