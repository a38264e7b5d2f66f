package dev.howdah.processor.check;

import java.util.Arrays;
import java.util.List;

/**
 * The keys of {@code patroni.yml} by section, from the sources and the documentation of Patroni 3.0 to 4.1. Sections that are
 * not listed hold whatever the user likes.
 */
final class PatroniKeys {
    private static final String CREDENTIALS = "username password sslmode sslcert sslkey sslpassword sslrootcert sslcrl"
            + " sslcrldir gssencmode channel_binding sslnegotiation";

    /** What may stand in the dynamic configuration as well as in the file. */
    private static final String POSTGRESQL = "parameters pg_ident pg_ctl_timeout use_pg_rewind use_unix_socket"
            + " use_unix_socket_repl callbacks create_replica_methods create_replica_method basebackup recovery_conf"
            + " pre_promote before_stop custom_conf config_base_name krbsrvname database bin_dir bin_name"
            + " remove_data_directory_on_rewind_failure remove_data_directory_on_diverged_timelines";

    private static final String DCS = "ttl loop_wait retry_timeout maximum_lag_on_failover maximum_lag_on_syncnode"
            + " max_timelines_history check_timeline pause failsafe_mode primary_start_timeout primary_stop_timeout"
            + " master_start_timeout master_stop_timeout synchronous_mode synchronous_mode_strict"
            + " synchronous_node_count member_slots_ttl slots permanent_slots permanent_replication_slots ignore_slots"
            + " standby_cluster postgresql";

    private PatroniKeys() {}

    /** The keys of a section; empty for one that holds names of the user's own. */
    static List<String> of(String section) {
        String keys = switch (section) {
            case "" ->
                "name scope namespace thread_pool_size thread_stack_size log ctl restapi bootstrap etcd3 etcd"
                        + " consul zookeeper exhibitor kubernetes raft citus postgresql watchdog tags";
            case "log" ->
                "type level traceback_level format dateformat static_fields max_queue_size dir file_num"
                        + " file_size mode loggers deduplicate_heartbeat_logs";
            case "restapi" ->
                "listen connect_address authentication auth certfile keyfile keyfile_password cafile ciphers"
                        + " verify_client allowlist allowlist_include_members http_extra_headers"
                        + " https_extra_headers request_queue_size thread_pool_size server_tokens";
            case "restapi.authentication", "ctl.authentication" -> "username password";
            case "ctl" -> "insecure cacert certfile keyfile keyfile_password authentication auth";
            case "bootstrap" -> "dcs initdb method post_init post_bootstrap pg_hba users";
            case "bootstrap.dcs" -> DCS;
            case "bootstrap.dcs.standby_cluster" ->
                "host port primary_slot_name create_replica_methods restore_command archive_cleanup_command"
                        + " recovery_min_apply_delay";
            case "bootstrap.dcs.postgresql" -> POSTGRESQL + " use_slots pg_hba";
            case "postgresql" ->
                POSTGRESQL + " pg_hba listen connect_address proxy_address data_dir config_dir pgpass"
                        + " authentication";
            case "postgresql.authentication" -> "superuser replication rewind";
            case "postgresql.authentication.superuser",
                    "postgresql.authentication.replication",
                    "postgresql.authentication.rewind" -> CREDENTIALS;
            case "postgresql.callbacks", "bootstrap.dcs.postgresql.callbacks" ->
                "on_start on_stop on_restart on_reload on_role_change";
            case "postgresql.bin_name" -> "pg_ctl initdb pg_controldata pg_basebackup postgres pg_isready pg_rewind";
            case "watchdog" -> "mode device safety_margin driver";
            case "etcd3" ->
                "host hosts url proxy srv srv_suffix protocol port use_proxies username password cacert cert"
                        + " key version_prefix";
            default -> "";
        };
        return keys.isEmpty() ? List.of() : Arrays.asList(keys.split(" "));
    }

    /** Whether a section is Patroni's and has a key. */
    static boolean isKnown(String section, String key) {
        return of(section).contains(key);
    }

    /** Whether a section holds subsections that are named by the user: methods to make a cluster or a replica. */
    static boolean holdsMethods(String section) {
        return section.equals("bootstrap")
                || section.equals("postgresql")
                || section.equals("bootstrap.dcs.postgresql");
    }

    /** The other section that has a key which was written into the wrong one; empty where there is none. */
    static String home(String key) {
        for (String section : List.of("bootstrap.dcs.postgresql", "bootstrap.dcs", "postgresql", "restapi", "log")) {
            if (isKnown(section, key)) {
                return section;
            }
        }
        return "";
    }

    /** What a key of the user's own would do to the cluster; empty for a harmless one. */
    static String harm(String path) {
        return switch (path) {
            case "etcd", "consul", "zookeeper", "exhibitor", "kubernetes", "raft" ->
                "is a second store of the cluster's state beside etcd3";
            case "etcd3.url", "etcd3.proxy", "etcd3.srv" -> "makes Patroni look for etcd elsewhere";
            case "bootstrap.users" -> "makes no role since Patroni 4.0";
            case "bootstrap.pg_hba", "bootstrap.dcs.postgresql.pg_hba" ->
                "has no effect beside postgresql.pg_hba, which Howdah writes";
            case "bootstrap.post_bootstrap" -> "runs instead of post_init";
            case "bootstrap.dcs.pause" -> "pauses the cluster before it exists, so that it is never made";
            case "bootstrap.dcs.permanent_slots", "bootstrap.dcs.permanent_replication_slots" ->
                "replaces dcs.slots as a whole";
            default -> "";
        };
    }

    /** What to do instead of writing a harmful key. */
    static String remedy(String path) {
        return switch (path) {
            case "bootstrap.users" -> "Use roles = @Role(...)";
            case "bootstrap.pg_hba", "bootstrap.dcs.postgresql.pg_hba" -> "Use postgresql.pgHba";
            case "bootstrap.post_bootstrap" -> "Use postInit.sql";
            case "bootstrap.dcs.permanent_slots", "bootstrap.dcs.permanent_replication_slots" -> "Use dcs.slots";
            case "bootstrap.dcs.pause" -> "Remove it; patronictl pause pauses a cluster that runs";
            default -> "Remove it, and describe etcd with @Etcd";
        };
    }
}
