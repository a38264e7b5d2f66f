package dev.howdah.verification.swarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The figures of a run, a line each in {@code target/swarm/results.tsv}: what the table of the README is made of. Columns:
 * scenario, stack, promise, measured, acknowledged rows, lost rows, new timelines, verdict.
 */
final class Report {
    static final Path FOLDER = Path.of("target/swarm");

    private Report() {}

    static void add(Outcome outcome) {
        line(
                outcome.scenario(),
                outcome.stack(),
                outcome.bound() == null ? "–" : "≤ " + Outcome.seconds(outcome.bound()),
                Outcome.seconds(outcome.gap()),
                Integer.toString(outcome.history().acks().size()),
                Integer.toString(outcome.history().lost(outcome.stored()).size()),
                Long.toString(outcome.newTimelines()),
                outcome.broken().isEmpty() ? "kept" : "BROKEN: " + String.join("; ", outcome.broken()));
    }

    /** A figure without an application that writes. */
    static void add(String scenario, String stack, String promise, String measured, boolean kept) {
        line(scenario, stack, promise, measured, "–", "–", "–", kept ? "kept" : "BROKEN");
    }

    private static synchronized void line(String... columns) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve("results.tsv"),
                    String.join("\t", columns) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
