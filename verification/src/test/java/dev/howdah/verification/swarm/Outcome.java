package dev.howdah.verification.swarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a scenario cost.
 *
 * @param scenario what happened
 * @param stack to which stack
 * @param promise whose word the bound is; empty where nothing is promised of the gap
 * @param bound the longest gap that is promised, or null
 * @param mayOverlap how long two members may both be out of recovery
 * @param history what clients heard
 * @param stored the rows that are there in the end
 * @param failures answers to the application that were no acknowledgement
 */
record Outcome(
        String scenario,
        String stack,
        String promise,
        Duration bound,
        Duration mayOverlap,
        History history,
        Set<String> stored,
        List<String> failures) {

    /** What was promised and not kept, and what nobody may ever do. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        Set<String> lost = history.lost(stored);
        if (!lost.isEmpty()) {
            broken.add(lost.size() + " acknowledged rows are lost: " + some(lost));
        }
        Set<String> invented = history.invented(stored);
        if (!invented.isEmpty()) {
            broken.add(invented.size() + " rows are there that nobody sent: " + some(invented));
        }
        if (history.acks().isEmpty()) {
            broken.add("no row was acknowledged");
        }
        broken.addAll(history.contradictions());
        if (history.overlap().compareTo(mayOverlap) > 0) {
            broken.add("two members were out of recovery for " + seconds(history.overlap()));
        }
        if (bound != null && gap().compareTo(bound) > 0) {
            broken.add("no row was acknowledged for " + seconds(gap()) + ", promised were " + seconds(bound));
        }
        return broken;
    }

    void mustBeKept() {
        if (!broken().isEmpty()) {
            throw new AssertionError(scenario + ": " + String.join("; ", broken()));
        }
    }

    Duration gap() {
        return history.longestGap();
    }

    /** How many times another timeline began between the first and the last acknowledged row. */
    long newTimelines() {
        long[] timelines = history.timelines();
        return timelines[1] - timelines[0];
    }

    static String seconds(Duration time) {
        return String.format("%.1f s", time.toMillis() / 1000.0);
    }

    private static List<String> some(Set<String> rows) {
        return rows.stream().sorted().limit(5).toList();
    }
}
