package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The stack {@code ledger}, whose every password is two hundred characters of what breaks files: each is what one logs in with, and
 * the same without its last character is not.
 */
interface HasAwkwardSecrets {
    Duration PATIENCE = Duration.ofSeconds(90);

    /** PostgreSQL's, from where each role may come: the members' own host, or the proxy and the pooler. */
    @ParameterizedTest(name = "{3} at {0}, database {2}")
    @Order(6)
    @Tag("ci")
    @CsvSource({
        "127.0.0.1, 5432, postgres, postgres, ledger_superuser_password",
        "127.0.0.1, 5432, replication, replicator, ledger_replication_password",
        "ledger.host, 5432, postgres, rewind, ledger_rewind_password",
        "ledger.host, 5432, postgres, pgbouncer, ledger_pgbouncer_password",
        "ledger.host, 5432, pgadmin, pgadmin, ledger_pgadmin_database_password",
        "ledger.host, 5432, ledger, ledger_owner, ledger_ledger_owner_password",
        "ledger.host, 5432, ledger, ledger_app, ledger_ledger_app_password",
        "pooler, 6432, ledger, ledger_owner, ledger_ledger_owner_password",
        "pooler, 6432, ledger, ledger_app, ledger_ledger_app_password"
    })
    default void roleLogsIn(String server, String port, String database, String role, String secret, Cluster cluster) {
        for (int host : Lab.HOSTS) {
            refusesNothing(
                    in(cluster, host, "database", "python3", "database", server, port, database, role, file(secret)));
        }
    }

    @Test
    @Order(7)
    @Tag("ci")
    default void restApiTakesItsPassword(Cluster cluster) {
        String rest = (String) cluster.stack().need("rest");
        String password = file("ledger_restapi_password");
        for (int host : Lab.HOSTS) {
            refusesNothing(in(cluster, host, "database", "python3", "rest", rest, password, "patroni"));
        }
    }

    @Test
    @Order(7)
    @Tag("ci")
    default void pgAdminTakesItsPassword(Cluster cluster) {
        int host =
                Patience.value("pgAdmin's task", PATIENCE, () -> cluster.stack().hostOf("pgadmin"));
        String url = "http://127.0.0.1:8080";
        String email = (String) cluster.stack().need("variables", "PGADMIN_EMAIL");
        String password = file("ledger_pgadmin_password");
        refusesNothing(in(cluster, host, "pgadmin", "/venv/bin/python", "pgadmin", url, email, password));
    }

    @ParameterizedTest(name = "{0}")
    @Order(7)
    @Tag("ci")
    @CsvSource({"STATUS_DOMAIN, ledger_status_password_hash", "PGADMIN_DOMAIN, ledger_pgadmin_password_hash"})
    default void sitesTakeTheirPasswords(String domain, String secret, Cluster cluster) {
        int host =
                Patience.value("Caddy's task", PATIENCE, () -> cluster.stack().hostOf("caddy"));
        String site = (String) cluster.stack().need("variables", domain);
        Path plain = cluster.stack().state().resolve("secrets").resolve(secret + ".plain");
        refusesNothing(Command.of(cluster.lab()
                .on(host, "/usr/bin/python3", program().toString(), "web", "operator", site, plain.toString())));
    }

    @Test
    @Order(8)
    @Tag("ci")
    default void repositoryOpensWithItsPassphrase(Cluster cluster) {
        cluster.stack().script("backup.sh", "full").orFail();
        String said = cluster.members()
                .in(cluster.primary(), "pgbackrest", "--stanza=ledger", "info")
                .run()
                .orFail()
                .text();
        assertThat(said).contains("cipher: aes-256-cbc", "full backup");
    }

    private static String file(String secret) {
        return "/run/secrets/" + secret;
    }

    private static Path program() {
        return Lab.HOME.resolve("lib/logins.py");
    }

    /** The program in a service's container on a host, where the secrets are. */
    private static Command in(Cluster cluster, int host, String service, String python, String... words) {
        Optional<String> container = cluster.stack().container(service, host);
        List<String> all = new ArrayList<>(List.of("exec", container.orElseThrow(), python, "-c"));
        all.add(TextFile.read(program()));
        all.addAll(List.of(words));
        return cluster.lab().docker(host, all.toArray(String[]::new));
    }

    private static void refusesNothing(Command command) {
        assertThat(command.within(PATIENCE).run().orFail().text()).isEmpty();
    }
}
