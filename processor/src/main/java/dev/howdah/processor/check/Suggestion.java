package dev.howdah.processor.check;

import java.util.Collection;
import java.util.Locale;

/** Guesses what a misspelt name was meant to be. */
final class Suggestion {
    private static final int SHORTEST = 4;

    private Suggestion() {}

    /** A question to append to a fix, or nothing when no name is close. */
    static String of(String name, Collection<String> known) {
        String best = "";
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? "" : " (did you mean " + best + "?)";
    }

    /** The known name that an unknown one was surely meant to be, one slip away and not just another number; or nothing. */
    static String misspelt(String name, Collection<String> known) {
        if (known.contains(name) || name.length() < SHORTEST) {
            return "";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        for (String candidate : known) {
            String other = candidate.toLowerCase(Locale.ROOT);
            boolean near = distance(lower, other) <= 1 || areSwapped(lower, other);
            boolean plural = lower.equals(other + "s") || other.equals(lower + "s");
            if (near
                    && !plural
                    && candidate.length() >= SHORTEST
                    && !withoutDigits(lower).equals(withoutDigits(other))) {
                return candidate;
            }
        }
        return "";
    }

    /** Whether two neighbours changed places. */
    private static boolean areSwapped(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) - 1 && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return a.length() == b.length()
                && at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
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

    /** Edits that make one text of the other (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
