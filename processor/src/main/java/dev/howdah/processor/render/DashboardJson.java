package dev.howdah.processor.render;

import dev.howdah.processor.model.Monitoring;
import dev.howdah.processor.model.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code monitoring/dashboard.json}, for Grafana, which asks for the data source. */
final class DashboardJson {
    static final String FILE = "monitoring/dashboard.json";
    private static final long COLUMNS = 24;
    private static final long HEIGHT = 7;

    private final Stack stack;
    private final List<Object> panels = new ArrayList<>();
    private long column;
    private long row;

    private DashboardJson(Stack stack) {
        this.stack = stack;
    }

    static String text(Stack stack) {
        return new DashboardJson(stack).write();
    }

    private String write() {
        patroni("{job=\"" + Monitoring.patroniJob(stack) + "\"}");
        if (Monitoring.asksHaProxy(stack)) {
            haProxy("{job=\"" + Monitoring.haProxyJob(stack) + "\"}");
        }
        if (stack.pgBackRest().isPresent()) {
            backups("{job=\"" + Monitoring.backupJob(stack) + "\"}");
        }
        Map<String, Object> dashboard = new LinkedHashMap<>();
        dashboard.put("title", stack.name());
        dashboard.put("description", Heading.of(stack, "Patroni and HAProxy"));
        dashboard.put("tags", List.of("howdah", "patroni", "postgresql"));
        dashboard.put("schemaVersion", 39L);
        dashboard.put("editable", true);
        dashboard.put("refresh", "30s");
        dashboard.put("time", map("from", "now-6h", "to", "now"));
        Map<String, Object> source = map("name", "datasource", "label", "Data source");
        source.put("type", "datasource");
        source.put("query", "prometheus");
        dashboard.put("templating", map("list", List.of(source)));
        dashboard.put("panels", panels);
        return Json.write(dashboard);
    }

    private void patroni(String job) {
        number("Leaders", "sum(patroni_primary" + job + " + patroni_standby_leader" + job + ")");
        number("Members that run", "count(patroni_postgres_running" + job + " == 1)");
        boolean quorum = stack.patroni().dcs().choice("synchronousMode").name().equals("QUORUM");
        number(
                "Synchronous standbys",
                "sum(" + (quorum ? "patroni_quorum_standby" : "patroni_sync_standby") + job + ")");
        number("Waiting for a restart", "sum(patroni_pending_restart" + job + ")");
        number("Maintenance mode", "max(patroni_is_paused" + job + ")");
        number("Time line", "max(patroni_postgres_timeline" + job + ")");
        graph("Primary", "none", "patroni_primary" + job);
        String ahead = "{__name__=~\"patroni_xlog_(location|received_location)\"," + job.substring(1);
        graph(
                "Bytes behind",
                "bytes",
                "clamp_min(scalar(max(" + ahead + ")) - patroni_xlog_replayed_location" + job
                        + ", 0) and patroni_primary" + job + " == 0");
        graph("WAL written", "Bps", "rate(patroni_xlog_location" + job + "[5m]) and patroni_primary" + job + " == 1");
        graph("Since etcd was seen", "s", "time() - patroni_dcs_last_seen" + job);
    }

    private void haProxy(String job) {
        graph("Members up by listener", "none", "haproxy_backend_active_servers" + job);
        graph("Sessions", "none", "haproxy_backend_current_sessions" + job);
        graph("Clients that wait", "none", "haproxy_backend_current_queue" + job);
        graph("New sessions", "cps", "rate(haproxy_backend_sessions_total" + job + "[5m])");
    }

    private void backups(String job) {
        graph(
                "Age of the newest backups",
                "s",
                "time() - max by (type) (pgbackrest_backup_last_success_timestamp_seconds" + job + ")");
        graph(
                "Newest backups in the repository",
                "bytes",
                "max by (type) (pgbackrest_backup_last_repository_bytes" + job + ")");
    }

    private void number(String title, String expression) {
        panel("stat", title, "none", expression, 4);
    }

    private void graph(String title, String unit, String expression) {
        panel("timeseries", title, unit, expression, COLUMNS / 2);
    }

    private void panel(String type, String title, String unit, String expression, long width) {
        if (column + width > COLUMNS) {
            column = 0;
            row += HEIGHT;
        }
        Map<String, Object> datasource = map("type", "prometheus", "uid", "${datasource}");
        Map<String, Object> panel = map("id", panels.size() + 1L, "type", type);
        panel.put("title", title);
        panel.put("datasource", datasource);
        Map<String, Object> place = map("x", column, "y", row);
        place.put("w", width);
        place.put("h", HEIGHT);
        panel.put("gridPos", place);
        panel.put("fieldConfig", map("defaults", map("unit", unit, "min", 0L), "overrides", List.of()));
        Map<String, Object> target = map("refId", "A", "expr", expression);
        target.put("datasource", datasource);
        target.put("legendFormat", type.equals("stat") ? "" : "{{name}} {{instance}} {{proxy}} {{type}}");
        panel.put("targets", List.of(target));
        panels.add(panel);
        column += width;
    }

    private static Map<String, Object> map(String key, Object value, String otherKey, Object otherValue) {
        Map<String, Object> map = map(key, value);
        map.put(otherKey, otherValue);
        return map;
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
