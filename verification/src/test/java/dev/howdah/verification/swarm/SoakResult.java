package dev.howdah.verification.swarm;

import dev.howdah.verification.swarm.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a soak found.
 *
 * @param stack the stack
 * @param episodes what was done
 * @param history what clients heard
 * @param stored the rows that are there in the end
 * @param failures answers to applications that were no acknowledgement
 * @param length how long it was
 */
record SoakResult(
        String stack,
        List<Episode> episodes,
        History history,
        Set<String> stored,
        List<String> failures,
        Duration length) {
    /** Nobody ends a primary whose Patroni stands still; in synchronous mode its commits wait all that time. */
    private static final Duration MAY_OVERLAP = Duration.ofSeconds(90);

    /** Below this, a time without an acknowledged row is none without writes. */
    private static final Duration NOTABLE = Duration.ofSeconds(1);

    Outcome outcome() {
        String name = "soak of " + length.toMinutes() + " min, " + episodes.size() + " steps";
        return new Outcome(name, stack, "", null, MAY_OVERLAP, history, stored, failures);
    }

    /** The share of the time in which rows were acknowledged. */
    double writable() {
        return 1 - history.silence(NOTABLE).toMillis() / (double) length.toMillis();
    }

    /** The figures, as a section in Markdown. */
    String markdown(long seed) {
        Outcome outcome = outcome();
        StringBuilder text = new StringBuilder(
                "## Soak: `" + stack + "`, " + length.toMinutes() + " minutes, seed " + seed + "\n\n");
        row(
                text,
                "steps",
                "faults",
                "acknowledged",
                "lost",
                "not sent",
                "new timelines",
                "longest gap",
                "time with writes");
        row(text, "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        row(
                text,
                Integer.toString(episodes.size()),
                Long.toString(episodes.stream()
                        .mapToInt(one -> one.step().faults().size())
                        .sum()),
                Integer.toString(history.acks().size()),
                Integer.toString(history.lost(stored).size()),
                Integer.toString(history.invented(stored).size()),
                Long.toString(outcome.newTimelines()),
                Outcome.seconds(outcome.gap()),
                String.format("%.1f %%", 100 * writable()));
        text.append("\nWithout an acknowledged row, from the fault until the cluster was well:\n\n");
        row(text, "fault", "times", "median", "longest", "well after it was undone, at most");
        row(text, "---", "--:", "--:", "--:", "--:");
        for (Kind kind : Kind.values()) {
            of(
                    text,
                    kind.words(),
                    episodes.stream().filter(one -> isAlone(one, kind)).toList());
        }
        of(
                text,
                "two at once",
                episodes.stream().filter(one -> one.step().faults().size() > 1).toList());
        text.append('\n')
                .append(outcome.broken().isEmpty() ? "Kept." : "BROKEN: " + outcome.broken())
                .append('\n');
        return text.toString();
    }

    private void of(StringBuilder text, String name, List<Episode> some) {
        if (some.isEmpty()) {
            return;
        }
        List<Duration> gaps = new ArrayList<>(
                some.stream().map(one -> one.gap(history)).sorted().toList());
        row(
                text,
                name,
                Integer.toString(some.size()),
                Outcome.seconds(gaps.get(gaps.size() / 2)),
                Outcome.seconds(gaps.get(gaps.size() - 1)),
                Outcome.seconds(some.stream()
                        .map(Episode::recovery)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
    }

    private static boolean isAlone(Episode episode, Kind kind) {
        return episode.step().faults().size() == 1
                && episode.step().faults().get(0).kind() == kind;
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
