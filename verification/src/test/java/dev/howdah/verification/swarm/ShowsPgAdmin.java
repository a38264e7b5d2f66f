package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** pgAdmin as a person meets it, with a real browser, and what it still knows when the cluster or pgAdmin itself has moved. */
interface ShowsPgAdmin {
    String QUERY = "SELECT pg_is_in_recovery() AS recovery, current_user AS who, current_database() AS at";
    Duration MOVED = Duration.ofSeconds(180);

    @Test
    @Order(70)
    default void connectsWithoutTypingAHostOrAUser(Cluster cluster) {
        awaitPgAdmin(cluster);
        Browser.Visit visit = visit(cluster, "pgadmin.png");
        assertThat(visit.get("unauthorized"))
                .as("Caddy's answer without a login")
                .isEqualTo(401);
        assertThat(visit.get("wrong")).as("Caddy's answer to a wrong password").isEqualTo(401);
        assertThat(String.valueOf(visit.get("issuer"))).startsWith("Caddy Local Authority");
        assertThat(String.valueOf(visit.get("login"))).startsWith("https://");
        assertThat(visit.list("servers")).isEqualTo(List.of("Ledger"));
        assertThat(visit.get("asked")).as("a password was asked for").isEqualTo(true);
        record(cluster, "pgAdmin in a browser: log in, connect, query", visit);
    }

    @Test
    @Order(71)
    default void knowsAllAfterAFailover(Cluster cluster) {
        int old = cluster.primary();
        cluster.killContainer(old);
        cluster.awaitWell();
        if (cluster.primary() == old) {
            // It was back before its lease had ended.
            cluster.switchover();
            cluster.awaitWell();
        }
        assertThat(cluster.primary()).isNotEqualTo(old);
        Browser.Visit visit = visit(cluster, "pgadmin-failover.png");
        stillKnows(visit);
        record(cluster, "pgAdmin after a failover: what was saved is there", visit);
    }

    @Test
    @Order(72)
    default void knowsAllOnAnotherHost(Cluster cluster) {
        int old = cluster.stack().hostOf("pgadmin").orElseThrow();
        String elsewhere = "node.hostname!=worker-0" + old;
        constrain(cluster, "--constraint-add", elsewhere);
        cluster.afterwards(() -> constrain(cluster, "--constraint-rm", elsewhere));
        Patience.until(
                "pgAdmin on another host",
                MOVED,
                () -> cluster.stack()
                        .hostOf("pgadmin")
                        .filter(host -> host != old)
                        .isPresent());
        awaitPgAdmin(cluster);
        Browser.Visit visit = visit(cluster, "pgadmin-moved.png");
        stillKnows(visit);
        record(cluster, "pgAdmin on another host: what was saved is there", visit);
    }

    private static Browser.Visit visit(Cluster cluster, String picture) {
        Browser.Visit visit = new Browser(cluster).visit(picture, QUERY);
        assertThat(visit.list("columns")).isEqualTo(List.of("recovery", "who", "at"));
        assertThat(visit.list("rows")).isEqualTo(List.of(List.of("false", "ledger_owner", "ledger")));
        return visit;
    }

    /** The person's own group, the servers of the stack, each once, and the password that pgAdmin was to keep. */
    private static void stillKnows(Browser.Visit visit) {
        assertThat(visit.list("groups")).isEqualTo(List.of(Browser.GROUP, "Servers"));
        assertThat(visit.list("servers")).isEqualTo(List.of("Ledger"));
        assertThat(visit.get("asked")).as("a password was asked for").isEqualTo(false);
    }

    private static void constrain(Cluster cluster, String option, String constraint) {
        cluster.lab()
                .manager(
                        "service",
                        "update",
                        "--detach=true",
                        option,
                        constraint,
                        cluster.stack().name() + "_pgadmin")
                .run()
                .orFail();
    }

    private static void awaitPgAdmin(Cluster cluster) {
        Patience.until("pgAdmin", MOVED, () -> Lab.HOSTS.stream().anyMatch(host -> isHealthy(cluster, host)));
    }

    private static boolean isHealthy(Cluster cluster, int host) {
        return cluster.stack()
                .container("pgadmin", host)
                .map(container -> cluster.lab()
                        .docker(host, "inspect", "-f", "{{.State.Health.Status}}", container)
                        .run()
                        .text()
                        .equals("healthy"))
                .orElse(false);
    }

    private static void record(Cluster cluster, String what, Browser.Visit visit) {
        Report.add(what, cluster.stack().name(), "–", visit.get("total") + " s", true);
    }
}
