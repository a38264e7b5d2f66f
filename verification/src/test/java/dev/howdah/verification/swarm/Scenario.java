package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happens to a cluster while an application writes: begun with a healthy cluster and rows acknowledged, ended with
 * a healthy cluster and an account of every row.
 */
final class Scenario implements AutoCloseable {
    private static final int ROWS_BEFORE = 250;
    private static final Duration ROWS_LIMIT = Duration.ofSeconds(60);
    private static final Duration STORED_LIMIT = Duration.ofSeconds(60);
    private static final Duration AFTER = Duration.ofSeconds(3);

    private final String name;
    private final Cluster cluster;
    private final int primary;
    private final int client;
    private final double begun = now();
    private final Writer writer;
    private double struck;
    private String promise = "";
    private Duration bound;
    private Duration mayOverlap = Duration.ZERO;
    private Optional<IdleClients> idle = Optional.empty();

    Scenario(String name, Cluster cluster, int primary) {
        this.name = name;
        this.cluster = cluster;
        this.primary = primary;
        // Not on the host that a fault may take.
        this.client = cluster.lab().hostOtherThan(primary);
        this.writer = Writer.start(cluster.client(client), cluster.stack().state());
        writer.awaitRows(ROWS_BEFORE, ROWS_LIMIT);
    }

    /** The longest time without an acknowledged row is one of the bounds that were computed when the class was compiled. */
    Scenario promising(String event) {
        return promising("bound/" + event, cluster.bounds().of(event));
    }

    /** The longest time without an acknowledged row, where the processor computes none, and whose word that is. */
    Scenario promising(String whose, Duration limit) {
        promise = whose;
        bound = limit;
        return this;
    }

    /** Two members may both be out of recovery for a while, though only one can acknowledge. */
    Scenario overlappingUpTo(Duration time) {
        mayOverlap = time;
        return this;
    }

    /** Where there is a pooler, applications that do nothing keep their connections over all that happens behind it. */
    void holdIdleClients() {
        idle = cluster.stack().port("pool").map(port -> IdleClients.hold(cluster.clientAt(client, port)));
    }

    int primary() {
        return primary;
    }

    int client() {
        return client;
    }

    /** The host that is neither the primary's nor the client's. */
    int third() {
        return cluster.lab().hostOtherThan(primary, client);
    }

    /** What is to happen. */
    Scenario strike(Runnable fault) {
        struck = now();
        fault.run();
        return this;
    }

    /**
     * Waits until rows are acknowledged again, and then until the bound has passed: a fault that the cluster hasn't noticed yet
     * also lets a row through.
     */
    Scenario awaitWrites() {
        writer.awaitWritesAfter(struck, bound.plusSeconds(60));
        return goOnUntil(bound.plus(AFTER));
    }

    /** Goes on with what is, until so much time has passed since the strike. */
    Scenario goOnUntil(Duration sinceStrike) {
        Patience.sleep(sinceStrike.minusMillis(Math.round((now() - struck) * 1000)));
        return this;
    }

    /** How many rows the application has been told are stored. */
    int acknowledged() {
        return writer.acks().size();
    }

    /** Undoes what was done, waits for a healthy cluster, and accounts for every row; fails if a promise was not kept. */
    Outcome end() {
        cluster.restore();
        cluster.awaitWell();
        double healthy = now();
        writer.awaitWritesAfter(healthy, Duration.ofSeconds(60));
        writer.close();
        idle.ifPresent(clients -> assertThat(clients.stillConnected())
                .as("idle clients that stay connected")
                .isEqualTo(IdleClients.COUNT));
        // What is acknowledged to a probe from now on may be stored too late to be found.
        History history = new History(
                writer.sent(),
                writer.acks(),
                cluster.witness().acks(),
                cluster.witness().writableSince(begun));
        Set<String> stored =
                Set.copyOf(cluster.clientAt(client, cluster.stack().port("rw").orElseThrow())
                        .command("stored", writer.log().toString())
                        .within(STORED_LIMIT)
                        .run()
                        .orFail()
                        .output()
                        .lines()
                        .toList());
        Outcome outcome = new Outcome(
                name, cluster.stack().name(), promise, bound, mayOverlap, history, stored, writer.failures());
        Report.add(outcome);
        outcome.mustBeKept();
        return outcome;
    }

    @Override
    public void close() {
        writer.close();
        idle.ifPresent(IdleClients::close);
    }

    static double now() {
        return System.currentTimeMillis() / 1000.0;
    }
}
