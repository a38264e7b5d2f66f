package dev.howdah.verification.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.annotations.PatroniCluster;
import dev.howdah.verification.agreement.Attribute.Type;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RandomStackTest {
    /** What would have to be in the image, has nothing to set in a Swarm, or needs what servers say of themselves. */
    private static final Set<String> NEVER_DRAWN = Set.of(
            "Postgresql.configDir",
            "Postgresql.customConf",
            "Watchdog.device",
            "Watchdog.safetyMargin",
            "Dcs.parameters");

    /** Checks of their own hold what they write against the real tools. */
    private static final Set<String> ANNOTATIONS_NEVER_DRAWN =
            Set.of("Monitoring", "PgBouncer", "PgBackRest", "Repository", "BackupSchedule");

    private final Declarations declarations = Declarations.read(annotations());
    private final Parameters parameters = Parameters.read(Path.of("there are none"));

    @Test
    void aSeedAlwaysMeansTheSameStack() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(stack(seed).source()).isEqualTo(stack(seed).source());
        }
    }

    @Test
    void evenSeedsAreValidAndOddOnesHaveMistakes() {
        assertThat(stack(8).mistakes()).isEmpty();
        assertThat(stack(9).mistakes()).isNotEmpty();
    }

    /** Whoever adds an attribute need not think of the generator. */
    @Test
    void everyAttributeIsDrawn() {
        Set<String> missing = new TreeSet<>();
        for (Type type : declarations.types()) {
            if (!ANNOTATIONS_NEVER_DRAWN.contains(type.name())) {
                type.attributes().forEach(attribute -> missing.add(type.name() + "." + attribute.name()));
            }
        }
        missing.removeAll(NEVER_DRAWN);
        for (long seed = 0; seed < 3000; seed++) {
            missing.removeAll(stack(seed).attributes());
        }
        assertThat(missing).isEmpty();
    }

    private RandomStack stack(long seed) {
        return RandomStack.of(seed, declarations, parameters);
    }

    private static String annotations() {
        try {
            return Path.of(PatroniCluster.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
