package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What takes the primary away, by degrees. */
interface LosesItsPrimary {
    @Test
    @Order(10)
    @Tag("ci")
    default void primarysContainerIsKilled(Cluster cluster) {
        try (Scenario scenario =
                cluster.scenario("the primary's container is killed").promising("patroni-killed")) {
            scenario.strike(() -> cluster.killContainer(scenario.primary())).awaitWrites();
            // Its own next task may be there before the key runs out.
            assertThat(scenario.end().newTimelines()).isBetween(0L, 1L);
        }
    }

    @Test
    @Order(11)
    default void primarysPostmasterIsKilled(Cluster cluster) {
        try (Scenario scenario =
                cluster.scenario("the primary's postmaster is killed").promising("postgres-crashed")) {
            scenario.strike(() -> cluster.killPostmaster(scenario.primary())).awaitWrites();
            assertThat(scenario.end().newTimelines())
                    .as("the same primary comes back")
                    .isZero();
        }
    }

    @Test
    @Order(12)
    default void primarysHostLosesPower(Cluster cluster) {
        try (Scenario scenario =
                cluster.scenario("the primary's host loses power").promising("host-lost")) {
            scenario.strike(() -> cluster.powerOff(scenario.primary())).awaitWrites();
            assertThat(scenario.end().newTimelines())
                    .as("another member takes over")
                    .isEqualTo(1);
        }
    }
}
