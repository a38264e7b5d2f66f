package dev.howdah.processor.check;

import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own roles that can be granted, as each version's {@code pg_roles} lists them. */
final class PredefinedRoles {
    private PredefinedRoles() {}

    static List<String> of(int postgres) {
        List<String> roles = new ArrayList<>(List.of(
                "pg_execute_server_program",
                "pg_monitor",
                "pg_read_all_data",
                "pg_read_all_settings",
                "pg_read_all_stats",
                "pg_read_server_files",
                "pg_signal_backend",
                "pg_stat_scan_tables",
                "pg_write_all_data",
                "pg_write_server_files"));
        if (postgres >= 15) {
            roles.add("pg_checkpoint");
        }
        if (postgres >= 16) {
            roles.addAll(List.of("pg_create_subscription", "pg_use_reserved_connections"));
        }
        if (postgres >= 17) {
            roles.add("pg_maintain");
        }
        if (postgres >= 18) {
            roles.add("pg_signal_autovacuum_worker");
        }
        return roles;
    }
}
