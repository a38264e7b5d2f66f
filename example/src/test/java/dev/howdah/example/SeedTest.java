package dev.howdah.example;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The hand-written {@code patroni.yml} that {@link PatroniStack} replaces, key by key: each comes out with its value, or the
 * difference is listed here with its reason. Nothing else comes out.
 */
class SeedTest {
    /** The seed's file as it was written, in the order of its lines. */
    private static final Map<String, Object> SEED = Map.ofEntries(
            entry("bootstrap.dcs.ttl", 20),
            entry("bootstrap.dcs.loop_wait", 2),
            entry("bootstrap.dcs.retry_timeout", 5),
            entry("bootstrap.dcs.maximum_lag_on_failover", 1048576),
            entry("bootstrap.dcs.synchronous_mode", true),
            entry("bootstrap.dcs.synchronous_mode_strict", true),
            entry("bootstrap.dcs.synchronous_node_count", 1),
            entry("bootstrap.dcs.postgresql.parameters.max_connections", 256),
            entry("bootstrap.dcs.postgresql.use_pg_rewind", true),
            entry("bootstrap.dcs.postgresql.use_slots", true),
            entry("bootstrap.dcs.postgresql.remove_data_directory_on_diverged_timelines", false),
            entry("bootstrap.dcs.postgresql.remove_data_directory_on_rewind_failure", true),
            entry("bootstrap.initdb[0].encoding", "UTF8"),
            entry("bootstrap.initdb[1]", "data-checksums"),
            entry("bootstrap.pg_hba[0]", "host replication replicator 0.0.0.0/0 md5"),
            entry("bootstrap.pg_hba[1]", "host all all 0.0.0.0/0 md5"),
            entry("bootstrap.users.admin.password", "secret postgres_admin_password"),
            entry("bootstrap.users.admin.options[0]", "createrole"),
            entry("bootstrap.users.admin.options[1]", "createdb"),
            entry("bootstrap.post_init", "/usr/local/bin/init-pgadmin-db.sh"),
            entry("postgresql.authentication.replication.username", "replicator"),
            entry("postgresql.authentication.replication.password", "secret patroni_replication_password"),
            entry("postgresql.authentication.superuser.username", "postgres"),
            entry("postgresql.authentication.superuser.password", "secret patroni_superuser_password"),
            entry("tags.nofailover", false),
            entry("tags.noloadbalance", false),
            entry("tags.clonefrom", false),
            entry("tags.nosync", false));

    /** Keys of the seed that are gone, each with what took its place. */
    private static final Map<String, String> REPLACED = Map.ofEntries(
            entry("bootstrap.pg_hba[0]", "initdb's trust lines stand above bootstrap.pg_hba: see PG_HBA"),
            entry("bootstrap.pg_hba[1]", "initdb's trust lines stand above bootstrap.pg_hba: see PG_HBA"),
            entry(
                    "bootstrap.users.admin.password",
                    "Patroni 4.0 dropped bootstrap.users: post-init.sh reads the secret"),
            entry(
                    "bootstrap.users.admin.options[0]",
                    "Patroni 4.0 dropped bootstrap.users: post-init.sh says CREATEROLE"),
            entry(
                    "bootstrap.users.admin.options[1]",
                    "Patroni 4.0 dropped bootstrap.users: post-init.sh says CREATEDB"));

    /** Keys that the seed set elsewhere or left to unsafe defaults. */
    private static final Map<String, Object> ADDED = Map.ofEntries(
            // The seed gave these to the containers as environment variables.
            entry("scope", "swarm"),
            entry("namespace", "/manning"),
            entry("etcd3.hosts[0]", "etcd:2379"),
            entry("postgresql.listen", "0.0.0.0:15432"),
            entry("restapi.listen", "0.0.0.0:8008"),
            // Without credentials whoever reaches the network reconfigures the cluster.
            entry("restapi.authentication.username", "patroni"),
            entry("restapi.authentication.password", "secret patroni_restapi_password"),
            // Patroni's default of 300 s would keep a dead primary for five minutes.
            entry("bootstrap.dcs.primary_start_timeout", 15),
            // Patroni needs both and has no default; the data stands below the volume, which can't be renamed.
            entry("postgresql.data_dir", "/var/lib/postgresql/patroni"),
            entry("postgresql.bin_dir", "/usr/lib/postgresql/17/bin"),
            entry("postgresql.pgpass", "/tmp/pgpass"),
            // Else a new replica waits for the next regular checkpoint.
            entry("postgresql.basebackup[0].checkpoint", "fast"),
            // No task of a Swarm service reaches a watchdog device; the default would look for one.
            entry("watchdog.mode", "off"));

    /** The stack's networks instead of the whole world, and SCRAM instead of MD5, which PostgreSQL retires. */
    private static final List<Object> PG_HBA = List.of(
            // Patroni itself, inside the container, where initdb's trust lines stood.
            "local all all scram-sha-256",
            "local replication replicator scram-sha-256",
            "host all postgres 127.0.0.1/32 scram-sha-256",
            "host replication replicator 127.0.0.1/32 scram-sha-256",
            "host all postgres ::1/128 scram-sha-256",
            "host replication replicator ::1/128 scram-sha-256",
            // The other members, from either network that they share.
            "host replication replicator 10.101.0.0/24 scram-sha-256",
            "host postgres postgres 10.101.0.0/24 scram-sha-256",
            "host replication replicator samenet scram-sha-256",
            "host postgres postgres samenet scram-sha-256",
            // Applications.
            "host all all 10.101.0.0/24 scram-sha-256");

    private final Map<String, Object> emitted = PatroniYml.values(EmittedFiles.text("patroni/patroni.yml"));

    @Test
    void everySettingOfTheSeedComesOut() {
        SEED.forEach((key, value) -> {
            if (REPLACED.containsKey(key)) {
                assertThat(emitted).as(REPLACED.get(key)).doesNotContainKey(key);
            } else {
                assertThat(emitted).containsEntry(key, value);
            }
        });
    }

    @Test
    void everyAdditionComesOut() {
        assertThat(emitted).containsAllEntriesOf(ADDED);
    }

    @Test
    void nothingElseComesOut() {
        Set<String> known = new LinkedHashSet<>(SEED.keySet());
        known.addAll(ADDED.keySet());
        known.removeAll(REPLACED.keySet());

        assertThat(emitted.keySet().stream().filter(key -> !key.startsWith("postgresql.pg_hba[")))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void theNetworksLinesComeOutInTheirOrder() {
        assertThat(emitted.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("postgresql.pg_hba["))
                        .map(Map.Entry::getValue))
                .containsExactlyElementsOf(PG_HBA);
    }

    @Test
    void theSeedsUserIsMadeByPostInit() {
        assertThat(EmittedFiles.text("patroni/init/post-init.sh"))
                .contains("ALTER ROLE \"admin\" LOGIN CREATEROLE CREATEDB")
                .contains("PASSWORD %L', 'admin', rtrim(pg_read_file('/run/secrets/postgres_admin_password')");
    }
}
