package dev.howdah.processor.model;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/** Classes of characters; written out because regular expressions cost more than a whole stack at start-up. */
final class Syntax {
    private Syntax() {}

    static boolean all(String text, IntPredicate allowed) {
        return !text.isEmpty() && text.chars().allMatch(allowed);
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
        return all(text, c -> isAlphanumeric(c) || c == '-' || c == '_' || c == '.');
    }

    /** Swarm's rule for keys in constraints; a key that breaks it could be set but never asked for. */
    static boolean isLabelKey(String text) {
        return text.length() >= 2 && (isLetter(text.charAt(0)) || text.charAt(0) == '_') && isKey(text);
    }

    /** Swarm's rule for values in constraints. */
    static boolean isConstraintValue(String text) {
        return all(text, c -> isAlphanumeric(c) || ":-_.*()?+[]\\^$|/ ".indexOf(c) >= 0);
    }

    static boolean hasAlphanumericEnds(String text) {
        return !text.isEmpty() && isAlphanumeric(text.charAt(0)) && isAlphanumeric(text.charAt(text.length() - 1));
    }

    static boolean isVariable(String text) {
        return all(text, c -> isAlphanumeric(c) || c == '_') && !isDigit(text.charAt(0));
    }

    static boolean isParameterName(String text) {
        return all(text, c -> isAlphanumeric(c) || c == '_' || c == '$') && !isDigit(text.charAt(0));
    }

    static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
