package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.HowdahProcessor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the annotations hold, each class is written or refused with messages: nothing is thrown, and nothing is a
 * defect. Every attribute gets values, numbers those around their limits. {@code -Dhowdah.seed} repeats a run,
 * {@code -Dhowdah.values} says how many values it has with javac; the Eclipse compiler gets a fifth of them.
 */
class RandomValuesTest {
    private static final int VALUES = Integer.getInteger("howdah.values", 100_000);
    private static final int BATCH = 100;
    /** From so many values on, every attribute has to be among them. */
    private static final int ENOUGH = 20_000;

    private static final Set<String> FORBIDDEN = Set.of("HWD-001", "HWD-006");
    private static final Pattern SOURCE = Pattern.compile("by Howdah from ([\\w.]+):");

    private long seed;

    @BeforeEach
    void chooseSeed() {
        seed = Long.getLong("howdah.seed", new Random().nextLong());
    }

    @ParameterizedTest
    @EnumSource
    void everyClassIsWrittenOrRefused(Compilers compiler) {
        RandomSource random = new RandomSource(new Random(seed));
        int wanted = compiler == Compilers.JAVAC ? VALUES : VALUES / 5;
        int classes = 0;
        while (random.values() < wanted || (random.values() < 3 * wanted && !isComplete(random, wanted))) {
            List<MarkedSource> sources = IntStream.range(classes, classes + BATCH)
                    .mapToObj(i -> random.next("C" + i + "x"))
                    .toList();
            classes += BATCH;
            Outcome outcome = compiler.compile(sources, List.of(new HowdahProcessor()));
            assertThat(outcome.compilers()).as("-Dhowdah.seed=" + seed).isEmpty();
            assertThat(outcome.ours().stream().filter(message -> !isWellFormed(message)))
                    .as("-Dhowdah.seed=" + seed)
                    .isEmpty();
            assertWrittenOrRefused(sources, outcome);
        }
        System.out.println(random.values() + " random values in " + classes + " classes with " + compiler
                + ", -Dhowdah.seed=" + seed);
        if (wanted >= ENOUGH) {
            assertThat(random.attributes()).containsExactlyInAnyOrderElementsOf(Limits.attributes());
        }
    }

    /** Of so many attributes, chance leaves one out now and then. */
    private static boolean isComplete(RandomSource random, int wanted) {
        return wanted < ENOUGH
                || random.attributes().size() == Limits.attributes().size();
    }

    private static boolean isWellFormed(Reported message) {
        return !FORBIDDEN.contains(message.code())
                && message.message().matches(DiagnosticsTest.MESSAGE)
                && message.message().length() < 2000
                && message.message().codePoints().noneMatch(Character::isISOControl)
                && message.place() != null;
    }

    private void assertWrittenOrRefused(List<MarkedSource> sources, Outcome outcome) {
        Set<String> refused = outcome.ours().stream()
                .filter(Reported::isError)
                .map(message -> message.place().file())
                .collect(Collectors.toSet());
        Set<String> written = outcome.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith("/compose.yaml"))
                .map(file -> sourceOf(new String(file.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.toSet());
        assertThat(sources.stream()
                        .map(MarkedSource::path)
                        .filter(path -> written.contains(path) == refused.contains(path)))
                .as("-Dhowdah.seed=" + seed)
                .isEmpty();
    }

    private static String sourceOf(String compose) {
        Matcher matcher = SOURCE.matcher(compose);
        return matcher.find() ? matcher.group(1).replace('.', '/') + ".java" : "nobody's";
    }
}
