package dev.howdah.processor.companion.template;

import java.util.List;

/** Something to do. */
final class Step {
    private final String title;
    private final String why;
    private final List<String> commands;

    Step(String title, String why, List<String> commands) {
        this.title = title;
        this.why = why;
        this.commands = commands;
    }

    /** What. */
    String title() {
        return title;
    }

    /** Why, and what happens meanwhile. */
    String why() {
        return why;
    }

    /** How, in a shell; empty where it is no command's work. */
    List<String> commands() {
        return commands;
    }
}
