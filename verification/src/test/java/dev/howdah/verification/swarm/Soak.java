package dev.howdah.verification.swarm;

import dev.howdah.verification.swarm.History.Ack;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;

/** Random faults, one after the other and sometimes two at once, while applications on all hosts write. */
final class Soak implements AutoCloseable {
    private static final Duration FIRST_ROWS = Duration.ofSeconds(60);
    private static final Duration WRITES = Duration.ofSeconds(60);
    private static final Duration STORED = Duration.ofMinutes(5);
    private static final int ROWS_BEFORE = 50;

    private final Cluster cluster;
    private final Nemesis nemesis;
    private final Schedule schedule;
    private final Map<Integer, Writer> writers = new TreeMap<>();
    private final double begun = Scenario.now();
    private final List<Episode> episodes = new ArrayList<>();

    Soak(Cluster cluster, long seed) {
        this.cluster = cluster;
        this.nemesis = new Nemesis(cluster);
        this.schedule = new Schedule(seed);
        cluster.awaitWell();
        for (int host : Lab.HOSTS) {
            writers.put(host, Writer.start(cluster.client(host), cluster.stack().state()));
        }
        writers.values().forEach(writer -> writer.awaitRows(ROWS_BEFORE, FIRST_ROWS));
    }

    /** Goes on for so long, and ends with a healthy cluster; a step that has begun is ended. */
    void run(Duration length) {
        double end = begun + length.toMillis() / 1000.0;
        while (Scenario.now() < end) {
            Step step = schedule.next();
            System.out.printf("%6.0f s: %s%n", Scenario.now() - begun, step);
            Episode episode = perform(step);
            episodes.add(episode);
            System.out.printf("         well %s later%n", Outcome.seconds(episode.recovery()));
            writers.values().forEach(writer -> writer.awaitWritesAfter(episode.well(), WRITES));
            Patience.sleep(step.pause());
        }
    }

    private Episode perform(Step step) {
        int primary = cluster.primary();
        double start = Scenario.now();
        List<String> refusals = new ArrayList<>();
        Deque<Undo> undo = new ArrayDeque<>();
        try {
            for (Fault fault : step.faults()) {
                if (fault != step.faults().get(0)) {
                    Patience.sleep(step.stagger());
                }
                strike(fault, Nemesis.host(fault, primary), undo, refusals);
            }
            undo.stream()
                    .sorted((one, other) -> Double.compare(one.when(), other.when()))
                    .forEach(Undo::await);
            undo.clear();
        } finally {
            undo.forEach(one -> one.action().run());
        }
        double undone = Scenario.now();
        cluster.awaitWell();
        return new Episode(step, primary, start, undone, Scenario.now(), refusals);
    }

    /** What one fault left may refuse the other: there is no container to kill, no candidate to switch over to. */
    private void strike(Fault fault, int host, Deque<Undo> undo, List<String> refusals) {
        try {
            Runnable action = nemesis.strike(fault.kind(), host);
            undo.add(new Undo(Scenario.now() + fault.lasts().toMillis() / 1000.0, action));
        } catch (IllegalStateException | NoSuchElementException refused) {
            refusals.add(fault + ": " + refused.getMessage());
        }
    }

    /** Ends the writing, and accounts for every row. */
    SoakResult end() {
        cluster.awaitWell();
        writers.values().forEach(Writer::close);
        History history = history();
        double ended = Scenario.now();
        return new SoakResult(
                cluster.stack().name(),
                episodes,
                history,
                stored(),
                failures(),
                Duration.ofMillis(Math.round((ended - begun) * 1000)));
    }

    private History history() {
        Set<String> sent = new HashSet<>();
        List<Ack> acks = new ArrayList<>();
        writers.forEach((host, writer) -> {
            writer.sent().forEach(row -> sent.add(named(host, row)));
            writer.acks().forEach(ack -> acks.add(ack.named(named(host, ack.row()))));
        });
        return new History(
                sent, acks, cluster.witness().acks(), cluster.witness().writableSince(begun));
    }

    private Set<String> stored() {
        Set<String> stored = new HashSet<>();
        writers.forEach((host, writer) -> cluster.clientAt(
                        host, cluster.stack().port("rw").orElseThrow())
                .command("stored", writer.log().toString())
                .within(STORED)
                .run()
                .orFail()
                .output()
                .lines()
                .forEach(row -> stored.add(named(host, row))));
        return stored;
    }

    /** Each application counts its rows. */
    private static String named(int host, String row) {
        return row.startsWith(History.WRITTEN)
                ? History.WRITTEN + "host" + host + " " + row.substring(History.WRITTEN.length())
                : row;
    }

    private List<String> failures() {
        return writers.values().stream()
                .flatMap(writer -> writer.failures().stream())
                .toList();
    }

    @Override
    public void close() {
        writers.values().forEach(Writer::close);
    }

    /** What ends a fault, and when. */
    private record Undo(double when, Runnable action) {
        void await() {
            Patience.sleep(Duration.ofMillis(Math.round((when - Scenario.now()) * 1000)));
            action.run();
        }
    }
}
