package dev.howdah.processor.render;

import dev.howdah.processor.model.Stack;

/** What stands at the top of every file that can hold a comment. */
final class Heading {
    private Heading() {}

    /** The heading, with further lines, as comments of a file. */
    static String comment(String heading) {
        return "# " + heading.replace("\n", "\n# ") + "\n";
    }

    static String of(Stack stack, String what) {
        return what + " of the stack " + stack.name() + ".\nWritten by Howdah from " + stack.className()
                + ": change the annotations there, not this file.";
    }
}
