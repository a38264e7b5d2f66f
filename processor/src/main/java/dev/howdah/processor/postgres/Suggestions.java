package dev.howdah.processor.postgres;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a misspelt word was meant to be. */
public final class Suggestions {
    private Suggestions() {}

    /**
     * The word that takes the fewest changes of a letter, or else the first that goes on where the written one ends; null where
     * even that is another word.
     */
    public static @Nullable String closest(String word, List<String> known) {
        String written = word.toLowerCase(Locale.ROOT);
        String closest = null;
        int least = 1 + Math.min(3, written.length() / 3);
        for (String candidate : known) {
            int changes = Math.abs(candidate.length() - written.length()) < least
                    ? changes(written, candidate.toLowerCase(Locale.ROOT))
                    : least;
            if (changes < least) {
                closest = candidate;
                least = changes;
            }
        }
        return closest != null ? closest : longer(written, known);
    }

    private static @Nullable String longer(String written, List<String> known) {
        for (String candidate : known) {
            if (written.length() >= 4 && candidate.toLowerCase(Locale.ROOT).startsWith(written)) {
                return candidate;
            }
        }
        return null;
    }

    /** Letters added, left out, replaced or swapped with their neighbour. */
    public static int changes(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + replaced);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }
}
