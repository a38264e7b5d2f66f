package dev.howdah.processor.postgres;

import org.jspecify.annotations.Nullable;

/** Truth values that PostgreSQL knows but does not take. */
final class BooleanChecks {
    private BooleanChecks() {}

    static @Nullable Refusal refusal(String name, String text) {
        boolean on = Boolean.TRUE.equals(ParameterValue.truth(text));
        return on && name.equals("bonjour") ? Refusal.syntax("is not supported on Linux", "Leave it out") : null;
    }
}
