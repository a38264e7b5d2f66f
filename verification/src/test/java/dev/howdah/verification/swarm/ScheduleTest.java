package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.verification.swarm.Fault.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A soak can be had again by its seed, and leaves the cluster what it needs to recover. */
class ScheduleTest {
    private static List<Step> steps(long seed, int count) {
        Schedule schedule = new Schedule(seed);
        return Stream.generate(schedule::next).limit(count).toList();
    }

    @Test
    void theSameSeedGivesTheSameSteps() {
        assertThat(steps(42, 200)).isEqualTo(steps(42, 200));
        assertThat(steps(42, 20)).isNotEqualTo(steps(43, 20));
    }

    @Test
    void noKindComesTwiceBeforeAllCame() {
        int kinds = Kind.values().length;
        for (long seed = 0; seed < 50; seed++) {
            Set<Kind> first = steps(seed, kinds).stream()
                    .map(step -> step.faults().get(0).kind())
                    .collect(Collectors.toSet());
            assertThat(first).isEqualTo(EnumSet.allOf(Kind.class));
        }
    }

    @Test
    void faultsEndAndLeaveTheSwarmItsMajority() {
        List<Step> all = LongStream.range(0, 50)
                .mapToObj(seed -> steps(seed, 200))
                .flatMap(List::stream)
                .toList();

        assertThat(all).allSatisfy(step -> {
            assertThat(step.faults()).hasSizeBetween(1, 2);
            assertThat(step.faults().stream()
                            .mapToInt(fault -> fault.kind().hostsAway())
                            .sum())
                    .isLessThanOrEqualTo(1);
            assertThat(step.faults())
                    .allSatisfy(fault -> assertThat(fault.lasts())
                            .isLessThanOrEqualTo(Duration.ofSeconds(fault.kind().longest())));
            assertThat(step.pause()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        });
        assertThat(all.stream().filter(step -> step.faults().size() == 2)).hasSizeBetween(1500, 2500);
    }

    @Test
    void twoFaultsThatOverlapStrikeTwoParts() {
        assertThat(LongStream.range(0, 50).mapToObj(seed -> steps(seed, 200)).flatMap(List::stream))
                .filteredOn(step -> step.faults().size() == 2)
                .allSatisfy(step -> {
                    Fault first = step.faults().get(0);
                    Fault second = step.faults().get(1);
                    if (first.kind().hasTarget() && second.kind().hasTarget()) {
                        assertThat(first.target()).isNotEqualTo(second.target());
                    }
                    if (first.kind().isOfEtcd() || second.kind().isOfEtcd()) {
                        assertThat(first.kind().hostsAway() + second.kind().hostsAway())
                                .isZero();
                    }
                });
    }
}
