package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The primary's disk is full, which the other members' need not be. */
@OnStack(value = "disk", disk = 768)
class DiskTest {
    private static final Duration FULL = Duration.ofSeconds(40);
    private static final Duration SOON = Duration.ofSeconds(10);

    /** PostgreSQL runs and says so; that nobody takes over is Patroni's design, and what the runbook tells. */
    @Test
    void rowsFindNoPlaceUntilThereIsSpace(Cluster cluster) {
        try (Scenario scenario = cluster.scenario("the primary's disk is full: rows find no place for 40 s")) {
            int primary = scenario.primary();
            scenario.strike(() -> cluster.fillDisk(primary)).goOnUntil(SOON);
            int before = scenario.acknowledged();
            scenario.goOnUntil(FULL);
            assertThat(scenario.acknowledged()).as("acknowledged rows").isEqualTo(before);
            assertThat(cluster.primary()).as("nobody takes over").isEqualTo(primary);
            cluster.drainDisk(primary);
            scenario.promising("while it is full", FULL.plus(SOON));
            assertThat(scenario.end().newTimelines()).isZero();
        }
    }
}
