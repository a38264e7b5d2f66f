package dev.howdah.processor.check;

import dev.howdah.processor.model.Availability;
import dev.howdah.processor.model.Bound;
import dev.howdah.processor.model.Place;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code maxRto} is kept: there is a failover, and it is fast enough. */
final class RecoveryTimeRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Value promise = stack.swarm().value("maxRto");
        checkMembers(stack, promise, problems);
        checkStrict(stack, promise, problems);
        checkEtcd(stack, promise, problems);
        Availability availability = new Availability(stack);
        checkBound(stack, availability.hostLost(), problems);
        checkBound(stack, availability.postgresCrashed(), problems);
        checkBound(stack, availability.connectionsToLostHost(), problems);
    }

    private static void checkMembers(Stack stack, Value promise, Problems problems) {
        Value count = stack.patroni().members().section().value("count");
        if (stack.patroni().members().count() == 1) {
            problems.add(
                    AvailabilityProblem.NO_FAILOVER,
                    count.given() ? count : promise,
                    "maxRto = " + Problems.quote(text(promise)) + " with members.count = 1: nobody can take over",
                    "Set members.count to 3, or remove maxRto",
                    List.of(promise, count));
        }
    }

    /** Of two members one is left, which has no replica to wait for. */
    private static void checkStrict(Stack stack, Value promise, Problems problems) {
        Section dcs = stack.patroni().dcs();
        Value count = stack.patroni().members().section().value("count");
        Value strict = dcs.value("synchronousModeStrict");
        Value mode = dcs.value("synchronousMode");
        boolean synchronous = !dcs.choice("synchronousMode").spelling().equals("false");
        if (synchronous
                && dcs.flag("synchronousModeStrict")
                && stack.patroni().members().count() == 2) {
            problems.add(
                    AvailabilityProblem.NO_FAILOVER,
                    strict.given() ? strict : promise,
                    "maxRto = " + Problems.quote(text(promise))
                            + " with synchronousModeStrict = true and members.count = 2: the one that is left has no replica to"
                            + " wait for",
                    "Set members.count to 3, or remove synchronousModeStrict or maxRto",
                    List.of(promise, count, strict, mode));
        }
    }

    private static void checkEtcd(Stack stack, Value promise, Problems problems) {
        Value members = stack.etcd().section().value("members");
        if (stack.etcd().isOwn() && members.content().equals(1L)) {
            problems.add(
                    AvailabilityProblem.NO_FAILOVER,
                    members,
                    "maxRto = " + Problems.quote(text(promise))
                            + " with one etcd member: when its host is lost nobody can lead",
                    "Run 3 members, on three hosts, or remove maxRto",
                    List.of(promise, members));
        }
    }

    private static void checkBound(Stack stack, Bound bound, Problems problems) {
        Value promise = stack.swarm().value("maxRto");
        long limit = Math.max(0, Quantities.milliseconds(text(promise)));
        if (bound.milliseconds() <= limit) {
            return;
        }
        Remedy remedy = new Remedy(bound, limit, stack.patroni().dcs());
        String other = "promise maxRto = \"" + Quantities.written((bound.milliseconds() + 999) / 1000 * 1000) + "\"";
        List<Place> sources = new ArrayList<>(bound.sources());
        // Where Patroni would rewrite its three times, what they lead to can't be told.
        Section dcs = stack.patroni().dcs();
        sources.addAll(List.of(promise, dcs.value("ttl"), dcs.value("retryTimeout")));
        problems.add(
                AvailabilityProblem.TOO_SLOW,
                remedy.place(promise),
                "when " + bound.event() + ", " + bound.end() + " after up to "
                        + Quantities.duration(bound.milliseconds()) + ", but maxRto = " + Problems.quote(text(promise))
                        + ": "
                        + bound.text(),
                remedy.keeps()
                        ? remedy.changes() + ", or " + other
                        : "No values of these settings keep it, " + Quantities.duration(bound.least())
                                + " being the least; " + other,
                sources);
    }

    private static String text(Value promise) {
        return (String) promise.content();
    }
}
