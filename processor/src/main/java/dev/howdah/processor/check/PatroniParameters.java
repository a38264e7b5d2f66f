package dev.howdah.processor.check;

import dev.howdah.processor.postgres.Parameter;
import dev.howdah.processor.postgres.ParameterValue;
import org.jspecify.annotations.Nullable;

/** The parameters that Patroni has its own ideas of. */
final class PatroniParameters {
    private PatroniParameters() {}

    /** What to do instead of setting a parameter that Patroni gives itself; null for any other one. */
    static @Nullable String owner(String name) {
        return switch (name) {
            case "listen_addresses" -> "Set postgresql.listen";
            case "port" -> "Set postgresql.port";
            case "cluster_name" -> "Set scope";
            case "hot_standby" -> "Remove it: it is always on";
            case "hba_file" -> "Set postgresql.pgHba";
            case "ident_file" -> "Set postgresql.pgIdent";
            case "config_file" -> "Set postgresql.configDir and postgresql.configBaseName";
            case "data_directory" -> "Set postgresql.dataDir";
            case "primary_conninfo" -> "Set postgresql.authentication.replication, or dcs.standbyCluster";
            case "primary_slot_name" -> "Remove it, or set dcs.standbyCluster.primarySlotName";
            case "recovery_target",
                    "recovery_target_action",
                    "recovery_target_inclusive",
                    "recovery_target_lsn",
                    "recovery_target_name",
                    "recovery_target_time",
                    "recovery_target_timeline",
                    "recovery_target_xid" ->
                "Set it in bootstrapMethod.recoveryConf, which holds for the first start alone";
            default -> null;
        };
    }

    /** Whether all members must agree on it, so that Patroni takes it from the dynamic configuration alone. */
    static boolean isShared(String name) {
        return switch (name) {
            case "max_connections",
                    "max_locks_per_transaction",
                    "max_prepared_transactions",
                    "max_replication_slots",
                    "max_wal_senders",
                    "max_worker_processes",
                    "track_commit_timestamp",
                    "wal_keep_size",
                    "wal_level",
                    "wal_log_hints" -> true;
            default -> false;
        };
    }

    /** Whether it concerns recovery, and stood in {@code recovery.conf} once. */
    static boolean isRecovery(String name) {
        return switch (name) {
            case "archive_cleanup_command",
                    "primary_conninfo",
                    "primary_slot_name",
                    "promote_trigger_file",
                    "recovery_end_command",
                    "recovery_min_apply_delay",
                    "restore_command" -> true;
            default -> name.startsWith("recovery_target");
        };
    }

    /** What to do about a value that Patroni replaces by its default; null when it takes the value. */
    static @Nullable String belowMinimum(Parameter parameter, String text) {
        if (parameter.name().equals("wal_level")) {
            boolean replica = text.equalsIgnoreCase("replica")
                    || text.equalsIgnoreCase("hot_standby")
                    || text.equalsIgnoreCase("logical");
            return replica ? null : "Write replica or logical";
        }
        long least = switch (parameter.name()) {
            case "max_connections" -> 25;
            case "max_wal_senders" -> 3;
            case "max_replication_slots" -> 4;
            case "max_worker_processes" -> 2;
            case "max_locks_per_transaction" -> 32;
            case "wal_keep_size" -> 16;
            default -> Long.MIN_VALUE;
        };
        return ParameterValue.number(parameter, text) < least ? "Choose at least " + least + parameter.unit() : null;
    }
}
