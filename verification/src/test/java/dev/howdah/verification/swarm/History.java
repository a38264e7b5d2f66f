package dev.howdah.verification.swarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What clients saw: which rows they sent, which were acknowledged, when, by whom and on which timeline; and which members said
 * that they are no replica. Everything else is computed from that.
 *
 * @param sent rows that the application sent
 * @param acks rows that were acknowledged to the application, through the proxy
 * @param direct rows that were acknowledged to somebody who writes at a member itself, past the proxy
 * @param writable when a member said that it is not in recovery
 */
record History(Set<String> sent, List<Ack> acks, List<Ack> direct, List<Ack> writable) {
    /** What the names of the application's rows begin with. */
    static final String WRITTEN = "written ";

    /** What the names of the probes' rows begin with. */
    static final String PROBED = "probed ";

    History {
        sent = Set.copyOf(sent);
        acks = sorted(acks);
        direct = sorted(direct);
        writable = sorted(writable);
    }

    /**
     * A row that was acknowledged, or a member's word that it is a primary.
     *
     * @param row the row's name
     * @param sent a moment before which the client had not sent it, in seconds
     * @param time when the client heard it, in seconds
     * @param timeline PostgreSQL's timeline at that moment
     * @param member who said it; addresses where it came through a proxy
     */
    record Ack(String row, double sent, double time, long timeline, String member) {
        /** One that was heard at once. */
        Ack(String row, double time, long timeline, String member) {
            this(row, time, time, timeline, member);
        }

        Ack named(String other) {
            return new Ack(other, sent, time, timeline, member);
        }
    }

    /** Acknowledged rows that are not stored: the worst that can happen. */
    Set<String> lost(Set<String> stored) {
        Set<String> lost = new HashSet<>();
        for (List<Ack> some : List.of(acks, direct)) {
            for (Ack ack : some) {
                if (!stored.contains(ack.row())) {
                    lost.add(ack.row());
                }
            }
        }
        return lost;
    }

    /** The application's rows that are stored though it never sent them. */
    Set<String> invented(Set<String> stored) {
        Set<String> invented = new HashSet<>();
        for (String row : stored) {
            if (row.startsWith(WRITTEN) && !sent.contains(row)) {
                invented.add(row);
            }
        }
        return invented;
    }

    /** The longest time between two rows acknowledged to the application. */
    Duration longestGap() {
        double longest = 0;
        for (int i = 1; i < acks.size(); i++) {
            longest = Math.max(longest, acks.get(i).time() - acks.get(i - 1).time());
        }
        return seconds(longest);
    }

    /** The same of a part of the time, from its begin or the last row before it to its end or the first row after it. */
    Duration longestGapBetween(double from, double to) {
        double longest = 0;
        for (int i = 1; i < acks.size(); i++) {
            if (acks.get(i).time() > from && acks.get(i - 1).time() < to) {
                longest = Math.max(longest, acks.get(i).time() - acks.get(i - 1).time());
            }
        }
        return seconds(longest);
    }

    /** All times without an acknowledged row that are longer than one that nobody would notice, together. */
    Duration silence(Duration notable) {
        double sum = 0;
        for (int i = 1; i < acks.size(); i++) {
            double gap = acks.get(i).time() - acks.get(i - 1).time();
            sum += gap * 1000 > notable.toMillis() ? gap : 0;
        }
        return seconds(sum);
    }

    /** What contradicts a single primary: two members that acknowledge on one timeline, or a timeline that comes back. */
    List<String> contradictions() {
        List<String> found = new ArrayList<>();
        owners(found);
        List<Ack> all = new ArrayList<>(acks);
        all.addAll(direct);
        goingBack(sorted(all), found);
        return found;
    }

    /** Through the proxy a member is an address, which its next container need not have: only its own host knows it for sure. */
    private void owners(List<String> found) {
        Map<Long, String> owners = new TreeMap<>();
        for (Ack ack : direct) {
            String owner = owners.putIfAbsent(ack.timeline(), ack.member());
            if (owner != null && !owner.equals(ack.member())) {
                found.add("timeline " + ack.timeline() + " was acknowledged by " + owner + " and by " + ack.member());
                return;
            }
        }
    }

    /** A row that was under way when another timeline began may be acknowledged late; one that was sent afterwards may not. */
    private static void goingBack(List<Ack> some, List<String> found) {
        TreeMap<Long, Ack> first = new TreeMap<>();
        for (Ack ack : some) {
            first.putIfAbsent(ack.timeline(), ack);
        }
        for (Ack ack : some) {
            for (Ack newer : first.tailMap(ack.timeline(), false).values()) {
                if (ack.sent() > newer.time()) {
                    found.add(String.format(
                            "%s acknowledged on timeline %d a row sent %.3f s after %s had acknowledged on timeline %d",
                            ack.member(), ack.timeline(), ack.sent() - newer.time(), newer.member(), newer.timeline()));
                    return;
                }
            }
        }
    }

    /** How long two members at once said that they are no replica, at most. */
    Duration overlap() {
        Map<String, List<Ack>> spans = new LinkedHashMap<>();
        for (Ack word : writable) {
            spans.computeIfAbsent(word.member() + " " + word.timeline(), none -> new ArrayList<>())
                    .add(word);
        }
        double longest = 0;
        for (List<Ack> one : spans.values()) {
            for (List<Ack> other : spans.values()) {
                if (!one.get(0).member().equals(other.get(0).member())) {
                    double from = Math.max(one.get(0).time(), other.get(0).time());
                    double to = Math.min(last(one).time(), last(other).time());
                    longest = Math.max(longest, to - from);
                }
            }
        }
        return seconds(longest);
    }

    private static Ack last(List<Ack> acks) {
        return acks.get(acks.size() - 1);
    }

    /** The first and the last timeline that acknowledged a row to the application. */
    long[] timelines() {
        return acks.isEmpty()
                ? new long[] {0, 0}
                : new long[] {acks.get(0).timeline(), last(acks).timeline()};
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static List<Ack> sorted(List<Ack> acks) {
        return acks.stream().sorted(Comparator.comparingDouble(Ack::time)).toList();
    }
}
