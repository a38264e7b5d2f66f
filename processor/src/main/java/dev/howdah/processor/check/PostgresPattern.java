package dev.howdah.processor.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's advanced regular expressions far enough to tell which it refuses; their dialect is not Java's. */
final class PostgresPattern {
    private static final int MOST_REPETITIONS = 255;
    private static final String QUANTIFIERS = "*+?";
    private static final String CLASS_ESCAPES = "dswDSW";
    private static final String CONSTRAINT_ESCAPES = "AmMyYZ";

    private final String text;
    private final List<Boolean> open = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Integer> closed = new ArrayList<>();
    private int at;
    private int groups;
    private boolean operand;
    private @Nullable String fault;

    private PostgresPattern(String text) {
        this.text = text;
    }

    /** What is wrong with a pattern; null where nothing is. */
    static @Nullable String faultOf(String pattern) {
        if (pattern.startsWith("***=")) {
            return null;
        }
        String body = pattern.startsWith("***:") ? pattern.substring(4) : pattern;
        if (body.startsWith("(?") && body.length() > 2 && Character.isLetter(body.charAt(2))) {
            return faultOfOptions(body);
        }
        return new PostgresPattern(body).read();
    }

    /** Options in front may change the dialect; then nothing more is said. */
    private static @Nullable String faultOfOptions(String body) {
        int end = body.indexOf(')');
        String options = end < 0 ? "" : body.substring(2, end);
        boolean plain = true;
        for (int i = 0; i < options.length(); i++) {
            if ("bceimnpqstwx".indexOf(options.charAt(i)) < 0) {
                return "there is no option " + options.charAt(i);
            }
            plain &= "imnpsw".indexOf(options.charAt(i)) >= 0 || options.charAt(i) == 'c' || options.charAt(i) == 't';
        }
        if (end < 0) {
            return "( is not closed";
        }
        return plain ? new PostgresPattern(body.substring(end + 1)).read() : null;
    }

    private @Nullable String read() {
        while (at < text.length() && fault == null) {
            next(text.charAt(at));
        }
        return fault == null && !open.isEmpty() ? "( is not closed" : fault;
    }

    private void next(char c) {
        if (QUANTIFIERS.indexOf(c) >= 0 || (c == '{' && isDigit(at + 1))) {
            readQuantifier(c);
        } else if (c == '(') {
            readOpening();
        } else if (c == ')') {
            readClosing();
        } else if (c == '[') {
            readBracket();
        } else if (c == '\\') {
            readEscape();
        } else {
            at++;
            operand = c != '^' && c != '$' && c != '|';
        }
    }

    private void readQuantifier(char c) {
        if (!operand) {
            fault = c + " has nothing to repeat";
            return;
        }
        at++;
        if (c == '{') {
            readBound();
        }
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
        operand = false;
    }

    private void readBound() {
        int least = readNumber();
        int most = least;
        if (at < text.length() && text.charAt(at) == ',') {
            at++;
            most = isDigit(at) ? readNumber() : MOST_REPETITIONS;
        }
        if (at >= text.length() || text.charAt(at) != '}') {
            fault = "{ is not closed";
        } else if (least > most || most > MOST_REPETITIONS) {
            fault = "the repetitions are not from 0 to " + MOST_REPETITIONS;
        }
        at++;
    }

    private int readNumber() {
        int number = 0;
        while (isDigit(at)) {
            number = Math.min(1000, number * 10 + text.charAt(at) - '0');
            at++;
        }
        return number;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private void readOpening() {
        at++;
        boolean constraint = false;
        boolean captures = true;
        if (text.startsWith("?", at)) {
            captures = false;
            constraint = !text.startsWith("?:", at);
            int length = text.startsWith("?<=", at) || text.startsWith("?<!", at) ? 3 : 2;
            if (constraint && length == 2 && !text.startsWith("?=", at) && !text.startsWith("?!", at)) {
                fault = "(? is not followed by : = ! <= or <!";
            }
            at += length;
        }
        open.add(!constraint);
        numbers.add(captures && !isInConstraint() ? ++groups : 0);
        operand = false;
    }

    /** Groups within a look to the left or right capture nothing. */
    private boolean isInConstraint() {
        return open.contains(false);
    }

    private void readClosing() {
        at++;
        if (open.isEmpty()) {
            fault = ") closes nothing";
            return;
        }
        operand = open.remove(open.size() - 1);
        closed.add(numbers.remove(numbers.size() - 1));
    }

    private void readEscape() {
        if (at + 1 == text.length()) {
            fault = "\\ stands at the end";
            return;
        }
        char c = text.charAt(at + 1);
        at += 2;
        operand = CONSTRAINT_ESCAPES.indexOf(c) < 0;
        if (c >= '1' && c <= '9') {
            readReference(c - '0');
        } else if (CLASS_ESCAPES.indexOf(c) < 0 && operand) {
            readCharacterEscape(c);
        }
    }

    private void readReference(int first) {
        int number = first;
        while (isDigit(at) && number * 10 + text.charAt(at) - '0' <= groups) {
            number = number * 10 + text.charAt(at) - '0';
            at++;
        }
        if (!closed.contains(number) || isInConstraint()) {
            fault = "\\" + number + " refers to no group";
        }
    }

    private void readCharacterEscape(char c) {
        int end = PatternEscapes.end(text, at - 1);
        if (end < 0) {
            fault = "there is no escape \\" + c + " like this";
        } else {
            at = end;
        }
    }

    private void readBracket() {
        if (text.startsWith("[[:<:]]", at) || text.startsWith("[[:>:]]", at)) {
            at += 7;
            operand = false;
            return;
        }
        PatternBrackets brackets = new PatternBrackets(text, at + 1);
        fault = brackets.read();
        at = brackets.end();
        operand = true;
    }
}
