package dev.howdah.processor.check;

import dev.howdah.processor.model.Availability;
import dev.howdah.processor.model.Bound;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Place;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** The times of Patroni, etcd and HAProxy fit together, and keep what the class promises. */
final class AvailabilityRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        checkElection(stack, problems);
        if (stack.haProxy().isPresent()) {
            for (Listener listener : stack.haProxy().get().listeners()) {
                checkDetection(stack, listener, problems);
            }
        }
        // Classes that only a promise needs are loaded only for one.
        if (!stack.swarm().value("maxRto").isEmpty()) {
            new RecoveryTimeRules().check(stack, problems);
        }
        if (stack.swarm().choice("rpo").spelling().equals("zero")) {
            new DataLossRules().check(stack, problems);
        }
    }

    /** The followers of a lost leader wait up to two election timeouts, and Patroni gives up after one retry timeout. */
    private static void checkElection(Stack stack, Problems problems) {
        Value election = stack.etcd().section().value("electionTimeout");
        Value retry = stack.patroni().dcs().value("retryTimeout");
        long electing = 2 * (Long) election.content();
        long patience = 1000 * (Long) retry.content();
        if (stack.etcd().isOwn() && electing >= patience) {
            problems.add(
                    AvailabilityProblem.NERVOUS,
                    election.given() ? election : retry,
                    "2 × etcd's electionTimeout " + election.content() + " ms is not less than dcs.retryTimeout "
                            + retry.content() + " s",
                    "Lower electionTimeout to " + (patience / 2 - 1) / 100 * 100 + ", or raise dcs.retryTimeout to "
                            + (electing / 1000 + 1),
                    List.of(election, retry));
        }
    }

    private static void checkDetection(Stack stack, Listener listener, Problems problems) {
        Section section = listener.section();
        Value ttl = stack.patroni().dcs().value("ttl");
        boolean own = section.isGiven("inter") || section.isGiven("fall") || section.isGiven("fastinter");
        // The defaults need half the least ttl.
        if (!own || !listener.isForWriting()) {
            return;
        }
        Bound detection = new Availability(stack).detection(listener);
        long limit = 1000 * (Long) ttl.content();
        if (detection.milliseconds() > limit) {
            Remedy remedy = new Remedy(detection, limit, stack.patroni().dcs());
            List<Place> sources = new ArrayList<>(detection.sources());
            sources.add(ttl);
            problems.add(
                    AvailabilityProblem.LATE_DETECTION,
                    remedy.place(ttl),
                    detection.text() + " until a lost host is noticed, more than dcs.ttl " + Quantities.duration(limit),
                    remedy.changes() + ", or raise dcs.ttl to " + (detection.milliseconds() + 999) / 1000,
                    sources);
        }
    }
}
