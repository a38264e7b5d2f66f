package dev.howdah.processor.model;

import java.util.List;

/**
 * A database or a role as a line of {@code pg_hba} names it.
 *
 * @param kind how the server reads it
 * @param text the keyword, the name, or what follows the sign
 */
public record HbaName(Kind kind, String text) {
    private static final List<String> KEYWORDS = List.of("all", "replication", "sameuser", "samerole", "samegroup");
    private static final List<String> KEYWORDS_OF_USERS = List.of("all");

    /** How the server reads a name. */
    public enum Kind {
        /** A word with a meaning of its own. */
        KEYWORD,
        /** The name itself. */
        NAME,
        /** {@code +name}: the members of a role. */
        GROUP,
        /** {@code /pattern}: every name that a regular expression matches. */
        PATTERN,
        /** {@code @path}: the names in a file. */
        FILE
    }

    /** A name that means nothing but itself. */
    public static HbaName of(String name) {
        return new HbaName(Kind.NAME, name);
    }

    /** A word that means more than itself. */
    public static HbaName keyword(String word) {
        return new HbaName(Kind.KEYWORD, word);
    }

    /** What was written among the databases of a rule. */
    public static HbaName ofDatabase(String written) {
        return parse(written, KEYWORDS);
    }

    /** What was written among the users of a rule. */
    public static HbaName ofUser(String written) {
        return written.startsWith("+")
                ? new HbaName(Kind.GROUP, unquoted(written.substring(1)))
                : parse(written, KEYWORDS_OF_USERS);
    }

    private static HbaName parse(String written, List<String> keywords) {
        if (keywords.contains(written)) {
            return keyword(written);
        }
        if (written.startsWith("/")) {
            return new HbaName(Kind.PATTERN, written.substring(1));
        }
        return written.startsWith("@") && written.length() > 1
                ? new HbaName(Kind.FILE, written.substring(1))
                : of(unquoted(written));
    }

    /** Quotes around a whole name take away what it would mean, as in the file itself. */
    private static String unquoted(String written) {
        return isQuoted(written) ? written.substring(1, written.length() - 1).replace("\"\"", "\"") : written;
    }

    private static boolean isQuoted(String written) {
        int last = written.length() - 1;
        if (last < 1 || written.charAt(0) != '"' || written.charAt(last) != '"') {
            return false;
        }
        return written.substring(1, last).replace("\"\"", "").indexOf('"') < 0;
    }

    /** Whether it is that keyword. */
    public boolean isKeyword(String word) {
        return kind == Kind.KEYWORD && text.equals(word);
    }

    /** Whether it is that name and nothing else. */
    public boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** Whether the bare name would be read as something else. */
    public boolean needsQuotes() {
        return kind == Kind.NAME
                && (text.isEmpty()
                        || KEYWORDS.contains(text)
                        || text.startsWith("+")
                        || text.startsWith("@")
                        || text.startsWith("/"));
    }
}
