package dev.howdah.processor.diagnostics;

import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * A message of a compiler.
 *
 * @param kind error or warning
 * @param message its text
 * @param place where it points, or null
 */
record Reported(Diagnostic.Kind kind, String message, Place place) {
    private static final Pattern HOWDAH = Pattern.compile("HWD-\\d{3}: .*", Pattern.DOTALL);

    /** The code of one of ours; {@link MarkedSource#COMPILER} for the compiler's own messages. */
    String code() {
        return isOurs() ? message.substring(0, "HWD-000".length()) : MarkedSource.COMPILER;
    }

    boolean isOurs() {
        return HOWDAH.matcher(message).matches();
    }

    boolean isError() {
        return kind == Diagnostic.Kind.ERROR;
    }
}
