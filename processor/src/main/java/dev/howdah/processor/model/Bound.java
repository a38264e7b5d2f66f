package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The longest time that something takes, as the settings decide it.
 *
 * @param id what programs know it by, as in {@code host-lost}
 * @param event what begins it, as in {@code the primary's host is lost}
 * @param end what ends it, as in {@code writes are back}
 * @param promised whether {@code maxRto} speaks of it; if not, people should know it all the same
 * @param terms what it is the sum of
 * @param assumption what must hold for it to be true, in a sentence without its full stop
 */
public record Bound(String id, String event, String end, boolean promised, List<Term> terms, String assumption) {
    public Bound {
        terms = List.copyOf(terms);
    }

    /**
     * A part of a bound.
     *
     * @param name what it is, as in {@code ttl} or {@code HAProxy's listener primary}
     * @param formula how it comes about, with the values; empty for one that is a single value
     * @param milliseconds how long it is
     * @param levers the attributes that make it so, each with its share
     */
    public record Term(String name, String formula, long milliseconds, List<Lever> levers) {
        public Term {
            levers = List.copyOf(levers);
        }

        /** The least that settings can make of it. */
        public long least() {
            long least = milliseconds;
            for (Lever lever : levers) {
                least = Math.min(least, milliseconds - lever.slack());
            }
            return Math.max(0, least);
        }

        /** The term as a sum shows it: {@code ttl 20 s}, or {@code HAProxy's listener primary 1 s + 2 × 500 ms = 2 s}. */
        public String text() {
            return name + " " + (formula.isEmpty() ? "" : formula + " = ") + Quantities.duration(milliseconds);
        }
    }

    /**
     * An attribute that makes a bound longer or shorter.
     *
     * @param value the attribute
     * @param unit how many milliseconds of its term one unit of the attribute makes
     * @param current the attribute's value in its own unit: the seconds of {@code ttl}, the milliseconds of {@code inter}
     * @param least the least value that makes sense, or that other values allow; the current one where nobody should turn it
     */
    public record Lever(Value value, long unit, long current, long least) {
        /** How much shorter the bound can become by this attribute. */
        public long slack() {
            return Math.max(0, current - least) * unit;
        }
    }

    /** How long it is. */
    public long milliseconds() {
        long sum = 0;
        for (Term term : terms) {
            sum += term.milliseconds();
        }
        return sum;
    }

    /** The sum with its terms: {@code ttl 20 s + loopWait 5 s + … = 30 s}. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            text.append(text.isEmpty() ? "" : " + ").append(term.text());
        }
        return terms.size() == 1 ? text.toString() : text + ", together " + Quantities.duration(milliseconds());
    }

    /** The least that settings can make of it. */
    public long least() {
        long least = 0;
        for (Term term : terms) {
            least += term.least();
        }
        return least;
    }

    /** The attributes that it was computed from. */
    public List<Value> sources() {
        List<Value> sources = new ArrayList<>();
        for (Lever lever : levers()) {
            sources.add(lever.value());
        }
        return sources;
    }

    /** The attributes that it depends on. */
    public List<Lever> levers() {
        List<Lever> levers = new ArrayList<>();
        for (Term term : terms) {
            levers.addAll(term.levers());
        }
        return levers;
    }
}
