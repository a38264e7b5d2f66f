package dev.howdah.verification.swarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of an emitted {@code plan.tsv}: effect, where, key, value. */
record Plan(List<String[]> rows) {
    static Plan read(Path folder) {
        try {
            return new Plan(Files.readAllLines(folder.resolve("plan.tsv")).stream()
                    .map(line -> line.split("\t", -1))
                    .toList());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The values of a key, by where they belong. */
    Map<String, String> facts(String key) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String[] row : rows) {
            if (row[0].equals("fact") && row[2].equals(key)) {
                found.put(row[1], row[3]);
            }
        }
        return found;
    }

    /** The one value of a key. */
    String fact(String key) {
        return facts(key).values().stream().findFirst().orElseThrow(() -> new IllegalStateException("no fact " + key));
    }

    /** The stack's name, as Docker knows it. */
    String stack() {
        for (String[] row : rows) {
            if (row[0].equals("stack")) {
                return row[3];
            }
        }
        throw new IllegalStateException("the plan names no stack");
    }
}
