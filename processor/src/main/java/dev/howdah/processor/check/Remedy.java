package dev.howdah.processor.check;

import dev.howdah.processor.model.Bound;
import dev.howdah.processor.model.Bound.Lever;
import dev.howdah.processor.model.Bound.Term;
import dev.howdah.processor.model.Kind;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to change so that a bound is kept: the attribute that was written and helps most, then what helps besides. */
final class Remedy {
    private final List<String> changes = new ArrayList<>();
    private final Section dcs;
    private final @Nullable Lever first;
    private long excess;

    Remedy(Bound bound, long limit, Section dcs) {
        this.dcs = dcs;
        first = greatestGiven(bound);
        excess = bound.milliseconds() - limit;
        if (first != null && isFlag(first)) {
            changes.add("Remove " + first.value().path() + " = false");
            excess = 0;
        }
        List<Term> terms = new ArrayList<>(bound.terms());
        Lever next = first;
        while (excess > 0 && !terms.isEmpty()) {
            Lever lever = next == null ? greatest(terms) : next;
            if (lever == null || lever.slack() <= 0) {
                break;
            }
            change(lever);
            // One attribute of a term only: how often and how long are factors, and the other's share is no longer what
            // it was.
            terms.removeIf(term -> term.levers().contains(lever));
            next = null;
        }
    }

    /** The value to report on: the greatest lever that was written, or another one where none was. */
    Value place(Value otherwise) {
        return first == null ? otherwise : first.value();
    }

    /** Whether the changes suffice. */
    boolean keeps() {
        return excess <= 0;
    }

    /** The changes: {@code Lower dcs.ttl to 20 and dcs.loopWait to 3}. */
    String changes() {
        StringBuilder text = new StringBuilder(first != null && isFlag(first) ? "" : "Lower ");
        for (int i = 0; i < changes.size(); i++) {
            text.append(i == 0 ? "" : i == changes.size() - 1 ? " and " : ", ").append(changes.get(i));
        }
        return text.toString();
    }

    private static @Nullable Lever greatestGiven(Bound bound) {
        Lever greatest = null;
        for (Lever lever : bound.levers()) {
            boolean helps = lever.value().given() && (isFlag(lever) || lever.slack() > 0);
            greatest = helps && (greatest == null || lever.slack() > greatest.slack()) ? lever : greatest;
        }
        return greatest;
    }

    private static @Nullable Lever greatest(List<Term> terms) {
        Lever greatest = null;
        for (Term term : terms) {
            for (Lever lever : term.levers()) {
                greatest = greatest == null || lever.slack() > greatest.slack() ? lever : greatest;
            }
        }
        return greatest;
    }

    private void change(Lever lever) {
        long steps = Math.min((excess + lever.unit() - 1) / lever.unit(), lever.current() - lever.least());
        long value = lever.current() - steps;
        boolean time = lever.value().setting().kind() == Kind.TEXT;
        changes.add(lever.value().path() + " to " + (time ? Quantities.written(value) : String.valueOf(value)));
        excess -= steps * lever.unit();
        if (lever.value().setting().name().equals("ttl")) {
            keepRetriesWithin(value);
        }
    }

    /** Patroni needs {@code loopWait + 2 * retryTimeout <= ttl}. */
    private void keepRetriesWithin(long ttl) {
        long loopWait = dcs.number("loopWait");
        if (loopWait + 2 * dcs.number("retryTimeout") > ttl) {
            changes.add(dcs.value("retryTimeout").path() + " to " + (ttl - loopWait) / 2);
        }
    }

    private static boolean isFlag(Lever lever) {
        return lever.value().setting().kind() == Kind.BOOLEAN;
    }
}
