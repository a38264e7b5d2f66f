package dev.howdah.processor.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** What people break, and what becomes of it: {@code mistakes.yaml}, from which a page is made. */
final class Mistakes {
    private static final String HEADING = """
            # Mistakes

            What people break in clusters of Patroni on Docker Swarm, as told by the tools' documentation, source and issue
            trackers, and what becomes of it here. [rules.md](rules.md) has every rule with an example.
            """;

    private Mistakes() {}

    /**
     * A mistake.
     *
     * @param mistake what is done, and what it leads to
     * @param rules the codes that report it; none where it can't be written or can't be known
     * @param because why it can't be written, or why no compiler can know
     * @param test the test that proves that it can't be written, as {@code Class#method}
     * @param source where it is told
     */
    record Mistake(String mistake, List<String> rules, String because, String test, String source) {}

    /** All mistakes, by the part that they concern. */
    static Map<String, List<Mistake>> all() {
        try (InputStream file = Mistakes.class.getResourceAsStream("/catalogue/mistakes.yaml")) {
            Map<String, List<Map<String, Object>>> parts = new Yaml().load(file);
            Map<String, List<Mistake>> all = new LinkedHashMap<>();
            parts.forEach((part, mistakes) ->
                    all.put(part, mistakes.stream().map(Mistakes::mistake).toList()));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // a list of texts, as the file's own test asserts
    private static Mistake mistake(Map<String, Object> entry) {
        Object rules = entry.getOrDefault("rules", List.of());
        return new Mistake(
                text(entry, "mistake"),
                rules instanceof String rule ? List.of(rule) : (List<String>) rules,
                text(entry, "because"),
                text(entry, "test"),
                text(entry, "source"));
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.getOrDefault(key, ""));
    }

    static String page() {
        StringBuilder page = new StringBuilder(HEADING);
        all().forEach((part, mistakes) -> {
            page.append("\n## ").append(part).append("\n\n| mistake | what becomes of it |\n|---|---|\n");
            for (Mistake mistake : mistakes) {
                page.append("| ").append(mistake.mistake());
                page.append(mistake.source().isEmpty() ? "" : " ([source](" + mistake.source() + "))");
                page.append(" | ").append(outcome(mistake)).append(" |\n");
            }
        });
        return page.toString();
    }

    private static String outcome(Mistake mistake) {
        if (!mistake.rules().isEmpty()) {
            String rules = String.join(
                    ", ",
                    mistake.rules().stream()
                            .map(rule -> "[" + rule + "](rules.md#" + rule.toLowerCase(Locale.ROOT) + ")")
                            .toList());
            return rules + (mistake.because().isEmpty() ? "" : "; " + mistake.because());
        }
        return mistake.test().isEmpty()
                ? "Not caught: " + mistake.because()
                : "Can't be written: " + mistake.because() + " (`" + mistake.test() + "`)";
    }
}
