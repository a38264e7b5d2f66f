package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What only the stack itself talks to, and what only people with a password see. Every door that is shut for some is open for others
 * in the same test.
 */
interface HidesItsInside {
    List<Integer> ETCD = List.of(2379, 2380);

    /** Ports of the stack's programs: etcd's, Caddy's administration, HAProxy's page, Patroni's, pgAdmin's, the backups' metrics. */
    List<Integer> INNER = List.of(2019, 2379, 2380, 7000, 8008, 8080, 9854);

    @Test
    @Order(7)
    @Tag("ci")
    default void etcdIsNotOnTheApplicationsNetwork(Cluster cluster) {
        Doors doors = new Doors(cluster);
        String network = cluster.networks().ofEtcd();
        Attempt scan = Attempt.tcp(cluster.networks().all(network), ETCD);
        List<Attempt> names = Stream.of("etcd", "etcd1", "etcd2", "etcd3", "tasks.etcd1")
                .map(Attempt::name)
                .toList();
        doors.application()
                .tries(names)
                .forEach((attempt, answer) -> assertThat((List<?>) answer.get("addresses"))
                        .as("%s", attempt)
                        .isEmpty());
        assertThat((List<?>) doors.application().tries(scan).get("open"))
                .as("etcd's ports on its network's addresses, from the applications' network")
                .isEmpty();
        assertThat((List<?>) new Stranger(cluster.lab(), 1, besideAMember(cluster))
                        .tries(scan)
                        .get("open"))
                .as("the same from where a member is")
                .hasSizeGreaterThanOrEqualTo(6);
    }

    private static String besideAMember(Cluster cluster) {
        return "container:"
                + cluster.stack()
                        .container(cluster.stack().plan().fact("service"), 1)
                        .orElseThrow();
    }

    /** etcd has no password of its own: its network is what guards it, so nobody else may be there. */
    @Test
    @Order(7)
    @Tag("ci")
    default void nobodyElseIsOnEtcdsNetwork(Cluster cluster) {
        Doors doors = new Doors(cluster);
        String network = cluster.networks().ofEtcd();
        if (doors.file("compose.yaml").contains("\n    name: " + network + "\n    external: true")) {
            return; // Whose network it is decides that.
        }
        assertThat(cluster.networks().isAttachable(network)).isFalse();
        Command.Result refused = cluster.lab()
                .docker(1, "run", "--rm", "--network", network, "howdah/base:lab", "true")
                .run();
        assertThat(refused.errors()).contains("not manually attachable");
        for (int host : Lab.HOSTS) {
            for (String service : cluster.networks().services(network, host)) {
                assertThat(service)
                        .as("on etcd's network of host %s", host)
                        .matches(cluster.stack().name() + "_("
                                + cluster.stack().plan().fact("service") + "|etcd\\d)");
            }
        }
    }

    /** From outside, a host has the ports that the stack publishes, and none of those within. */
    @Test
    @Order(7)
    @Tag("ci")
    default void hostsPublishNothingElse(Cluster cluster) {
        Doors doors = new Doors(cluster);
        List<Integer> ports = new ArrayList<>(INNER);
        ports.add(cluster.stack().port("rw").orElseThrow());
        for (int host : Lab.HOSTS) {
            String address = "10.99.0." + host;
            assertThat((List<?>) doors.elsewhere(host)
                            .tries(Attempt.tcp(List.of(address), ports))
                            .get("open"))
                    .as("of %s on host %s", ports, host)
                    .isEqualTo(
                            List.of(address + ":" + cluster.stack().port("rw").orElseThrow()));
            // Nor is a container reached past what its host publishes.
            List<String> inside = new ArrayList<>(cluster.networks()
                    .addresses(cluster.stack().plan().fact("service"), host)
                    .values());
            inside.add(cluster.networks().onBridge(cluster.stack().plan().fact("service"), host));
            assertThat((List<?>) doors.elsewhere(host)
                            .tries(Attempt.tcp(inside, List.of(doors.port(), 8008)))
                            .get("open"))
                    .as("the member of host %s", host)
                    .isEmpty();
        }
    }

    /**
     * Who is on the applications' network sees what HAProxy counts, as Prometheus does there, and the same as a page; it changes
     * nothing. What is beyond that asks for a login.
     */
    @Test
    @Order(7)
    @Tag("ci")
    default void statusPageChangesNothing(Cluster cluster) {
        Doors doors = new Doors(cluster);
        String page = "http://proxy:7000/";
        assertThat(doors.application().tries(Attempt.http("GET", page)).get("status"))
                .isEqualTo(200);
        Attempt disable = Attempt.http("POST", page).with("body", "s=member1&action=maint&b=primary");
        Map<?, ?> answer = doors.application().tries(disable);
        assertThat(answer.get("status")).isEqualTo(303);
        assertThat((String) doors.application()
                        .tries(Attempt.http("GET", page + ";csv"))
                        .get("body"))
                .contains("primary,member1,")
                .doesNotContain("MAINT,");
        assertThat((List<?>) doors.application()
                        .tries(Attempt.tcp(List.of("proxy"), List.of(5432, 2019, 9999)))
                        .get("open"))
                .isEqualTo(List.of("proxy:5432"));
    }

    @Test
    @Order(7)
    @Tag("ci")
    default void pgAdminAsksForALogin(Cluster cluster) {
        Doors doors = new Doors(cluster);
        if (!doors.has("pgadmin")) {
            return;
        }
        for (String path :
                List.of("/", "/browser/", "/settings/", "/browser/nodes/", "/sqleditor/", "/user_management/")) {
            Map<?, ?> answer = doors.application().tries(Attempt.http("GET", "http://pgadmin:8080" + path));
            assertThat(answer.get("status") + " " + answer.get("body"))
                    .as(path)
                    .matches("(?s)(302 .*/login\\?next=|401 |404 ).*");
        }
        assertThat(doors.application()
                        .tries(Attempt.http("GET", "http://pgadmin:8080/login"))
                        .get("status"))
                .isEqualTo(200);
    }

    @Test
    @Order(7)
    @Tag("ci")
    default void caddyAsksForAPassword(Cluster cluster) {
        Doors doors = new Doors(cluster);
        if (!doors.has("caddy")) {
            return;
        }
        Map<?, ?> variables = (Map<?, ?>) cluster.stack().need("variables");
        Stranger visitor = doors.onHost(cluster.stack().hostOf("caddy").orElseThrow());
        Map<String, String> sites = Map.of("STATUS_DOMAIN", "status", "PGADMIN_DOMAIN", "pgadmin");
        sites.forEach((variable, name) -> {
            Attempt visit = Attempt.http("GET", "https://" + variables.get(variable) + "/")
                    .with("address", "127.0.0.1");
            Attempt wrong = visit.with("user", "operator").with("password", KeepsStrangersOut.WRONG);
            String secret = cluster.stack().name() + "_" + name + "_password_hash";
            Attempt right = wrong.with("password", cluster.stack().secret(secret + ".plain"));
            Attempt hash = wrong.with("password", cluster.stack().secret(secret));
            assertThat(visitor.tries(visit).get("status")).as("%s", visit).isEqualTo(401);
            assertThat(visitor.tries(wrong).get("status")).as("%s", wrong).isEqualTo(401);
            assertThat(visitor.tries(hash).get("status"))
                    .as("the hash: %s", hash)
                    .isEqualTo(401);
            assertThat(visitor.tries(right).get("status"))
                    .as("the right password: %s", right)
                    .isIn(200, 302);
        });
        String caddy = cluster.networks()
                .addresses("caddy", cluster.stack().hostOf("caddy").orElseThrow())
                .values()
                .iterator()
                .next();
        assertThat((List<?>) doors.beside("pgadmin")
                        .tries(Attempt.tcp(List.of(caddy), List.of(443, 2019)))
                        .get("open"))
                .as("Caddy's administration, from a container on its network")
                .isEqualTo(List.of(caddy + ":443"));
    }
}
