package dev.howdah.processor.diagnostics;

import dev.howdah.processor.HowdahProcessor;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;

/** What the world around the processor does to it. */
enum Disturbance {
    NONE(() -> null),
    FULL_DISK(() -> new IOException("No space left on device")),
    BROKEN_COMPILER(() -> new IllegalStateException("the compiler is broken"));

    private final Supplier<Exception> onWrite;

    Disturbance(Supplier<Exception> onWrite) {
        this.onWrite = onWrite;
    }

    /** The disturbance that a case file calls so. */
    static Disturbance named(String words) {
        return valueOf(words.replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    /** A processor that meets the disturbance. */
    Processor processor() {
        if (this == NONE) {
            return new HowdahProcessor();
        }
        return new Wrapped(new HowdahProcessor(), (question, compiler) -> {
            if (question.creates()) {
                throw at("compiler.Files", onWrite.get());
            }
            return compiler.answer();
        });
    }

    /** The message names the place: one that does not move when this file is edited. */
    private static Exception at(String className, Exception exception) {
        exception.setStackTrace(new StackTraceElement[] {new StackTraceElement(className, "create", null, -1)});
        return exception;
    }
}
