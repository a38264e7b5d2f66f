package dev.howdah.processor.postgres;

import org.jspecify.annotations.Nullable;

/** Texts that PostgreSQL reads closely. */
final class TextChecks {
    private TextChecks() {}

    static @Nullable Refusal refusal(String name, int major, String text) {
        return null;
    }
}
