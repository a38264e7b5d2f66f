package dev.howdah.processor.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Random choices that follow from a seed alone. */
final class Choices {
    private final Random random;

    Choices(long seed) {
        random = new Random(seed);
    }

    boolean flip() {
        return random.nextBoolean();
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A list of up to that many. */
    <T> List<T> some(int most, Supplier<T> supplier) {
        List<T> values = new ArrayList<>();
        for (int i = between(0, most); i > 0; i--) {
            values.add(supplier.get());
        }
        return values;
    }

    /** Different ports that need no privilege. */
    List<Integer> ports(int count) {
        Set<Integer> ports = new LinkedHashSet<>();
        while (ports.size() < count) {
            ports.add(between(1024, 65535));
        }
        return List.copyOf(ports);
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

    <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
