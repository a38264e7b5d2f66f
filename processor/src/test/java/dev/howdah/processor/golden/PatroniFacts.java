package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.ComposeFile.Mount;
import dev.howdah.processor.golden.ComposeFile.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mistakes that users of Patroni make and that no annotation can express. */
final class PatroniFacts implements StackFacts {
    private static final Set<String> SHARED = Set.of(
            "max_connections",
            "max_wal_senders",
            "max_replication_slots",
            "max_prepared_transactions",
            "max_locks_per_transaction",
            "max_worker_processes",
            "wal_level",
            "wal_log_hints",
            "wal_keep_size",
            "track_commit_timestamp",
            "hot_standby");

    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        Map<String, Object> document = stack.renderedYaml("patroni.yml");
        oneStore(document, compose.database());
        bootstrap(ComposeFile.map(document, "bootstrap"));
        postgresql(ComposeFile.map(document, "postgresql"));
        identity(document, compose.database());
        members(compose.database(), stack, compose);
        etcd(compose);
    }

    /** Of several stores Patroni takes the first of the alphabet, and etcd's old interface is off in every version. */
    private static void oneStore(Map<String, Object> document, Service database) {
        assertThat(document)
                .containsKey("etcd3")
                .doesNotContainKeys("etcd", "consul", "zookeeper", "exhibitor", "kubernetes", "raft");
        assertThat(database.environment().keySet())
                .noneMatch(name -> name.matches("PATRONI_(ETCD3?|CONSUL|ZOOKEEPER|KUBERNETES|RAFT|EXHIBITOR)_.*"));
    }

    /** One value of another type makes Patroni throw the whole section away. */
    private static void bootstrap(Map<String, Object> bootstrap) {
        assertThat(bootstrap).doesNotContainKeys("users", "pg_hba", "post_bootstrap");
        Map<String, Object> dcs = ComposeFile.map(bootstrap, "dcs");
        assertThat(dcs).isNotEmpty().doesNotContainKeys("pause", "parameters", "pg_hba");
        for (String number : List.of("ttl", "loop_wait", "retry_timeout", "maximum_lag_on_failover")) {
            assertThat(dcs.get(number)).as(number).isInstanceOf(Number.class);
        }
        assertThat(dcs.get("synchronous_mode")).isIn(true, false, "quorum");
        assertThat(ComposeFile.map(dcs, "postgresql").get("use_slots")).isInstanceOf(Boolean.class);
        options(ComposeFile.list(bootstrap, "initdb"));
    }

    /** Patroni takes texts and maps of one text, and drops the rest. */
    private static void options(List<Object> options) {
        assertThat(options).isNotEmpty().allSatisfy(option -> {
            if (option instanceof Map<?, ?> pair) {
                assertThat(pair).hasSize(1);
                assertThat(pair.values()).first().isInstanceOf(String.class);
            } else {
                assertThat(option).isInstanceOf(String.class);
            }
        });
    }

    /** Access rules stand where Patroni reads them at every start, and passwords are texts whatever they hold. */
    private static void postgresql(Map<String, Object> postgresql) {
        assertThat(ComposeFile.<String>list(postgresql, "pg_hba")).isNotEmpty();
        assertThat(ComposeFile.map(postgresql, "parameters").keySet()).doesNotContainAnyElementsOf(SHARED);
        options(ComposeFile.list(postgresql, "basebackup"));
        Map<String, Object> roles = ComposeFile.map(postgresql, "authentication");
        assertThat(roles).containsKeys("superuser", "replication");
        for (String role : roles.keySet()) {
            assertThat(ComposeFile.map(roles, role).get("password")).isInstanceOf(String.class);
        }
    }

    /** What differs from member to member is no part of the file that they share. */
    private static void identity(Map<String, Object> document, Service database) {
        assertThat(document).doesNotContainKeys("name", "ttl", "loop_wait", "retry_timeout", "standby_cluster");
        for (String part : List.of("restapi", "postgresql")) {
            Map<String, Object> section = ComposeFile.map(document, part);
            String listen = (String) section.get("listen");
            String connect = database.environment()
                    .get("PATRONI_" + part.toUpperCase(java.util.Locale.ROOT) + "_CONNECT_ADDRESS");
            assertThat(section).doesNotContainKey("connect_address");
            assertThat(connect)
                    .doesNotStartWith("127.")
                    .doesNotStartWith("localhost")
                    .doesNotStartWith("0.0.0.0")
                    .endsWith(listen.substring(listen.lastIndexOf(':')));
        }
        assertThat(ComposeFile.map(document, "tags"))
                .allSatisfy((tag, value) -> assertThat(tag.matches("nofailover|nosync|clonefrom|noloadbalance|nostream")
                                && !(value instanceof Boolean))
                        .as("%s: %s", tag, value)
                        .isFalse());
    }

    private static void members(Service database, EmittedStack stack, ComposeFile compose) {
        assertThat(database.volumes())
                .anyMatch(volume -> volume.get("type").equals("tmpfs")
                        && volume.get("target").equals("/dev/shm"));
        assertThat(database.environment()).doesNotContainKey("PATRONI_CONFIGURATION");
        // A check of the role would end every replica, one of etcd's state the whole cluster.
        assertThat(ComposeFile.map(database.body(), "healthcheck").get("test").toString())
                .contains("/liveness")
                .doesNotContain("/primary", "/readiness", "/leader");
        for (Mount mount : database.mounts("configs")) {
            String file = compose.file(mount.source());
            assertThat(mount.uid()).as("who owns %s", file).isNotEqualTo("0");
            if (file.endsWith(".sh")) {
                assertThat(mount.mode()).isEqualTo(0555);
                assertThat(stack.text(file)).startsWith("#!/bin/sh\n").doesNotContain("set -x");
            }
        }
    }

    /** Patroni replaces its list of hosts by what the members of etcd say of themselves. */
    private static void etcd(ComposeFile compose) {
        for (Service service : compose.services()) {
            String advertised = service.environment().get("ETCD_ADVERTISE_CLIENT_URLS");
            if (advertised != null) {
                assertThat(advertised).startsWith("http://" + service.name() + ":");
            }
        }
    }
}
