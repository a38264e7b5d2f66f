package dev.howdah.verification.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PostgreSQL's parameters with values in their range, drawn from what the servers themselves tell in {@code pg_settings}:
 * a file {@code parameters-<major>.tsv} each, with name, type, unit, least, greatest, choices and context.
 */
final class Parameters {
    /** Patroni's own, which it does not let anybody set, or those that depend on files, hosts or compile options. */
    private static final Set<String> NEVER = Set.of(
            "listen_addresses",
            "port",
            "cluster_name",
            "hot_standby",
            "data_directory",
            "config_file",
            "hba_file",
            "ident_file",
            "external_pid_file",
            "unix_socket_directories",
            "bonjour",
            "ssl",
            "huge_pages",
            "huge_page_size",
            "io_method",
            "shared_memory_type",
            "dynamic_shared_memory_type",
            "zero_damaged_pages",
            "ignore_checksum_failure",
            "ignore_system_indexes",
            "allow_system_table_mods",
            "debug_io_direct",
            "restart_after_crash",
            "data_sync_retry",
            "archive_mode",
            "wal_level",
            "transaction_read_only",
            "default_transaction_read_only",
            "recovery_target_timeline",
            "recovery_target_inclusive",
            "recovery_target_action",
            "allow_in_place_tablespaces",
            "exit_on_error",
            "post_auth_delay",
            "pre_auth_delay",
            "trace_sort",
            "jit_debugging_support",
            "syslog_facility",
            "log_destination",
            "max_stack_depth",
            "recovery_init_sync_method",
            "wal_sync_method",
            "fsync",
            "full_page_writes",
            "wal_consistency_checking",
            "default_toast_compression",
            "wal_compression",
            "icu_validation_level",
            "vacuum_failsafe_age",
            "shared_buffers",
            "temp_buffers",
            "min_wal_size",
            "max_wal_size",
            "superuser_reserved_connections",
            "reserved_connections",
            "max_files_per_process",
            "event_source",
            "session_authorization",
            "is_superuser",
            "transaction_deferrable",
            "transaction_isolation",
            "seed",
            "ssl_passphrase_command_supports_reload",
            "password_encryption",
            "file_extend_method",
            "composite_type_mismatch",
            "output_plugin_libraries",
            "krb_server_keyfile");
    /** Too large a value asks the machine for memory it may not have. */
    private static final Map<String, Long> MODEST = Map.ofEntries(
            Map.entry("max_connections", 500L),
            Map.entry("max_wal_senders", 50L),
            Map.entry("max_replication_slots", 50L),
            Map.entry("max_worker_processes", 64L),
            Map.entry("max_prepared_transactions", 200L),
            Map.entry("max_locks_per_transaction", 512L),
            Map.entry("max_pred_locks_per_transaction", 512L),
            Map.entry("autovacuum_max_workers", 20L),
            Map.entry("autovacuum_worker_slots", 32L),
            Map.entry("wal_buffers", 8192L),
            Map.entry("min_dynamic_shared_memory", 64L),
            Map.entry("max_logical_replication_workers", 32L),
            Map.entry("track_activity_query_size", 65536L),
            Map.entry("commit_timestamp_buffers", 1024L),
            Map.entry("multixact_member_buffers", 1024L),
            Map.entry("multixact_offset_buffers", 1024L),
            Map.entry("notify_buffers", 1024L),
            Map.entry("serializable_buffers", 1024L),
            Map.entry("subtransaction_buffers", 1024L),
            Map.entry("transaction_buffers", 1024L),
            Map.entry("wal_decode_buffer_size", 1048576L),
            Map.entry("max_notify_queue_pages", 1048576L),
            Map.entry("wal_keep_size", 100000L),
            Map.entry("io_workers", 8L),
            Map.entry("io_max_concurrency", 256L),
            Map.entry("max_active_replication_origins", 50L));
    /** Patroni takes its own default for less. */
    private static final Map<String, Long> LEAST = Map.of(
            "max_connections",
            25L,
            "vacuum_buffer_usage_limit",
            128L,
            "max_wal_senders",
            12L,
            "wal_keep_size",
            16L,
            "max_locks_per_transaction",
            32L,
            "max_replication_slots",
            12L,
            "max_worker_processes",
            2L);

    private static final Map<String, List<String>> WORDED = Map.of(
            "log_line_prefix", List.of("%m [%p] ", "%t:%r:%u@%d:[%p]: ", "'%q' ", "{{%a}} $x "),
            "search_path", List.of("\"$user\", public", "app,public"),
            "datestyle", List.of("ISO, DMY", "iso"),
            "log_timezone", List.of("UTC", "Etc/GMT+1"),
            "timezone", List.of("UTC", "Etc/GMT-2"),
            "shared_preload_libraries", List.of("pg_stat_statements", "auto_explain,pg_stat_statements"),
            "log_filename", List.of("postgresql-%a.log", "pg {{x}}.log"),
            "application_name", List.of("it's", "a\\b"),
            "archive_command", List.of("/bin/true", "test ! -f /mnt/%f && cp %p \"/mnt/%f\""));

    /** No server of 14 is there to be asked. */
    private static final Set<String> SINCE_15 = Set.of(
            "archive_library",
            "log_startup_progress_interval",
            "recovery_prefetch",
            "recursive_worktable_factor",
            "stats_fetch_consistency",
            "wal_decode_buffer_size");

    private final Map<String, Map<String, Parameter>> byMajor = new HashMap<>();

    private record Parameter(
            String name, String type, String unit, String least, String most, List<String> choices, String context) {}

    static Parameters read(Path folder) {
        Parameters parameters = new Parameters();
        for (String major : List.of("15", "17", "18")) {
            Map<String, Parameter> known = new HashMap<>();
            for (String line : lines(folder.resolve("parameters-" + major + ".tsv"))) {
                String[] f = line.split("\t", -1);
                known.put(
                        f[0],
                        new Parameter(
                                f[0],
                                f[1],
                                f[2],
                                f[3],
                                f[4],
                                f[5].isEmpty() ? List.of() : List.of(f[5].split(",")),
                                f[6]));
            }
            parameters.byMajor.put(major, known);
        }
        return parameters;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names that a major version knows; of one that is not installed, those that its neighbours agree on. */
    List<String> names(String major, String patroni) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : byMajor.getOrDefault("15", Map.of()).values()) {
            if (major.equals("15") || byMajor.get("17").containsKey(parameter.name)) {
                names.add(parameter.name);
            }
        }
        if (byMajor.containsKey(major)) {
            for (String name : byMajor.get(major).keySet()) {
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
            names.removeIf(name -> !byMajor.get(major).containsKey(name));
        }
        names.removeIf(name -> major.equals("14") && SINCE_15.contains(name));
        // The oldest Patroni brings a list of its own.
        names.removeIf(name ->
                patroni.equals("3.0") && !byMajor.getOrDefault("15", Map.of()).containsKey(name));
        names.removeIf(name -> NEVER.contains(name) || !settable(parameter(major, name)));
        // A map promises no order, and one seed must always mean the same.
        names.sort(String::compareTo);
        return names;
    }

    private static boolean settable(Parameter parameter) {
        return !parameter.context.equals("internal")
                && !parameter.name.startsWith("debug_")
                && !parameter.name.startsWith("primary_")
                && !parameter.name.startsWith("recovery_")
                && !parameter.name.startsWith("ssl_")
                && !parameter.name.startsWith("trace_")
                && (!parameter.type.equals("string")
                        || WORDED.containsKey(parameter.name.toLowerCase(java.util.Locale.ROOT)));
    }

    private Parameter parameter(String major, String name) {
        Parameter exact = byMajor.getOrDefault(major, Map.of()).get(name);
        return exact != null
                ? exact
                : byMajor.get("15").containsKey(name)
                        ? byMajor.get("15").get(name)
                        : byMajor.get("17").get(name);
    }

    /** A value in the range of a parameter. */
    String value(String major, String name, Dice dice) {
        Parameter parameter = parameter(major, name);
        return switch (parameter.type) {
            case "bool" -> dice.oneOf("on", "off", "true", "false", "yes", "no", "1", "0");
            case "enum" -> dice.oneOf(parameter.choices);
            case "integer" -> integer(parameter, dice);
            case "real" -> real(parameter, dice);
            default -> dice.oneOf(WORDED.get(name.toLowerCase(java.util.Locale.ROOT)));
        };
    }

    /** A value outside the range, or of another kind. */
    String wrong(String major, String name, Dice dice) {
        if (List.of("shared_preload_libraries", "TimeZone", "log_timezone").contains(name)) {
            // Which there are is the image's matter.
            return value(major, name, dice);
        }
        Parameter parameter = parameter(major, name);
        return switch (parameter.type) {
            case "integer" ->
                dice.oneOf(
                        Long.toString(Long.parseLong(parameter.most) + 1),
                        Long.toString(Long.parseLong(parameter.least) - 1),
                        parameter.most + "GB",
                        "many",
                        "1.5.2",
                        "10 parsecs",
                        "12kb",
                        "5S",
                        "0x1g",
                        "");
            case "real" -> dice.oneOf("-1e400", "1,5", "few", parameter.most + "1e9");
            default -> dice.oneOf("perhaps", "2", "of", "oui", "{on}", "'on'", " ");
        };
    }

    private static String integer(Parameter parameter, Dice dice) {
        long most = Math.min(Long.parseLong(parameter.most), MODEST.getOrDefault(parameter.name, Long.MAX_VALUE));
        long least = Math.max(Long.parseLong(parameter.least), LEAST.getOrDefault(parameter.name, Long.MIN_VALUE));
        long number = dice.bounded(least, most);
        if (parameter.name.endsWith("_buffers")
                && parameter.context.equals("postmaster")
                && !parameter.name.equals("wal_buffers")) {
            number = number / 16 * 16;
        }
        if (number > 1 && dice.oneIn(3)) {
            switch (parameter.unit) {
                case "kB":
                    return number >= 1024
                            ? number / 1024 >= Math.max(1, (least + 1023) / 1024) ? number / 1024 + "MB" : number + "kB"
                            : number + "kB";
                case "MB", "ms", "s", "min":
                    return number + parameter.unit;
                case "8kB":
                    return number * 8 + "kB";
                default:
            }
        }
        return Long.toString(number);
    }

    private static String real(Parameter parameter, Dice dice) {
        double least = Double.parseDouble(parameter.least);
        double most = Math.min(Double.parseDouble(parameter.most), 1e6);
        return switch (dice.between(0, 3)) {
            case 0 -> Double.toString(least);
            case 1 -> Double.toString(most);
            default ->
                String.format(java.util.Locale.ROOT, "%.3f", least + (most - least) * dice.between(0, 1000) / 1000.0);
        };
    }
}
