package dev.howdah.processor.check;

import dev.howdah.processor.model.Stack;

/** Something that must hold for a stack. */
@FunctionalInterface
interface Rule {
    /** Reports what does not hold. */
    void check(Stack stack, Problems problems);
}
