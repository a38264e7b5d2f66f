package dev.howdah.processor.postgres;

import java.util.ArrayList;
import java.util.List;

/** The language of {@code synchronous_standby_names}: {@code ANY 2 (a, b, c)}, {@code FIRST 1 (*)}, {@code 2 (a, b)} or names. */
final class StandbyNames {
    private static final String NAME = "name";
    private static final String NUMBER = "number";

    private final List<String> kinds = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int next;

    private StandbyNames() {}

    static boolean isWellFormed(String text) {
        StandbyNames names = new StandbyNames();
        return text.isEmpty() || (names.scan(text) && names.parse());
    }

    private boolean parse() {
        boolean method = is("any") || is("first");
        if (method) {
            next++;
        }
        boolean counted =
                is(NUMBER) && next + 1 < kinds.size() && kinds.get(next + 1).equals("(");
        if (!counted) {
            return !method && list() && next == kinds.size();
        }
        String count = texts.get(next);
        next += 2;
        return isCount(count) && list() && is(")") && next + 1 == kinds.size();
    }

    private static boolean isCount(String digits) {
        NumberText number = NumberText.real(digits);
        return number.value() >= 1 && number.value() <= Integer.MAX_VALUE;
    }

    private boolean list() {
        while (is(NAME) || is(NUMBER)) {
            next++;
            if (!is(",")) {
                return true;
            }
            next++;
        }
        return false;
    }

    private boolean is(String kind) {
        return next < kinds.size() && kinds.get(next).equals(kind);
    }

    private boolean scan(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '"') {
                end = NameList.endOfQuoted(text, at);
                if (end < 0) {
                    return false;
                }
                add(NAME, text.substring(at, end));
            } else if (isDigit(c)) {
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                add(NUMBER, text.substring(at, end));
            } else if (isLetter(c)) {
                while (end < text.length()
                        && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)) || text.charAt(end) == '$')) {
                    end++;
                }
                word(text.substring(at, end));
            } else if (c == '*') {
                add(NAME, "*");
            } else if (c == ',' || c == '(' || c == ')') {
                add(String.valueOf(c), String.valueOf(c));
            } else if (!NameList.isBlank(c)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private void word(String word) {
        boolean any = word.equalsIgnoreCase("any");
        add(any ? "any" : word.equalsIgnoreCase("first") ? "first" : NAME, word);
    }

    private void add(String kind, String text) {
        kinds.add(kind);
        texts.add(text);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }
}
