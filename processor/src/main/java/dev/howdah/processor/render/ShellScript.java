package dev.howdah.processor.render;

/** A POSIX shell script. */
final class ShellScript {
    private static final String END = "SQL";

    private final StringBuilder text = new StringBuilder("#!/bin/sh\n");

    ShellScript(String heading) {
        text.append(Heading.comment(heading));
        text.append("set -eu\n\n");
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    /** Feeds a command with lines in which the shell expands nothing. */
    void heredoc(String command, String body) {
        String end = END;
        while (("\n" + body + "\n").contains("\n" + end + "\n")) {
            end += "_";
        }
        line(command + " <<'" + end + "'");
        line(body);
        line(end);
    }

    /**
     * Quotes a word so that the shell takes it as it is. Single quotes where they do: shellcheck takes what a shell could
     * expand between them for a mistake, and a backslash before one for an attempt to escape it.
     */
    static String quote(String word) {
        if (word.indexOf('\'') < 0 && word.indexOf('$') < 0 && word.indexOf('`') < 0) {
            return '\'' + word + '\'';
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\' || c == '"' || c == '$' || c == '`') {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.append('"').toString();
    }

    /** A word of a command for people: quoted only where it must be. */
    static String word(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = (Character.isLetterOrDigit(c) && c < 0x7f) || "-_./:=,@%+".indexOf(c) >= 0;
            if (!plain) {
                return quote(word);
            }
        }
        return word;
    }

    String text() {
        return text.toString();
    }
}
