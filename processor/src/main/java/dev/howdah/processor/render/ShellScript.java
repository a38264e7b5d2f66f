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

    /** Quotes a word so that the shell takes it as it is. */
    static String quote(String word) {
        return '\'' + word.replace("'", "'\\''") + '\'';
    }

    String text() {
        return text.toString();
    }
}
