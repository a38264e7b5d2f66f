package dev.howdah.processor.check;

import org.jspecify.annotations.Nullable;

/** What came in place of parameters that are no more. */
final class Renamed {
    private Renamed() {}

    /** The new name, or what to do without one; null where there is nothing to say. */
    static @Nullable String successor(String name, int major) {
        return switch (name) {
            case "wal_keep_segments" -> "wal_keep_size, in MB: 16 for each segment";
            case "checkpoint_segments" -> "max_wal_size";
            case "force_parallel_mode" -> "debug_parallel_query";
            case "standby_mode" -> "Remove it: Patroni makes replicas of all members but the primary";
            case "trigger_file", "promote_trigger_file" -> "Remove it: patronictl promotes";
            case "stats_temp_directory" -> "Remove it: statistics are kept in shared memory";
            case "vacuum_defer_cleanup_age" -> "hot_standby_feedback";
            case "old_snapshot_threshold" -> major >= 17 ? "transaction_timeout" : null;
            case "db_user_namespace" -> "Remove it, and give each database roles of its own";
            case "ssl_ecdh_curve" -> major >= 18 ? "ssl_groups" : null;
            case "operator_precedence_warning", "vacuum_cleanup_index_scale_factor", "default_with_oids" ->
                "Remove it: it has no successor";
            case "replication_timeout" -> "wal_sender_timeout";
            case "unix_socket_directory" -> "unix_socket_directories";
            case "max_fsm_pages", "max_fsm_relations" -> "Remove it: PostgreSQL sizes it by itself";
            default -> null;
        };
    }
}
