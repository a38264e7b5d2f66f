package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the hardened stack promises. */
@OnStack("ledger")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LedgerTest
        implements ComesUp,
                ServesApplications,
                HasAwkwardSecrets,
                KeepsStrangersOut,
                HidesItsInside,
                KeepsItsSecrets,
                LosesItsPrimary,
                ShowsPgAdmin {
    private static final String NO_GAP = "no interruption";

    /** What "not interrupted" allows for a busy machine. */
    private static final Duration BLINK = Duration.ofSeconds(3);

    @Test
    @Order(20)
    void primarysHostIsCutOffAndHealed(Cluster cluster) {
        try (Scenario scenario =
                cluster.scenario("the primary's host is cut off, then healed").promising("host-lost")) {
            int old = scenario.primary();
            scenario.strike(() -> cluster.cut(old)).awaitWrites();
            cluster.heal(old);
            Outcome outcome = scenario.end();
            assertThat(outcome.newTimelines()).isEqualTo(1);
            assertThat(cluster.members().primary())
                    .as("the old primary follows")
                    .isNotEqualTo(Optional.of(old));
            assertThat(cluster.members().logs(old))
                    .as("what it had written alone")
                    .contains("pg_rewind");
        }
    }

    @Test
    @Order(21)
    void synchronousStandbyStops(Cluster cluster) {
        try (Scenario scenario =
                cluster.scenario("a synchronous standby's container is killed").promising(NO_GAP, BLINK)) {
            int standby = cluster.members().synchronous().get(0);
            scenario.strike(() -> cluster.killContainer(standby)).goOnUntil(Duration.ofSeconds(30));
            assertThat(scenario.end().newTimelines()).isZero();
        }
    }

    @Test
    @Order(22)
    void standbysHostLosesPower(Cluster cluster) {
        try (Scenario scenario =
                cluster.scenario("a standby's host loses power").promising(NO_GAP, BLINK)) {
            scenario.strike(() -> cluster.powerOff(scenario.third())).goOnUntil(Duration.ofSeconds(45));
            assertThat(scenario.end().newTimelines()).isZero();
        }
    }

    @Test
    @Order(30)
    void oneMemberOfEtcdIsLost(Cluster cluster) {
        try (Scenario scenario =
                cluster.scenario("one of three members of etcd stops").promising(NO_GAP, BLINK)) {
            scenario.strike(() -> cluster.stopDcs(1)).goOnUntil(Duration.ofSeconds(45));
            assertThat(scenario.end().newTimelines()).isZero();
        }
    }

    @Test
    @Order(31)
    void etcdLosesItsMajority(Cluster cluster) {
        try (Scenario scenario = cluster.scenario("etcd loses its majority, all members are there")
                .promising(NO_GAP, BLINK)) {
            scenario.strike(() -> cluster.stopDcs(2));
            Patience.until(
                    "failsafe mode",
                    Duration.ofSeconds(30),
                    () -> cluster.members().isFailsafe(scenario.primary()));
            scenario.goOnUntil(Duration.ofSeconds(60));
            assertThat(scenario.end().newTimelines()).isZero();
        }
    }

    @Test
    @Order(32)
    void etcdLosesItsMajorityAndAMemberIsGone(Cluster cluster) {
        try (Scenario scenario = cluster.scenario("etcd loses its majority and a member is gone")) {
            Duration limit =
                    cluster.bounds().of("etcd-lost").plus(cluster.bounds().of("patroni-killed"));
            scenario.strike(() -> {
                cluster.powerOff(scenario.third());
                cluster.stopDcs(2);
            });
            // Nobody can know whether the third one leads: the primary must step down.
            Patience.until(
                    "the primary steps down",
                    limit,
                    () -> cluster.members().primary().isEmpty());
            int rows = scenario.acknowledged();
            Patience.sleep(Duration.ofSeconds(10));
            assertThat(scenario.acknowledged())
                    .as("rows acknowledged without a primary")
                    .isEqualTo(rows);
            scenario.end();
        }
    }

    @Test
    @Order(40)
    void switchesOver(Cluster cluster) {
        try (Scenario scenario = cluster.scenario("switchover").promising("switchover")) {
            scenario.strike(cluster::switchover).awaitWrites();
            assertThat(scenario.end().newTimelines()).isEqualTo(1);
        }
    }

    @Test
    @Order(41)
    void deploysAnotherRelease(Cluster cluster) {
        Path release = Release.of(
                cluster,
                "LedgerInLab",
                "database = \"pgadmin\", user = \"pgadmin\"",
                "database = \"pgadmin\", user = {\"pgadmin\", \"ledger_owner\"}");
        try (Scenario scenario = cluster.scenario("a release with another access rule: new tasks of all members")
                .promising("switchover")) {
            scenario.strike(() -> cluster.stack()
                            .script(release, "deploy.sh", "--resolve-image", "never")
                            .orFail())
                    .awaitWrites();
            scenario.end();
        }
        assertThat(cluster.stack().script(release, "verify.sh").orFail().output())
                .isNotEmpty();
    }

    @Test
    @Order(42)
    void rotatesASecret(Cluster cluster) {
        try (Scenario scenario = cluster.scenario("a secret is rotated").promising("switchover")) {
            scenario.strike(() -> cluster.stack()
                            .script("rotate-secret.sh", "ledger_replication_password")
                            .orFail())
                    .awaitWrites();
            scenario.end();
        }
    }

    @Test
    @Order(50)
    void patroniFreezes(Cluster cluster) {
        // Swarm has no watchdog device: a frozen Patroni leaves its PostgreSQL out of recovery until it is thawed or
        // ended.
        try (Scenario scenario = cluster.scenario("the primary's Patroni is stopped for a minute")
                .promising("patroni-killed")
                .overlappingUpTo(Duration.ofSeconds(90))) {
            scenario.strike(() -> cluster.freeze(scenario.primary()))
                    .goOnUntil(Duration.ofSeconds(60))
                    .awaitWrites();
            scenario.end();
        }
    }

    @Test
    @Order(60)
    void allHostsLosePower(Cluster cluster) {
        try (Scenario scenario = cluster.scenario("all hosts lose power")) {
            scenario.strike(() -> Lab.HOSTS.forEach(cluster::powerOff));
            scenario.end();
        }
    }
}
