package dev.howdah.verification.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Random choices that follow from a seed alone. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        // Neighbouring seeds begin alike without it.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** True in that share of all cases. */
    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    boolean oneIn(int cases) {
        return random.nextInt(cases) == 0;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    long between(long least, long most) {
        long span = most - least + 1;
        return span <= 0 ? random.nextLong() : least + Math.floorMod(random.nextLong(), span);
    }

    /** As {@link #between}, but the bounds and their surroundings are as likely as all the rest. */
    long bounded(long least, long most) {
        return switch (random.nextInt(6)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> Math.min(most, least + between(0, 9));
            // Small numbers are the usual ones, however wide the range.
            case 3 -> Math.min(most, least + between(0, 1000));
            default -> between(least, most);
        };
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Different values, at least one if there is any, at most that many. */
    <T> List<T> some(Collection<T> values, int most) {
        List<T> shuffled = shuffled(values);
        return shuffled.isEmpty() ? shuffled : shuffled.subList(0, between(1, Math.min(most, shuffled.size())));
    }

    /** Different values of a supplier, between none and that many. */
    <T> List<T> different(int most, Supplier<T> supplier) {
        Set<T> values = new LinkedHashSet<>();
        for (int i = between(0, most); i > 0; i--) {
            values.add(supplier.get());
        }
        return new ArrayList<>(values);
    }

    <T> List<T> shuffled(Collection<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** A word of characters from an alphabet. */
    String word(String alphabet, int least, int most) {
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder word = new StringBuilder();
        for (int i = between(least, most); i > 0; i--) {
            word.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return word.toString();
    }
}
