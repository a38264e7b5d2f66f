package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What somebody gets who is where he can be, and does not know what he should not. Each refusal has its counterpart: the same from
 * the right place, or with the right password, is answered. A door that is only broken would pass for a closed one.
 */
interface KeepsStrangersOut {
    String WRONG = "not the password";

    /** What changes something, or asks a member to. */
    List<List<String>> WRITES = List.of(
            List.of("PATCH", "/config", "{\"ttl\": 3600}"),
            List.of("PUT", "/config", "{}"),
            List.of("POST", "/restart", "{}"),
            List.of("DELETE", "/restart", ""),
            List.of("POST", "/reload", ""),
            List.of("POST", "/switchover", "{\"leader\": \"worker-01\"}"),
            List.of("DELETE", "/switchover", ""),
            List.of("POST", "/failover", "{\"candidate\": \"worker-02\"}"),
            List.of("POST", "/reinitialize", "{\"force\": true}"),
            List.of("POST", "/failsafe", "{\"name\": \"stranger\"}"),
            List.of("POST", "/sigterm", ""),
            List.of("POST", "/citus", "{}"));

    /**
     * Patroni 4.0 asks for no password here, though it does under the older name {@code /citus}. It only tells the coordinator of a
     * Citus cluster something, and no stack is one.
     */
    List<String> UNGUARDED =
            List.of("POST", "/mpp", "{\"type\": \"before_demote\", \"group\": 0, \"leader\": \"stranger\"}");

    /** What HAProxy, Prometheus and people look at needs no password, and says none. */
    List<String> READS = List.of("/patroni", "/cluster", "/history", "/config", "/metrics", "/liveness");

    @Test
    @Order(6)
    @Tag("ci")
    default void restApiTakesNoChangesFromStrangers(Cluster cluster) {
        Doors doors = new Doors(cluster);
        List<String> members = doors.members(cluster.networks().ofApplications());
        String before = restState(cluster);
        List<Attempt> writes = new ArrayList<>();
        List<Attempt> reads = new ArrayList<>();
        for (String member : members) {
            for (List<String> write : WRITES) {
                Attempt attempt = Attempt.http(write.get(0), doors.rest(member, write.get(1)))
                        .with("body", write.get(2));
                writes.add(attempt);
                writes.add(attempt.with("user", doors.restUser()).with("password", WRONG));
                writes.add(attempt.with("user", "stranger").with("password", doors.restPassword()));
            }
            doors.application()
                    .tries(Attempt.http(UNGUARDED.get(0), doors.rest(member, UNGUARDED.get(1)))
                            .with("body", UNGUARDED.get(2)));
            READS.forEach(path -> reads.add(Attempt.http("GET", doors.rest(member, path))));
        }
        doors.application()
                .tries(writes)
                .forEach((attempt, answer) ->
                        assertThat(answer.get("status")).as("%s", attempt).isEqualTo(401));
        doors.application().tries(reads).forEach((attempt, answer) -> {
            assertThat(answer.get("status")).as("%s", attempt).isEqualTo(200);
            doors.logins()
                    .forEach((login, secret) -> assertThat((String) answer.get("body"))
                            .as("%s", attempt)
                            .doesNotContain(cluster.stack().secret(secret)));
        });
        // Nothing has changed; it could have.
        assertThat(restState(cluster)).isEqualTo(before);
        for (String member : members) {
            // What it is already.
            Attempt right = Attempt.http("PATCH", doors.rest(member, "/config"))
                    .with("body", "{\"ttl\": 20}")
                    .with("user", doors.restUser())
                    .with("password", doors.restPassword());
            assertThat(doors.application().tries(right).get("status"))
                    .as("with the right password: %s", right)
                    .isEqualTo(200);
        }
        assertThat(restState(cluster)).isEqualTo(before);
    }

    private static String restState(Cluster cluster) {
        int primary = cluster.primary();
        return cluster.members().rest(primary, "/config").orElseThrow()
                + cluster.members().list().stream()
                        .map(member -> member.get("name") + " " + member.get("role") + " " + member.get("timeline"))
                        .sorted()
                        .toList();
    }

    @Test
    @Order(6)
    @Tag("ci")
    default void databaseWantsAPasswordThatIsNotShown(Cluster cluster) {
        Doors doors = new Doors(cluster);
        Map<String, Integer> servers = new LinkedHashMap<>();
        doors.members(cluster.networks().ofApplications()).forEach(member -> servers.put(member, doors.port()));
        List<Attempt> attempts = new ArrayList<>();
        List<String> users = new ArrayList<>(doors.logins().keySet());
        users.add("stranger");
        servers.forEach((address, port) -> users.forEach(user -> {
            for (boolean tls : doors.demandsTls() ? List.of(true, false) : List.of(false)) {
                for (String database : List.of("postgres", "template1", (String) database(cluster))) {
                    attempts.add(Attempt.asks(address, port, user, database, tls));
                }
                attempts.add(Attempt.asks(address, port, user, "postgres", tls).with("replication", "true"));
            }
        }));
        Map<Attempt, Map<?, ?>> answers = doors.application().tries(attempts);
        answers.forEach((attempt, answer) -> {
            if (answer.get("asked") == null
                    || doors.demandsTls() && attempt.fields().get("tls").equals(false)) {
                assertThat((String) answer.get("error")).as("%s", attempt).contains("no pg_hba.conf entry");
            } else {
                assertThat(answer.get("asked")).as("%s", attempt).isEqualTo("scram-sha-256");
            }
        });
        assertThat(answers.values().stream().filter(answer -> answer.containsKey("asked")))
                .as("who is asked for a password at all")
                .isNotEmpty();
    }

    @Test
    @Order(6)
    @Tag("ci")
    default void databaseRefusesWrongPasswordsAndClearOnes(Cluster cluster) {
        Doors doors = new Doors(cluster);
        String user = cluster.client(1).login().get("PGUSER");
        List<Attempt> right = new ArrayList<>();
        for (String member : doors.members(cluster.networks().ofApplications())) {
            right.add(Attempt.login(member, doors.port(), user, database(cluster)));
        }
        right.add(Attempt.login("proxy", 5432, user, database(cluster)));
        cluster.stack()
                .port("pool")
                .ifPresent(port -> right.add(Attempt.login("pooler", port, user, database(cluster))));
        List<Attempt> wrong = new ArrayList<>();
        for (Attempt one : right) {
            wrong.add(one.with("password", WRONG));
            wrong.add(one.with("password", ""));
            for (String way : List.of("none", "password", "md5")) {
                wrong.add(doors.knowing(one).with("require_auth", way));
            }
        }
        doors.application()
                .tries(wrong)
                .forEach((attempt, answer) -> assertThat((String) answer.get("said"))
                        .as("%s", attempt)
                        .matches(".*(password authentication failed|SASL authentication failed|no password supplied"
                                + "|requirement \"\\w+\" failed: server requested SASL authentication).*"));
        doors.application()
                .tries(right.stream().map(doors::knowing).toList())
                .forEach((attempt, answer) -> assertThat(answer.get("in"))
                        .as("with the right password: %s", attempt)
                        .isEqualTo(true));
    }

    /** From a host, which the members see as their bridge's gateway: an address of none of the stack's networks. */
    @Test
    @Order(6)
    @Tag("ci")
    default void databaseRefusesOtherNetworks(Cluster cluster) {
        Doors doors = new Doors(cluster);
        List<String> everywhere = doors.rules().stream()
                .filter(rule -> rule.contains(" samenet "))
                .toList();
        for (int host : Lab.HOSTS) {
            String member = cluster.networks().onBridge(cluster.stack().plan().fact("service"), host);
            List<Attempt> attempts = new ArrayList<>();
            for (String login : doors.logins().keySet()) {
                // A rule for every network of the member's is there when the stack can't know which ones they are.
                if (everywhere.stream().noneMatch(rule -> rule.contains(" " + login + " "))) {
                    for (String database : List.of("postgres", database(cluster))) {
                        attempts.add(doors.knowing(Attempt.login(member, doors.port(), login, database)));
                    }
                    attempts.add(doors.knowing(Attempt.login(member, doors.port(), login, "postgres"))
                            .with("replication", "true"));
                }
            }
            assertThat(attempts).isNotEmpty();
            doors.onHost(host)
                    .tries(attempts)
                    .forEach((attempt, answer) -> assertThat((String) answer.get("said"))
                            .as("%s", attempt)
                            .contains("no pg_hba.conf entry"));
        }
        // The same login from the same place, by the door that is meant for it.
        Attempt published = Attempt.login(
                "127.0.0.1",
                cluster.stack().port("rw").orElseThrow(),
                cluster.client(1).login().get("PGUSER"),
                database(cluster));
        assertThat(doors.onHost(1).tries(doors.knowing(published)).get("in"))
                .as("%s", published)
                .isEqualTo(true);
    }

    @Test
    @Order(6)
    @Tag("ci")
    default void superuserGetsNoFurtherThanPostgres(Cluster cluster) {
        Doors doors = new Doors(cluster);
        String superuser = doors.loginOf("superuser");
        List<Attempt> attempts = new ArrayList<>();
        for (String member : doors.members(cluster.networks().ofApplications())) {
            attempts.add(doors.knowing(Attempt.login(member, doors.port(), superuser, database(cluster))));
        }
        attempts.add(doors.knowing(Attempt.login("proxy", 5432, superuser, database(cluster))));
        cluster.stack()
                .port("pool")
                .ifPresent(port ->
                        attempts.add(doors.knowing(Attempt.login("pooler", port, superuser, database(cluster)))));
        if (doors.demandsTls()) {
            doors.application()
                    .tries(attempts)
                    .forEach((attempt, answer) ->
                            assertThat(answer.get("in")).as("%s", attempt).isEqualTo(false));
        }
    }

    @Test
    @Order(6)
    @Tag("ci")
    default void poolersConsoleIsForNobody(Cluster cluster) {
        Doors doors = new Doors(cluster);
        cluster.stack().port("pool").ifPresent(port -> {
            List<Attempt> attempts = new ArrayList<>();
            doors.logins()
                    .keySet()
                    .forEach(login -> attempts.add(doors.knowing(Attempt.login("pooler", port, login, "pgbouncer"))));
            doors.application()
                    .tries(attempts)
                    .forEach((attempt, answer) -> assertThat((String) answer.get("said"))
                            .as("%s", attempt)
                            .containsAnyOf("not allowed", "no such user"));
        });
    }

    private static String database(Cluster cluster) {
        return cluster.client(1).login().get("PGDATABASE");
    }
}
