package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first deployment. */
interface ComesUp {
    /** How long it may take until a member takes writes, and until another acknowledges them. */
    record Limits(Duration primary, Duration standby) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(45), Duration.ofSeconds(60));
    }

    default Limits limits() {
        return Limits.USUAL;
    }

    @Test
    @Order(1)
    @Tag("ci")
    default void comesUp(Cluster cluster) {
        BringUp up = cluster.broughtUp();
        report(cluster, "deployed: a primary", up.primary(), limits().primary());
        report(cluster, "deployed: a synchronous standby", up.standby(), limits().standby());
        report(
                cluster,
                "deployed: all members stream",
                up.all(),
                limits().standby().plusSeconds(60));
        assertThat(up.primary()).as("a primary").isLessThanOrEqualTo(limits().primary());
        assertThat(up.standby()).as("a synchronous standby").isLessThanOrEqualTo(limits().standby());
        assertThat(up.all())
                .as("all members")
                .isLessThanOrEqualTo(limits().standby().plusSeconds(60));
    }

    private static void report(Cluster cluster, String what, Duration measured, Duration limit) {
        Report.add(
                what,
                cluster.stack().name(),
                "≤ " + Outcome.seconds(limit),
                Outcome.seconds(measured),
                measured.compareTo(limit) <= 0);
    }
}
