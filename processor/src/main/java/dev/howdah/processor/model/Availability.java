package dev.howdah.processor.model;

import dev.howdah.processor.model.Bound.Lever;
import dev.howdah.processor.model.Bound.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a stack can be without a primary that takes writes, as its settings decide it. Everything is the worst case: a
 * crash just after a look, a check just before a promotion. What each bound takes for granted stands in its assumption.
 *
 * <p>A value that is wrong by itself gives a wrong bound, never an exception; who reports on a bound names its attributes.
 *
 * @param stack the stack
 */
public record Availability(Stack stack) {
    private static final long SECOND = 1000;

    /** What Patroni allows: it raises lower values without a word. */
    private static final long LEAST_TTL = 20;

    private static final long LEAST_RETRY_TIMEOUT = 3;

    /** Below this, checks are a load rather than a help. */
    private static final long LEAST_INTERVAL = 100;

    /** What etcd has unless told otherwise, for an etcd that exists already. */
    private static final long ELECTION_TIMEOUT_OF_OTHERS = 1000;

    /** All bounds: first those that {@code maxRto} speaks of, the longest of them first in most stacks. */
    public List<Bound> bounds() {
        return List.of(
                hostLost(),
                patroniKilled(),
                postgresCrashed(),
                connectionsToLostHost(),
                replicaLost(),
                etcdLost(),
                switchover());
    }

    /**
     * The primary's host is lost, and with it perhaps etcd's leader. The key lives {@code ttl} at most; the followers of a lost
     * leader of etcd elect within two election timeouts, and the new one gives every lease its time again and one election
     * timeout more.
     */
    public Bound hostLost() {
        return new Bound(
                "host-lost",
                "the primary's host is lost",
                "writes are back",
                true,
                withProxy(ttl(), loops(1), promotion(), election()),
                stack.etcd().isOwn()
                        ? "etcd keeps its majority, and a replica may become primary"
                        : "the existing etcd keeps its majority and has its own default electionTimeout of 1 s, and a replica"
                                + " may become primary");
    }

    /** Patroni ends without giving its key back: its container is killed, or its memory is full. */
    public Bound patroniKilled() {
        return new Bound(
                "patroni-killed",
                "Patroni is killed",
                "writes are back",
                true,
                withProxy(ttl(), loops(1), promotion()),
                "a replica may become primary");
    }

    /** PostgreSQL crashes and does not start again in time, while Patroni lives and renews its key. */
    public Bound postgresCrashed() {
        return new Bound(
                "postgres-crashed",
                "PostgreSQL crashes and Patroni lives",
                "writes are back",
                true,
                withProxy(seconds("primaryStartTimeout"), loops(2), promotion()),
                "a replica may become primary; a crash that a start mends takes no longer");
    }

    /**
     * Applications learn that the host of their connection is lost. A check of a host that is gone ends with the shorter of
     * {@code timeout connect} and {@code inter}; only then does the time to the next begin.
     */
    public Bound connectionsToLostHost() {
        Bound worst = connections(List.of(new Term("no HAProxy", "", 0, List.of())));
        for (Listener listener : writing()) {
            Bound one = listener.section().flag("shutdownSessions") ? detection(listener) : silence(listener);
            worst = one.milliseconds() > worst.milliseconds() ? one : worst;
        }
        return worst;
    }

    /** How long a listener takes to see that a host is gone. */
    public Bound detection(Listener listener) {
        Section section = listener.section();
        long inter = listener.milliseconds("inter");
        long fastinter = listener.milliseconds("fastinter");
        long fall = section.number("fall");
        long connect = defaults("timeoutConnect");
        long check = Math.min(connect, inter);
        return connections(List.of(new Term(
                "HAProxy's listener " + listener.name(),
                "inter " + Quantities.duration(inter) + " + fall " + fall + " × " + Quantities.duration(check)
                        + " without an answer + (fall " + fall + " - 1) × fastinter " + Quantities.duration(fastinter),
                inter + fall * check + (fall - 1) * fastinter,
                List.of(
                        new Lever(section.value("inter"), check == inter ? fall + 1 : 1, inter, LEAST_INTERVAL),
                        new Lever(section.value("fall"), check + fastinter, fall, 1),
                        new Lever(section.value("fastinter"), fall - 1, fastinter, LEAST_INTERVAL),
                        fixed("timeoutConnect")))));
    }

    /** Connections that are not ended wait for the member to speak. */
    private Bound silence(Listener listener) {
        return connections(List.of(new Term(
                "HAProxy's listener " + listener.name() + " without shutdownSessions, timeoutServer",
                "",
                defaults("timeoutServer"),
                List.of(new Lever(listener.section().value("shutdownSessions"), 0, 0, 0), fixed("timeoutServer")))));
    }

    private static Bound connections(List<Term> terms) {
        return new Bound(
                "connections-to-lost-host",
                "the primary's host is lost",
                "connections to it end",
                true,
                terms,
                "applications connect through HAProxy; others learn it from their own time-outs");
    }

    private long defaults(String attribute) {
        return stack.haProxy().orElseThrow().timeout(attribute);
    }

    private Lever fixed(String attribute) {
        return new Lever(
                stack.haProxy().orElseThrow().section().section("defaults").value(attribute), 0, 0, 0);
    }

    /** The synchronous replica's host is lost: commits wait until Patroni takes its name out of the list. */
    public Bound replicaLost() {
        boolean waits =
                stack.patroni().dcs().choice("synchronousMode").spelling().equals("true");
        return new Bound(
                "replica-lost",
                "the synchronous replica's host is lost",
                "commits go on",
                false,
                waits ? List.of(ttl(), loops(1), promotion()) : List.of(),
                waits
                        ? "another replica is there, or synchronousModeStrict is false"
                        : "enough other replicas acknowledge, or none has to");
    }

    /** etcd loses its majority: the primary steps down in this time, unless it may stay while it reaches every member. */
    public Bound etcdLost() {
        boolean stays = stack.patroni().dcs().flag("failsafeMode");
        return new Bound(
                "etcd-lost",
                "etcd loses its majority",
                stays ? "writes go on" : "the primary steps down, until etcd is back",
                false,
                stays ? List.of() : List.of(loops(1), seconds("retryTimeout")),
                stays ? "the primary reaches the REST API of every member" : "failsafeMode is off");
    }

    /** A planned switchover, or the restart of the primary's task. */
    public Bound switchover() {
        boolean bounded = stack.patroni().dcs().number("primaryStopTimeout") > 0;
        return new Bound(
                "switchover",
                "the primary hands over",
                "writes are back",
                false,
                bounded
                        ? withProxy(seconds("primaryStopTimeout"), loops(1), promotion())
                        : withProxy(loops(1), promotion()),
                bounded
                        ? "the stop time-out works in synchronous mode only"
                        : "the checkpoint of the old primary's shutdown comes on top");
    }

    /** The least that {@code ttl} may be for a {@code loopWait}: other values can be lowered with it, to what Patroni allows. */
    public static long leastTtl(long loopWait) {
        return Math.max(LEAST_TTL, loopWait + 2 * LEAST_RETRY_TIMEOUT);
    }

    private List<Listener> writing() {
        List<Listener> writing = new ArrayList<>();
        if (stack.haProxy().isPresent()) {
            for (Listener listener : stack.haProxy().get().listeners()) {
                if (listener.isForWriting()) {
                    writing.add(listener);
                }
            }
        }
        return writing;
    }

    private Term ttl() {
        Value value = stack.patroni().dcs().value("ttl");
        long ttl = (Long) value.content();
        long least = leastTtl(stack.patroni().dcs().number("loopWait"));
        return new Term("ttl", "", ttl * SECOND, List.of(new Lever(value, SECOND, ttl, least)));
    }

    private Term loops(long count) {
        Value value = stack.patroni().dcs().value("loopWait");
        long loopWait = (Long) value.content();
        return new Term(
                "loopWait",
                count == 1 ? "" : count + " × " + loopWait + " s",
                count * loopWait * SECOND,
                List.of(new Lever(value, count * SECOND, loopWait, 1)));
    }

    private Term seconds(String attribute) {
        Value value = stack.patroni().dcs().value(attribute);
        long seconds = (Long) value.content();
        long least = value.setting().min();
        return new Term(attribute, "", seconds * SECOND, List.of(new Lever(value, SECOND, seconds, least)));
    }

    /** The replicas compare their positions, waiting 2 s at most for one that does not answer, and the winner promotes. */
    private static Term promotion() {
        return new Term("race and promotion", "", 2 * SECOND, List.of());
    }

    private Term election() {
        Section etcd = stack.etcd().section();
        if (!stack.etcd().isOwn()) {
            return election(ELECTION_TIMEOUT_OF_OTHERS, List.of());
        }
        long timeout = etcd.number("electionTimeout");
        long least = Math.max(5 * etcd.number("heartbeatInterval"), LEAST_INTERVAL);
        return election(timeout, List.of(new Lever(etcd.value("electionTimeout"), 3, timeout, least)));
    }

    private static Term election(long timeout, List<Lever> levers) {
        return new Term("etcd's electionTimeout", "3 × " + Quantities.duration(timeout), 3 * timeout, levers);
    }

    /** A sum that ends with the time until HAProxy's slowest listener for writing finds the new primary. */
    private List<Term> withProxy(Term... terms) {
        List<Term> all = new ArrayList<>(List.of(terms));
        Listener slowest = null;
        for (Listener listener : writing()) {
            slowest = slowest == null || rise(listener) > rise(slowest) ? listener : slowest;
        }
        if (slowest == null) {
            all.add(new Term("no HAProxy", "", 0, List.of()));
        } else {
            all.addAll(proxy(slowest));
        }
        return all;
    }

    private static long rise(Listener listener) {
        long changes = listener.section().number("rise") - 1;
        return listener.milliseconds("downinter") + changes * listener.milliseconds("fastinter");
    }

    /** The member that became primary was down to the listener: {@code downinter}, and {@code fastinter} while it rises. */
    private static List<Term> proxy(Listener listener) {
        Section section = listener.section();
        long downinter = listener.milliseconds("downinter");
        long fastinter = listener.milliseconds("fastinter");
        long rise = section.number("rise");
        return List.of(
                new Term(
                        "downinter of HAProxy's listener " + listener.name(),
                        "",
                        downinter,
                        List.of(new Lever(section.value("downinter"), 1, downinter, LEAST_INTERVAL))),
                new Term(
                        "its",
                        "(rise " + rise + " - 1) × fastinter " + Quantities.duration(fastinter),
                        (rise - 1) * fastinter,
                        List.of(
                                new Lever(section.value("rise"), fastinter, rise, 1),
                                new Lever(section.value("fastinter"), rise - 1, fastinter, LEAST_INTERVAL))));
    }
}
