package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Stack;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of {@code pg_ident}, taken apart as PostgreSQL does, and the maps that {@code pg_hba} asks them for. */
final class PgIdent {
    private static final int FIRST_WITH_PATTERNS = 16;
    private static final int FIELDS = 3;
    private static final List<String> INCLUDES = List.of("include", "include_if_exists", "include_dir");

    private PgIdent() {}

    /** Checks the lines and the maps; whether all are sound. */
    static boolean check(Stack stack, Problems problems) {
        int major = stack.patroni().postgresVersion();
        Set<String> maps = new LinkedHashSet<>();
        boolean complete = true;
        boolean sound = true;
        for (Item line : stack.patroni().postgresql().value("pgIdent").items()) {
            String wrong = faultOf(line.text(), major);
            if (wrong != null) {
                sound = false;
                problems.add(
                        HbaProblem.IDENT_LINE,
                        line,
                        line.path() + " = " + Problems.quote(line.text()) + " " + wrong,
                        "Write a map, a system user and a role: \"map user role\"");
            }
            List<Word> words = words(line.text());
            if (!words.isEmpty()) {
                complete &= !includes(words, major);
                maps.add(words.get(0).text());
            }
        }
        return sound && (!complete || checkMaps(stack, maps, problems));
    }

    private static boolean checkMaps(Stack stack, Set<String> maps, Problems problems) {
        boolean sound = true;
        for (Item rule : stack.patroni().postgresql().value("pgHba").items()) {
            for (Item option : rule.section().value("options").items()) {
                String map = option.text().startsWith("map=") ? option.text().substring(4) : "";
                if (!map.isEmpty() && !maps.contains(map)) {
                    sound = false;
                    problems.add(
                            HbaProblem.UNKNOWN_MAP,
                            option,
                            option.path() + " names the map " + Problems.quote(map) + ", which no line of"
                                    + " postgresql.pgIdent has",
                            "Add pgIdent = \"" + Problems.visible(map) + " user role\"" + Suggestion.of(map, maps));
                }
            }
        }
        return sound;
    }

    private static boolean includes(List<Word> words, int major) {
        return major >= FIRST_WITH_PATTERNS
                && words.size() == 2
                && INCLUDES.contains(words.get(0).text());
    }

    /** What is wrong with a line; null where the server takes it. */
    static @Nullable String faultOf(String line, int major) {
        List<Word> words = words(line);
        if (words.isEmpty() || includes(words, major)) {
            return line.endsWith("\\") ? "ends with a backslash, which joins it with the next line" : null;
        }
        if (line.endsWith("\\")) {
            return "ends with a backslash, which joins it with the next line";
        }
        if (words.size() < FIELDS) {
            return "has " + words.size() + (words.size() == 1 ? " word" : " words") + " instead of " + FIELDS;
        }
        for (Word word : words.subList(0, FIELDS)) {
            if (word.list()) {
                return "has a comma, but each field takes one word";
            }
            if (word.isFile() && !word.text().startsWith("@/")) {
                return "names a file in the data directory, where none is";
            }
        }
        String user = words.get(1).text();
        String role = words.get(2).text();
        if (user.startsWith("/")) {
            String wrong = PostgresPattern.faultOf(user.substring(1));
            if (wrong != null) {
                return "holds no regular expression: " + wrong;
            }
        }
        if (role.startsWith("/") && major >= FIRST_WITH_PATTERNS) {
            String wrong = PostgresPattern.faultOf(role.substring(1));
            return wrong == null ? null : "holds no regular expression: " + wrong;
        }
        return null;
    }

    /**
     * A word of a line.
     *
     * @param text the word without its quotes
     * @param quoted whether it begins with a quote
     * @param list whether a comma follows, so that it is the first of a list
     */
    record Word(String text, boolean quoted, boolean list) {
        boolean isFile() {
            return !quoted && text.startsWith("@") && text.length() > 1;
        }
    }

    /** The fields of a line; a list of words counts as one. */
    static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        int at = next(line, 0);
        while (at < line.length() && line.charAt(at) != '#') {
            StringBuilder text = new StringBuilder();
            int end = endOfField(line, at, text);
            words.add(new Word(text.toString(), line.charAt(at) == '"', hasComma(line, at, end)));
            at = next(line, end);
        }
        return words;
    }

    private static int next(String line, int from) {
        int at = from;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** Finds the end of a field, and the text of it. */
    private static int endOfField(String line, int from, StringBuilder text) {
        boolean quote = false;
        boolean wasQuote = false;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!quote && (isBlank(c) || c == '#')) {
                return i;
            }
            if (c != '"' || wasQuote) {
                text.append(c);
            }
            wasQuote = quote && c == '"' && !wasQuote;
            quote ^= c == '"';
        }
        return line.length();
    }

    private static boolean hasComma(String line, int from, int end) {
        boolean quote = false;
        for (int i = from; i < end; i++) {
            quote ^= line.charAt(i) == '"';
            if (!quote && line.charAt(i) == ',') {
                return true;
            }
        }
        return false;
    }
}
