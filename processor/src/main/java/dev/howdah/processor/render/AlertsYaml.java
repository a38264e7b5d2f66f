package dev.howdah.processor.render;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Monitoring;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlWriter;

/** {@code monitoring/rules.yml}: when Prometheus alerts. Only what the stack has can go wrong. */
final class AlertsYaml {
    static final String FILE = "monitoring/rules.yml";
    private static final String CRITICAL = "critical";
    private static final String WARNING = "warning";
    private static final String WHO = "{{ $labels.instance }} {{ $labels.name }}";

    private final Stack stack;
    private final Monitoring monitoring;
    private final YamlList rules = new YamlList();
    private final String patroni;

    private AlertsYaml(Stack stack, Monitoring monitoring) {
        this.stack = stack;
        this.monitoring = monitoring;
        this.patroni = "{job=\"" + Monitoring.patroniJob(stack) + "\"}";
    }

    static String text(Stack stack, Monitoring monitoring) {
        return YamlWriter.write(document(stack, monitoring), Heading.of(stack, "When Prometheus alerts"));
    }

    static YamlMap document(Stack stack, Monitoring monitoring) {
        AlertsYaml alerts = new AlertsYaml(stack, monitoring);
        alerts.leader();
        alerts.members();
        alerts.store();
        alerts.operations();
        if (Monitoring.asksHaProxy(stack)) {
            alerts.haProxy(stack.haProxy().orElseThrow());
        }
        if (stack.pgBackRest().isPresent()) {
            alerts.backups(stack.pgBackRest().get());
        }
        alerts.others();
        YamlMap group = new YamlMap().put("name", stack.name()).put("rules", alerts.rules);
        return new YamlMap().put("groups", new YamlList().add(group));
    }

    private void leader() {
        alert(
                "PatroniNoLeader",
                "sum(patroni_primary" + patroni + " + patroni_standby_leader" + patroni
                        + ") < 1 or absent(patroni_primary" + patroni + ")",
                monitoring.noLeaderFor(stack),
                CRITICAL,
                "no member leads: nothing can be written",
                "No member has been the leader for longer than a failover takes.");
        // Members are looked at one after the other, so a switchover may show two for one look.
        long twice = 2 * Quantities.milliseconds(monitoring.time("scrapeInterval"));
        alert(
                "PatroniSeveralPrimaries",
                "sum(patroni_primary" + patroni + ") > 1",
                Quantities.written(Math.max(twice, 60_000)),
                CRITICAL,
                "{{ $value }} members are primary at once",
                "Writes may go to either. Stop the one that the store does not name as the leader.");
    }

    private void members() {
        Patroni cluster = stack.patroni();
        String mode = cluster.dcs().choice("synchronousMode").name();
        if (!mode.equals("OFF") && !cluster.isStandbyCluster()) {
            boolean strict = cluster.dcs().flag("synchronousModeStrict");
            alert(
                    "PatroniNoSynchronousStandby",
                    "sum(" + (mode.equals("QUORUM") ? "patroni_quorum_standby" : "patroni_sync_standby") + patroni
                            + ") < 1",
                    monitoring.time("noStandbyFor"),
                    strict ? CRITICAL : WARNING,
                    "no member is a synchronous standby",
                    strict
                            ? "Writes wait until there is one: synchronousModeStrict."
                            : "Losing the primary now would lose writes that were acknowledged.");
        }
        long count = cluster.members().count();
        alert(
                "PatroniMemberMissing",
                "count(patroni_postgres_running" + patroni + " == 1) < " + count + " or absent(patroni_postgres_running"
                        + patroni + " == 1)",
                monitoring.time("memberMissingFor"),
                WARNING,
                "fewer than " + count + " members run PostgreSQL",
                "One more loss may leave no candidate.");
        if (count > 1) {
            replicas();
        }
    }

    /** Both the bytes and the age of what was replayed last: one is behind by itself when much, or nothing, is written. */
    private void replicas() {
        String lagFor = monitoring.time("lagFor");
        String ahead = "{__name__=~\"patroni_xlog_(location|received_location)\"," + patroni.substring(1);
        alert(
                "PatroniReplicationLag",
                "(scalar(max(" + ahead + ")) - patroni_xlog_replayed_location" + patroni + ") > "
                        + monitoring.lag(stack)
                        + " and patroni_primary" + patroni + " == 0 and time() - patroni_xlog_replayed_timestamp"
                        + patroni
                        + " > " + seconds(lagFor),
                lagFor,
                WARNING,
                WHO + " is {{ humanize1024 $value }}B behind",
                "It can't take over while it lags.");
        // 3.0.4 is the first with this metric.
        if (stack.patroni().version().isAtLeast("3.1")
                && !stack.patroni().section().section("tags").flag("nostream")) {
            alert(
                    "PatroniReplicaNotStreaming",
                    "patroni_replica" + patroni + " == 1 and patroni_postgres_streaming" + patroni + " == 0",
                    monitoring.time("memberMissingFor"),
                    WARNING,
                    WHO + " does not stream from any member",
                    "See its log: it may need WAL that is gone, and then patronictl reinit.");
        }
    }

    private void store() {
        String ttl = stack.patroni().dcs().number("ttl") + "s";
        if (stack.patroni().dcs().flag("failsafeMode")) {
            alert(
                    "PatroniFailsafeActive",
                    "max(patroni_failsafe_mode_is_active" + patroni + ") == 1",
                    ttl,
                    CRITICAL,
                    "etcd is lost, and the primary goes on only because all members agree",
                    "Nothing can fail over until etcd is back: mend etcd first, and restart no member.");
        }
        alert(
                "PatroniStoreUnseen",
                "time() - patroni_dcs_last_seen" + patroni + " > " + seconds(ttl),
                ttl,
                CRITICAL,
                WHO + " has not reached etcd for {{ humanizeDuration $value }}",
                "A primary that loses etcd stops taking writes; a replica can't take over.");
    }

    private void operations() {
        alert(
                "PatroniPendingRestart",
                "patroni_pending_restart" + patroni + " == 1",
                monitoring.time("pendingRestartFor"),
                WARNING,
                "a parameter waits for a restart of " + WHO,
                "patronictl list shows which; patronictl restart puts it into effect.");
        alert(
                "PatroniPaused",
                "max(patroni_is_paused" + patroni + ") == 1",
                monitoring.time("pausedFor"),
                WARNING,
                "the cluster is in maintenance mode",
                "Nothing fails over until patronictl resume.");
    }

    private void haProxy(HaProxy proxy) {
        String job = "job=\"" + Monitoring.haProxyJob(stack) + "\"";
        alert(
                "HaProxyMissing",
                "absent(up{" + job + "} == 1)",
                "1m",
                CRITICAL,
                "no proxy answers",
                "Applications that connect through " + proxy.hostname() + " reach no member.");
        for (Listener listener : proxy.listeners()) {
            boolean writing = listener.isForWriting();
            alert(
                    "HaProxyNoServer",
                    "haproxy_backend_active_servers{" + job + ",proxy=\"" + listener.name() + "\"} < 1",
                    writing ? monitoring.noLeaderFor(stack) : monitoring.time("memberMissingFor"),
                    writing ? CRITICAL : WARNING,
                    "the proxy {{ $labels.instance }} has no member for its listener " + listener.name(),
                    "It turns away whoever connects there. Where Patroni has a leader, the proxy does not reach it.");
        }
        alert(
                "HaProxyQueue",
                "haproxy_backend_current_queue{" + job + "} > 0",
                monitoring.time("queueFor"),
                WARNING,
                "{{ $value }} clients wait for a place in {{ $labels.proxy }} of {{ $labels.instance }}",
                "All places of the members are taken: close idle connections, or raise max_connections.");
    }

    private void backups(PgBackRest backup) {
        String job = "{job=\"" + Monitoring.backupJob(stack) + "\"}";
        String age = "pgbackrest_backup_last_success_timestamp_seconds" + job;
        alert(
                "BackupTooOld",
                "time() - max(" + age + ") > " + backup.maxAge() + " or absent(" + age + ")",
                "15m",
                CRITICAL,
                "no backup was made in time",
                "See the log of the service " + backup.service() + " on the primary's host, which says why.");
        alert(
                "BackupFailed",
                "pgbackrest_backup_last_run_success" + job + " == 0",
                "5m",
                WARNING,
                "the last backup failed on {{ $labels.instance }}",
                "It is tried again. The log of the service " + backup.service() + " says why it failed.");
        String archived = "pgbackrest_archive_last_archived_timestamp_seconds" + job;
        String failed = "pgbackrest_archive_last_failed_timestamp_seconds" + job;
        alert(
                "ArchiveFailing",
                failed + " > " + archived + " or (" + failed + " unless " + archived + ")",
                "5m",
                CRITICAL,
                "WAL does not get into the repository",
                "It piles up on the primary until its disk is full. PostgreSQL's log says what pgBackRest was told.");
        alert(
                "BackupPrimaryUnseen",
                "absent(pgbackrest_backup_primary" + job + " == 1)",
                "15m",
                WARNING,
                "no task of the service " + backup.service() + " sees the primary",
                "No backup is made until one does.");
    }

    /** What only exporters of the user's own can tell. */
    private void others() {
        String exporter = monitoring.section().text("exporterJob");
        if (!exporter.isEmpty()) {
            alert(
                    "PostgresSlotWal",
                    "pg_replication_slots_pg_wal_lsn_diff{job=\"" + exporter + "\"} > "
                            + Quantities.bytes(monitoring.section().text("slotWal")),
                    "5m",
                    WARNING,
                    "the slot {{ $labels.slot_name }} keeps {{ humanize1024 $value }}B of WAL",
                    "A slot that nobody reads from fills the disk: drop it, or bring its reader back.");
        }
        String probe = monitoring.section().text("probeJob");
        if (!probe.isEmpty()) {
            alert(
                    "CertificateExpires",
                    "probe_ssl_earliest_cert_expiry{job=\"" + probe + "\"} - time() < "
                            + 86_400 * monitoring.section().number("certificateDays"),
                    "1h",
                    WARNING,
                    "a certificate of {{ $labels.instance }} expires in {{ humanizeDuration $value }}",
                    "Renew it, and put it into a new version of its secret.");
        }
    }

    private void alert(
            String name, String expression, String time, String severity, String summary, String description) {
        YamlMap rule = new YamlMap().put("alert", name).put("expr", expression).put("for", time);
        rule.map("labels").put("severity", severity).put("stack", stack.name());
        rule.map("annotations").put("summary", stack.name() + ": " + summary).put("description", description);
        rules.add(rule);
    }

    private static String seconds(String time) {
        long milliseconds = Quantities.milliseconds(time);
        return milliseconds % 1000 == 0
                ? Long.toString(milliseconds / 1000)
                : milliseconds / 1000 + "."
                        + Long.toString(1000 + milliseconds % 1000).substring(1);
    }
}
