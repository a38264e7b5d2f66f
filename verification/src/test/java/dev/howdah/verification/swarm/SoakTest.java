package dev.howdah.verification.swarm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random faults for {@code HOWDAH_SOAK_MINUTES} (10); {@code HOWDAH_SOAK_SEED} repeats those of another run.
 */
@OnStack("orders")
@Tag("soak")
class SoakTest {
    @Test
    void nothingIsLostWhateverHappens(Cluster cluster) throws IOException {
        long minutes = number("HOWDAH_SOAK_MINUTES").orElse(10L);
        long seed = number("HOWDAH_SOAK_SEED").orElseGet(() -> System.nanoTime() % 1_000_000);
        System.out.println("soak of " + minutes + " minutes, HOWDAH_SOAK_SEED=" + seed);
        try (Soak soak = new Soak(cluster, seed)) {
            soak.run(Duration.ofMinutes(minutes));
            SoakResult result = soak.end();
            Path file = Files.createDirectories(Report.FOLDER).resolve("soak.md");
            Files.write(file, List.of(result.markdown(seed)), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            System.out.println(result.markdown(seed));
            Report.add(result.outcome());
            result.outcome().mustBeKept();
        }
    }

    private static Optional<Long> number(String variable) {
        return Optional.ofNullable(System.getenv(variable)).map(Long::valueOf);
    }
}
