package dev.howdah.processor.check;

import dev.howdah.processor.model.Origin;

/**
 * Something wrong with a stack.
 *
 * @param code which rule found it
 * @param origin the value that must change
 * @param what what is wrong, with the values
 * @param fix what to do
 */
public record Problem(ProblemCode code, Origin origin, String what, String fix) {
    /** Whether nothing may be written. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** The whole message, on one line whatever the values hold. */
    public String message() {
        return Problems.visible(code.id() + ": " + what + ". " + code.reason() + ". " + fix + ".");
    }
}
