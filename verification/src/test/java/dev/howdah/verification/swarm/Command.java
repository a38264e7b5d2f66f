package dev.howdah.verification.swarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end, within a bound. */
final class Command {
    private final List<String> words;
    private final Map<String, String> environment = new HashMap<>();
    private Duration limit = Duration.ofSeconds(60);
    private String input = "";

    private Command(List<String> words) {
        this.words = words;
    }

    static Command of(List<String> words) {
        return new Command(List.copyOf(words));
    }

    static Command of(String... words) {
        return of(List.of(words));
    }

    Command within(Duration bound) {
        limit = bound;
        return this;
    }

    Command with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    Command reading(String text) {
        input = text;
        return this;
    }

    /** Runs it. A program that does not end in time is killed, and that is an error whatever it would have said. */
    Result run() {
        try {
            Path out = Files.createTempFile("swarm", ".out");
            Path err = Files.createTempFile("swarm", ".err");
            try {
                Process process = builder(environment, words)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                try (var in = process.getOutputStream()) {
                    in.write(input.getBytes(StandardCharsets.UTF_8));
                } catch (IOException endedBefore) {
                    // It did not want to read.
                }
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    kill(process);
                    throw new IllegalStateException(this + " had not ended after " + limit.toSeconds() + " s; it said: "
                            + Files.readString(out) + Files.readString(err));
                }
                return new Result(toString(), process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A process that somebody else waits for. */
    static ProcessBuilder builder(Map<String, String> environment, List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(words));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Ends a process and what it began. */
    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }

    /** How it ended. */
    record Result(String command, int status, String output, String errors) {
        boolean succeeded() {
            return status == 0;
        }

        /** What it printed, without white space around it. */
        String text() {
            return output.strip();
        }

        Result orFail() {
            if (!succeeded()) {
                throw new IllegalStateException(
                        command + " ended with " + status + ": " + errors.strip() + output.strip());
            }
            return this;
        }
    }
}
