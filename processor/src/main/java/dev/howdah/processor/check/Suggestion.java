package dev.howdah.processor.check;

import dev.howdah.processor.postgres.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Guesses what a misspelt name was meant to be, as a part of a message. */
final class Suggestion {
    private static final int SHORTEST = 4;

    private Suggestion() {}

    /** A question to append to a fix, or nothing when no name is close. */
    static String of(String name, Collection<String> known) {
        String closest = Suggestions.closest(name, List.copyOf(known));
        return closest == null ? "" : " (did you mean " + closest + "?)";
    }

    /** The known name that an unknown one was surely meant to be, one slip away and not just another number; or nothing. */
    static String misspelt(String name, Collection<String> known) {
        if (known.contains(name) || name.length() < SHORTEST) {
            return "";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String candidate : known) {
            String other = candidate.toLowerCase(Locale.ROOT);
            boolean plural = lower.equals(other + "s") || other.equals(lower + "s");
            if (Suggestions.changes(lower, other) <= 1
                    && !plural
                    && candidate.length() >= SHORTEST
                    && !withoutDigits(lower).equals(withoutDigits(other))) {
                return candidate;
            }
        }
        return "";
    }

    private static String withoutDigits(String name) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                rest.append(name.charAt(i));
            }
        }
        return rest.toString();
    }
}
