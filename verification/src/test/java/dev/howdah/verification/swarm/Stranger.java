package dev.howdah.verification.swarm;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * Somebody in a container of his own.
 *
 * @param lab where he is
 * @param host the host that his container runs on
 * @param network what it is attached to: a network's name, {@code host}, or {@code container:ID} to be where that container is
 */
record Stranger(Lab lab, int host, String network) {
    /** Tries everything, several at a time, and says what came of each. */
    Map<Attempt, Map<?, ?>> tries(List<Attempt> attempts) {
        String input = new Yaml().dump(attempts.stream().map(Attempt::fields).toList());
        String output = lab.docker(
                        host, "run", "--rm", "-i", "--network", network, "howdah/base:lab", "python3", "-c", program())
                .reading(input)
                .within(Duration.ofSeconds(240))
                .run()
                .orFail()
                .output();
        List<?> answers = Json.read(output);
        Map<Attempt, Map<?, ?>> all = new LinkedHashMap<>();
        for (int i = 0; i < attempts.size(); i++) {
            all.put(attempts.get(i), (Map<?, ?>) answers.get(i));
        }
        return all;
    }

    Map<?, ?> tries(Attempt attempt) {
        return tries(List.of(attempt)).get(attempt);
    }

    private static String program() {
        return TextFile.read(Lab.HOME.resolve("lib/stranger.py"));
    }
}
