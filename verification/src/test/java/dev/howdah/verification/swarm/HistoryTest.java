package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.verification.swarm.History.Ack;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The account finds what must never be. */
class HistoryTest {
    private static final Set<String> SENT = Set.of("written 1", "written 2", "written 3");

    @Test
    void namesAcknowledgedRowsThatAreNotStored() {
        History history = new History(SENT, acks(0, 1, 2), List.of(probe(1, "host 1", 1)), List.of());
        assertThat(history.lost(Set.of("written 1", "written 3"))).containsExactlyInAnyOrder("written 2", "probed 1.0");
        assertThat(history.lost(Set.of("written 1", "written 2", "written 3", "probed 1.0")))
                .isEmpty();
    }

    @Test
    void namesStoredRowsThatNobodySent() {
        History history = new History(SENT, acks(0, 1), List.of(), List.of());
        assertThat(history.invented(Set.of("written 1", "written 2", "written 3")))
                .as("in doubt, but sent")
                .isEmpty();
        assertThat(history.invented(Set.of("written 4"))).containsExactly("written 4");
        assertThat(history.invented(Set.of("probed 9")))
                .as("a probe's last words may not be heard")
                .isEmpty();
    }

    @Test
    void findsTwoMembersThatAcknowledgeOnOneTimeline() {
        History history =
                new History(SENT, List.of(), List.of(probe(1, "host 1", 1), probe(2, "host 2", 1)), List.of());
        assertThat(history.contradictions()).containsExactly("timeline 1 was acknowledged by host 1 and by host 2");
    }

    @Test
    void findsAnOldPrimaryThatAcknowledgesAfterTheNewOne() {
        History history = new History(
                SENT,
                List.of(),
                List.of(probe(1, "host 1", 1), probe(2, "host 2", 2), probe(2.5, "host 1", 1)),
                List.of());
        assertThat(history.contradictions())
                .containsExactly(
                        "host 1 acknowledged on timeline 1 a row sent 0.500 s after host 2 had acknowledged on timeline 2");
    }

    @Test
    void bearsAnAnswerThatComesLate() {
        Ack late = new Ack("probed 3", 1.5, 2.5, 1, "host 1");
        History history =
                new History(SENT, List.of(), List.of(probe(1, "host 1", 1), probe(2, "host 2", 2), late), List.of());
        assertThat(history.contradictions()).isEmpty();
    }

    @Test
    void addsUpTheTimesWithoutRows() {
        History history = new History(SENT, acks(0, 1, 2.5, 6), List.of(), List.of());
        assertThat(history.silence(Duration.ofMillis(1200))).isEqualTo(Duration.ofSeconds(5));
        assertThat(history.longestGapBetween(0.5, 2)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void findsItAcrossTheTwoKindsOfClient() {
        History history = new History(SENT, acks(0, 5), List.of(probe(2, "host 2", 2)), List.of());
        assertThat(history.contradictions()).hasSize(1);
    }

    @Test
    void takesAFailoverForWhatItIs() {
        History history = new History(
                SENT,
                List.of(new Ack("written 1", 1, 1, "10.0.0.1"), new Ack("written 2", 9, 2, "10.0.0.2")),
                List.of(probe(1, "host 1", 1), probe(9, "host 2", 2), probe(10, "host 2", 2)),
                List.of(probe(1, "host 1", 1), probe(9, "host 2", 2)));
        assertThat(history.contradictions()).isEmpty();
        assertThat(history.overlap()).isZero();
        assertThat(history.longestGap()).isEqualTo(Duration.ofSeconds(8));
        assertThat(history.timelines()).containsExactly(1, 2);
    }

    @Test
    void measuresHowLongTwoMembersAreOutOfRecovery() {
        List<Ack> words =
                List.of(probe(1, "host 1", 1), probe(7, "host 1", 1), probe(4, "host 2", 2), probe(20, "host 2", 2));
        assertThat(new History(SENT, List.of(), List.of(), words).overlap()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aMemberThatComesBackOnALaterTimelineDoesNotOverlapItself() {
        List<Ack> words = List.of(
                probe(1, "host 1", 1),
                probe(2, "host 1", 1),
                probe(3, "host 2", 2),
                probe(4, "host 2", 2),
                probe(5, "host 1", 3),
                probe(6, "host 1", 3));
        assertThat(new History(SENT, List.of(), List.of(), words).overlap()).isZero();
    }

    private static List<Ack> acks(double... times) {
        Ack[] acks = new Ack[times.length];
        for (int i = 0; i < times.length; i++) {
            acks[i] = new Ack("written " + (i + 1), times[i], 1, "10.0.0.1");
        }
        return List.of(acks);
    }

    private static Ack probe(double time, String member, long timeline) {
        return new Ack("probed " + time, time, timeline, member);
    }
}
