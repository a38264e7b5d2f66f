package dev.howdah.verification.swarm;

import dev.howdah.verification.swarm.History.Ack;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Somebody at each member who writes there, past the proxy, all the time and whatever happens to hosts and cables: what tells
 * whether there were two primaries.
 */
final class Witness implements AutoCloseable {
    private final Lab lab;
    private final IntFunction<Optional<String>> memberOn;
    private final List<String> arguments;
    private final List<Ack> acks = new ArrayList<>();
    private final List<Ack> writable = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Process> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param arguments port, database and Patroni's configuration, as {@code probe.py} takes them */
    Witness(Lab lab, IntFunction<Optional<String>> memberOn, List<String> arguments) {
        this.lab = lab;
        this.memberOn = memberOn;
        this.arguments = List.copyOf(arguments);
        for (int host : Lab.HOSTS) {
            Thread thread = new Thread(() -> watch(host), "witness of host " + host);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    synchronized List<Ack> acks() {
        return new ArrayList<>(acks);
    }

    /** The members' words since a moment. */
    synchronized List<Ack> writableSince(double moment) {
        return writable.stream().filter(word -> word.time() >= moment).toList();
    }

    /** A member ends, its container, its host: whatever comes back is watched again. */
    private void watch(int host) {
        while (!closed) {
            try {
                if (lab.hasPower(host)) {
                    Optional<String> member = memberOn.apply(host);
                    if (member.isPresent()) {
                        listen(host, member.get());
                    }
                }
                Thread.sleep(500);
            } catch (IOException | IllegalStateException gone) {
                // The next round finds out whether anything is there again.
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void listen(int host, String member) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Lab.program(),
                "docker",
                Integer.toString(host),
                "exec",
                "-i",
                member,
                "python3",
                "-u",
                "-c",
                program()));
        words.add("host" + host);
        words.addAll(arguments);
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        running.add(process);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                hear(host, line.split(" "));
                line = lines.readLine();
            }
        } finally {
            Command.kill(process);
            running.remove(process);
        }
    }

    /** A line that ends in the middle was cut with its container. */
    private synchronized void hear(int host, String[] words) {
        switch (words[0] + words.length) {
            case "ack4" ->
                acks.add(new Ack(
                        History.PROBED + words[1],
                        sent(words[1]),
                        Double.parseDouble(words[2]),
                        Long.parseLong(words[3]),
                        "host " + host));
            case "rw3" ->
                writable.add(new Ack("", Double.parseDouble(words[1]), Long.parseLong(words[2]), "host " + host));
            default -> {}
        }
    }

    /** A row's name ends with the time when it was made, in nanoseconds. */
    private static double sent(String row) {
        return Long.parseLong(row.substring(row.lastIndexOf('-') + 1)) / 1e9;
    }

    private static String program() throws IOException {
        return TextFile.read(Lab.HOME.resolve("lib/probe.py"));
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        running.forEach(Command::kill);
    }
}
