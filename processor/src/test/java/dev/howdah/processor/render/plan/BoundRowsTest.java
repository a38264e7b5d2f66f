package dev.howdah.processor.render.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.check.Models;
import dev.howdah.processor.model.Availability;
import dev.howdah.processor.model.Bound;
import dev.howdah.processor.model.Stack;
import org.junit.jupiter.api.Test;

/** Programs read the bounds that the runbook tells people. */
class BoundRowsTest {
    private static String rows(Stack stack) {
        Rows rows = new Rows();
        BoundRows.add(stack, rows);
        return rows.text();
    }

    @Test
    void everyBoundHasARow() {
        Stack stack = Models.of("@PatroniCluster(dcs = @Dcs(ttl = 20, loopWait = 2, retryTimeout = 5)) @Etcd @HaProxy");
        Availability availability = new Availability(stack);

        assertThat(availability.bounds())
                .extracting(Bound::id)
                .containsExactly(
                        "host-lost",
                        "patroni-killed",
                        "postgres-crashed",
                        "connections-to-lost-host",
                        "replica-lost",
                        "etcd-lost",
                        "switchover");
        assertThat(rows(stack).lines())
                .hasSize(7)
                .contains("fact\tbound/patroni-killed\tmilliseconds\t26000")
                .allMatch(line -> line.startsWith("fact\tbound/"));
    }

    @Test
    void whatIsNotInterruptedTakesNoTime() {
        assertThat(rows(Models.of("@PatroniCluster(dcs = @Dcs(failsafeMode = true)) @Etcd")))
                .contains("fact\tbound/etcd-lost\tmilliseconds\t0\n");
    }

    @Test
    void promisesAreThereWhereTheyAreGiven() {
        assertThat(rows(Models.of("@SwarmStack(maxRto = \"1m\", rpo = Rpo.ZERO) @PatroniCluster @Etcd")))
                .endsWith("fact\tpromise/maxRto\tmilliseconds\t60000\nfact\tpromise/rpo\tvalue\tzero\n");
        assertThat(rows(Models.of("@PatroniCluster @Etcd"))).doesNotContain("promise");
    }
}
