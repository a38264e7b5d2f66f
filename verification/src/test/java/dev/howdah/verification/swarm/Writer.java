package dev.howdah.verification.swarm;

import dev.howdah.verification.swarm.History.Ack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** An application that inserts about 50 rows a second through the proxy of its host, and keeps account of what it was told. */
final class Writer implements AutoCloseable {
    private static final String RATE = "50";

    private final Process process;
    private final Path log;
    private final Path errors;

    private Writer(Process process, Path log, Path errors) {
        this.process = process;
        this.log = log;
        this.errors = errors;
    }

    static Writer start(Client client, Path folder) {
        try {
            Path log = Files.createTempFile(folder, "writer-", ".log");
            Path errors = Files.createTempFile(folder, "writer-", ".err");
            Process process = client.builder("write", log.toString(), RATE)
                    .redirectError(errors.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Writer(process, log, errors);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Path log() {
        return log;
    }

    Set<String> sent() {
        Set<String> sent = new HashSet<>();
        for (String line : lines()) {
            if (line.startsWith("try ")) {
                sent.add(History.WRITTEN + line.substring(4));
            }
        }
        return sent;
    }

    List<Ack> acks() {
        List<Ack> acks = new ArrayList<>();
        // It sends one row after the other.
        double answered = 0;
        for (String line : lines()) {
            String[] words = line.split(" ");
            if (words[0].equals("ack")) {
                double heard = Double.parseDouble(words[2]);
                acks.add(new Ack(History.WRITTEN + words[1], answered, heard, Long.parseLong(words[3]), words[4]));
            }
            if (!words[0].equals("try")) {
                answered = Double.parseDouble(words[2]);
            }
        }
        return acks;
    }

    /** Answers that were no acknowledgement: what the application must deal with. */
    List<String> failures() {
        return lines().stream().filter(line -> line.startsWith("err ")).toList();
    }

    /** Waits for rows that are acknowledged more than a second after a moment: what was under way then may still be answered. */
    void awaitWritesAfter(double moment, Duration limit) {
        Patience.until("writes that are acknowledged again", limit, () -> {
            mustLive();
            List<Ack> acks = acks();
            return !acks.isEmpty() && acks.get(acks.size() - 1).time() > moment + 1;
        });
    }

    void awaitRows(int count, Duration limit) {
        Patience.until("the first " + count + " acknowledged rows", limit, () -> {
            mustLive();
            return acks().size() >= count;
        });
    }

    private void mustLive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the client ended by itself: " + TextFile.read(errors));
        }
    }

    /** Lets it finish what it does; a client that waits for an answer is given the time that it gives the server. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                Command.kill(process);
            }
        } catch (InterruptedException interrupted) {
            Command.kill(process);
            Thread.currentThread().interrupt();
        }
    }

    /** The last line may be half written. */
    private List<String> lines() {
        String text = TextFile.read(log);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
