package dev.howdah.verification.swarm;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a soak: faults, one or two that overlap, then time for the cluster to recover and to write.
 *
 * @param faults what is done; the second while the first lasts, or just after it
 * @param stagger from the first to the second
 * @param pause how long rows are written to the healthy cluster afterwards
 */
record Step(List<Fault> faults, Duration stagger, Duration pause) {
    Step {
        faults = List.copyOf(faults);
    }

    @Override
    public String toString() {
        return faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining(", " + stagger.toSeconds() + " s later "));
    }
}
