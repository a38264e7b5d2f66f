package dev.howdah.verification.swarm;

import java.time.Duration;
import java.util.List;

/**
 * What came of a step.
 *
 * @param step what was done
 * @param primary the host of the primary before
 * @param begun when it began, in seconds
 * @param undone when the last fault was undone
 * @param well when the cluster was well again
 * @param refusals what could not be done, because of what had been done before
 */
record Episode(Step step, int primary, double begun, double undone, double well, List<String> refusals) {
    Episode {
        refusals = List.copyOf(refusals);
    }

    /** The longest time without an acknowledged row from the first fault until the cluster was well. */
    Duration gap(History history) {
        return history.longestGapBetween(begun, well);
    }

    /** How long the cluster took when nothing hindered it any more. */
    Duration recovery() {
        return Duration.ofMillis(Math.round((well - undone) * 1000));
    }
}
