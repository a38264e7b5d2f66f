package dev.howdah.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.check.Models;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    /** The seed's own values, of which the published model makes 26 s without etcd's elections. */
    private static final Availability SEED = of("""
            @PatroniCluster(dcs = @Dcs(ttl = 20, loopWait = 2, retryTimeout = 5, primaryStartTimeout = 300))
            @Etcd(electionTimeout = 3000, heartbeatInterval = 300)
            @HaProxy
            """);

    private static Availability of(String annotations) {
        return new Availability(Models.of(annotations));
    }

    @Test
    void aLostHostMayTakeTheLeaderOfEtcdAlong() {
        assertThat(SEED.patroniKilled().milliseconds()).isEqualTo(26_000);
        assertThat(SEED.hostLost().milliseconds()).isEqualTo(35_000);
        assertThat(SEED.hostLost().text())
                .isEqualTo("ttl 20 s + loopWait 2 s + race and promotion 2 s + etcd's electionTimeout 3 × 3 s = 9 s"
                        + " + downinter of HAProxy's listener primary 1 s + its (rise 2 - 1) × fastinter 1 s = 1 s,"
                        + " together 35 s");
    }

    @Test
    void aCrashWaitsForTheStartAndTwoLooks() {
        assertThat(SEED.postgresCrashed().milliseconds()).isEqualTo(308_000);
    }

    @Test
    void withoutHaProxyItsTermIsNothingAndSaysSo() {
        Availability alone = of("@PatroniCluster @Etcd");
        assertThat(alone.patroniKilled().milliseconds()).isEqualTo(27_000);
        assertThat(alone.patroniKilled().text()).contains("no HAProxy 0 s");
        assertThat(alone.connectionsToLostHost().milliseconds()).isZero();
    }

    @Test
    void anExistingEtcdIsTakenForOneWithItsOwnDefault() {
        Bound lost = of("@PatroniCluster @Etcd(hosts = \"etcd:2379\")").hostLost();
        assertThat(lost.milliseconds()).isEqualTo(30_000);
        assertThat(lost.assumption()).contains("electionTimeout of 1 s");
    }

    /** Measured with HAProxy 2.6, 3.0 and 3.2 against a host that drops everything: 9.66, 4.70 and 12.91 s at most. */
    @Test
    void everyCheckOfALostHostWaitsForItsTimeOut() {
        assertThat(detection("inter = \"2s\", fastinter = \"1s\"", "4s")).isEqualTo(10_000);
        assertThat(detection("inter = \"1s\", fastinter = \"500ms\"", "4s")).isEqualTo(5_000);
        assertThat(detection("inter = \"5s\", fastinter = \"1s\"", "2s")).isEqualTo(13_000);
    }

    private static long detection(String times, String connect) {
        return of("@PatroniCluster @Etcd @HaProxy(defaults = @HaProxyDefaults(timeoutConnect = \"" + connect
                        + "\"), listeners = @Listener(name = \"primary\", port = 5432, fall = 3, " + times + "))")
                .connectionsToLostHost()
                .milliseconds();
    }

    /** Measured with the same three: 2.01 s at most, whatever {@code inter} is. */
    @Test
    void aNewPrimaryIsFoundByTheIntervalsOfAMemberThatIsDown() {
        Bound killed = of("@PatroniCluster(dcs = @Dcs(loopWait = 1)) @Etcd @HaProxy(listeners = @Listener(name ="
                        + " \"primary\", port = 5432, inter = \"5s\", fastinter = \"500ms\", downinter = \"1s\", rise = 3))")
                .patroniKilled();
        assertThat(killed.milliseconds()).isEqualTo(20_000 + 1_000 + 2_000 + 2_000);
    }

    @Test
    void whatDependsOnAModeFollowsIt() {
        assertThat(SEED.replicaLost().milliseconds()).isEqualTo(24_000);
        assertThat(of("@PatroniCluster(dcs = @Dcs(synchronousMode = SynchronousMode.QUORUM)) @Etcd")
                        .replicaLost()
                        .milliseconds())
                .isZero();
        assertThat(SEED.etcdLost().milliseconds()).isEqualTo(7_000);
        assertThat(of("@PatroniCluster(dcs = @Dcs(failsafeMode = true)) @Etcd")
                        .etcdLost()
                        .milliseconds())
                .isZero();
        assertThat(SEED.switchover().assumption()).contains("checkpoint");
        assertThat(SEED.bounds()).hasSize(7).filteredOn(Bound::promised).hasSize(4);
    }

    @Test
    void numbersThatAreNoneGiveNoException() {
        Availability nonsense =
                of("@PatroniCluster(dcs = @Dcs(ttl = -1, loopWait = 2147483647, primaryStartTimeout = -5))"
                        + " @Etcd(electionTimeout = 2147483647, heartbeatInterval = -1) @HaProxy(listeners = @Listener(name ="
                        + " \"\", inter = \"\", downinter = \"x\", rise = -2147483648, fall = 2147483647))");
        assertThat(nonsense.bounds()).allSatisfy(bound -> {
            assertThat(bound.text()).isNotNull();
            assertThat(bound.sources()).isNotNull();
        });
    }
}
