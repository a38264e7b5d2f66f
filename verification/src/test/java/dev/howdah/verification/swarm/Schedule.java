package dev.howdah.verification.swarm;

import dev.howdah.verification.swarm.Fault.Kind;
import dev.howdah.verification.swarm.Fault.Target;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * What is done to a cluster in a soak: random, and the same for the same seed. Every kind of fault comes once before one comes twice,
 * so that also a short run has most of them; every fifth step has two that overlap.
 */
final class Schedule {
    private static final int SHORTEST = 5;
    private static final int STAGGER = 8;
    private static final int PAUSE = 12;
    private static final int OVERLAPPING = 5;

    private final Random random;
    private final Deque<Kind> deck = new ArrayDeque<>();

    Schedule(long seed) {
        random = new Random(seed);
    }

    Step next() {
        Fault first = draw(deal());
        List<Fault> faults = new ArrayList<>(List.of(first));
        if (random.nextInt(OVERLAPPING) == 0) {
            Fault second = draw(any());
            while (!mayOverlap(first, second)) {
                second = draw(any());
            }
            faults.add(second);
        }
        return new Step(faults, seconds(0, STAGGER), seconds(SHORTEST, SHORTEST + PAUSE));
    }

    /**
     * Whether one may come while the other lasts. The cluster can always recover when both are undone; but the Swarm keeps its
     * majority, or nobody could tell when that is, and a part that is gone can't be struck again.
     */
    static boolean mayOverlap(Fault first, Fault second) {
        Kind one = first.kind();
        Kind other = second.kind();
        boolean samePart = one.hasTarget() && other.hasTarget() && first.target() == second.target();
        // Managers that can't reach a host don't learn that a task there has ended.
        boolean unseen = one.isOfEtcd() && other.hostsAway() > 0 || other.isOfEtcd() && one.hostsAway() > 0;
        return !samePart
                && !unseen
                && !(one.isOfEtcd() && other.isOfEtcd())
                && one.hostsAway() + other.hostsAway() <= 1
                && other != Kind.SWITCHOVER;
    }

    private Kind deal() {
        if (deck.isEmpty()) {
            List<Kind> all = new ArrayList<>(List.of(Kind.values()));
            Collections.shuffle(all, random);
            deck.addAll(all);
        }
        return deck.pop();
    }

    private Kind any() {
        return Kind.values()[random.nextInt(Kind.values().length)];
    }

    /** More often than not it is the primary's turn. */
    private Fault draw(Kind kind) {
        int side = random.nextInt(5);
        Target target = side < 3 ? Target.PRIMARY : side == 3 ? Target.FIRST_REPLICA : Target.SECOND_REPLICA;
        return new Fault(kind, target, kind.longest() == 0 ? Duration.ZERO : seconds(SHORTEST, kind.longest()));
    }

    private Duration seconds(int from, int to) {
        return Duration.ofSeconds(from + random.nextInt(to - from + 1));
    }
}
