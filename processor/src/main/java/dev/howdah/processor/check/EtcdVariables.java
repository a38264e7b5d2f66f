package dev.howdah.processor.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables that etcd 3.4, 3.5 and 3.6 read: one for each option of their command lines. */
final class EtcdVariables {
    /** Name without {@code ETCD_}, type, first and last version where not all have it. */
    private static final String KNOWN = """
            ADVERTISE_CLIENT_URLS text - -
            AUTH_TOKEN text - -
            AUTH_TOKEN_TTL int - -
            AUTO_COMPACTION_MODE text - -
            AUTO_COMPACTION_RETENTION text - -
            AUTO_TLS bool - -
            BACKEND_BATCH_INTERVAL duration - -
            BACKEND_BATCH_LIMIT int - -
            BACKEND_BBOLT_FREELIST_TYPE text 3.5 -
            BCRYPT_COST int - -
            BOOTSTRAP_DEFRAG_THRESHOLD_MEGABYTES int 3.6 -
            CERT_FILE text - -
            CIPHER_SUITES text - -
            CLIENT_CERT_ALLOWED_HOSTNAME text - -
            CLIENT_CERT_AUTH bool - -
            CLIENT_CERT_FILE text 3.5 -
            CLIENT_CRL_FILE text - -
            CLIENT_KEY_FILE text 3.5 -
            COMPACT_HASH_CHECK_TIME duration 3.6 -
            COMPACTION_BATCH_LIMIT int 3.6 -
            COMPACTION_SLEEP_INTERVAL duration 3.6 -
            CORRUPT_CHECK_TIME duration 3.6 -
            CORS text - -
            DATA_DIR text - -
            DEBUG bool - 3.4
            DISCOVERY text - -
            DISCOVERY_CACERT text 3.6 -
            DISCOVERY_CERT text 3.6 -
            DISCOVERY_DIAL_TIMEOUT duration 3.6 -
            DISCOVERY_ENDPOINTS text 3.6 -
            DISCOVERY_FALLBACK exit|proxy - -
            DISCOVERY_INSECURE_SKIP_TLS_VERIFY bool 3.6 -
            DISCOVERY_INSECURE_TRANSPORT bool 3.6 -
            DISCOVERY_KEEPALIVE_TIME duration 3.6 -
            DISCOVERY_KEEPALIVE_TIMEOUT duration 3.6 -
            DISCOVERY_KEY text 3.6 -
            DISCOVERY_PASSWORD text 3.6 -
            DISCOVERY_PROXY text - -
            DISCOVERY_REQUEST_TIMEOUT duration 3.6 -
            DISCOVERY_SRV text - -
            DISCOVERY_SRV_NAME text - -
            DISCOVERY_TOKEN text 3.6 -
            DISCOVERY_USER text 3.6 -
            DISTRIBUTED_TRACING_ADDRESS text 3.6 -
            DISTRIBUTED_TRACING_INSTANCE_ID text 3.6 -
            DISTRIBUTED_TRACING_SAMPLING_RATE int 3.6 -
            DISTRIBUTED_TRACING_SERVICE_NAME text 3.6 -
            DOWNGRADE_CHECK_TIME duration 3.6 -
            ELECTION_TIMEOUT int - -
            ENABLE_DISTRIBUTED_TRACING bool 3.6 -
            ENABLE_GRPC_GATEWAY bool - -
            ENABLE_LOG_ROTATION bool 3.5 -
            ENABLE_PPROF bool - -
            ENABLE_V2 bool - 3.5
            EXPERIMENTAL_BACKEND_BBOLT_FREELIST_TYPE text - 3.4
            EXPERIMENTAL_BOOTSTRAP_DEFRAG_THRESHOLD_MEGABYTES int 3.5 -
            EXPERIMENTAL_COMPACT_HASH_CHECK_ENABLED bool 3.5 -
            EXPERIMENTAL_COMPACT_HASH_CHECK_TIME duration 3.5 -
            EXPERIMENTAL_COMPACTION_BATCH_LIMIT int - -
            EXPERIMENTAL_COMPACTION_SLEEP_INTERVAL duration 3.5 -
            EXPERIMENTAL_CORRUPT_CHECK_TIME duration - -
            EXPERIMENTAL_DISTRIBUTED_TRACING_ADDRESS text 3.5 -
            EXPERIMENTAL_DISTRIBUTED_TRACING_INSTANCE_ID text 3.5 -
            EXPERIMENTAL_DISTRIBUTED_TRACING_SAMPLING_RATE int 3.5 -
            EXPERIMENTAL_DISTRIBUTED_TRACING_SERVICE_NAME text 3.5 -
            EXPERIMENTAL_DOWNGRADE_CHECK_TIME duration 3.5 -
            EXPERIMENTAL_ENABLE_DISTRIBUTED_TRACING bool 3.5 -
            EXPERIMENTAL_ENABLE_LEASE_CHECKPOINT bool - -
            EXPERIMENTAL_ENABLE_LEASE_CHECKPOINT_PERSIST bool - -
            EXPERIMENTAL_ENABLE_V2V3 text - 3.5
            EXPERIMENTAL_INITIAL_CORRUPT_CHECK bool - -
            EXPERIMENTAL_MEMORY_MLOCK bool 3.5 -
            EXPERIMENTAL_PEER_SKIP_CLIENT_SAN_VERIFICATION bool - -
            EXPERIMENTAL_SNAPSHOT_CATCHUP_ENTRIES int 3.5 -
            EXPERIMENTAL_STOP_GRPC_SERVICE_ON_DEFRAG bool 3.5 -
            EXPERIMENTAL_TXN_MODE_WRITE_WITH_SHARED_BUFFER bool 3.5 -
            EXPERIMENTAL_WARNING_APPLY_DURATION duration - -
            EXPERIMENTAL_WARNING_UNARY_REQUEST_DURATION duration 3.5 -
            EXPERIMENTAL_WATCH_PROGRESS_NOTIFY_INTERVAL duration - -
            FEATURE_GATES text 3.6 -
            FORCE_NEW_CLUSTER bool - -
            GRPC_KEEPALIVE_INTERVAL duration - -
            GRPC_KEEPALIVE_MIN_TIME duration - -
            GRPC_KEEPALIVE_TIMEOUT duration - -
            HEARTBEAT_INTERVAL int - -
            HOST_WHITELIST text - -
            INITIAL_ADVERTISE_PEER_URLS text - -
            INITIAL_CLUSTER text - -
            INITIAL_CLUSTER_STATE text - -
            INITIAL_CLUSTER_TOKEN text - -
            INITIAL_ELECTION_TICK_ADVANCE bool - -
            KEY_FILE text - -
            LISTEN_CLIENT_HTTP_URLS text - -
            LISTEN_CLIENT_URLS text - -
            LISTEN_METRICS_URLS text - -
            LISTEN_PEER_URLS text - -
            LOG_FORMAT json|console 3.6 -
            LOG_LEVEL debug|info|warn|error|dpanic|panic|fatal - -
            LOG_OUTPUT text - 3.4
            LOG_OUTPUTS text - -
            LOG_PACKAGE_LEVELS text - 3.4
            LOG_ROTATION_CONFIG_JSON text 3.5 -
            LOGGER zap - -
            MAX_CONCURRENT_STREAMS text - -
            MAX_LEARNERS int 3.6 -
            MAX_REQUEST_BYTES int - -
            MAX_SNAPSHOTS int - -
            MAX_TXN_OPS int - -
            MAX_WALS int - -
            MEMORY_MLOCK bool 3.6 -
            METRICS text - -
            NAME text - -
            NEXT_CLUSTER_VERSION_COMPATIBLE bool - 3.4
            PEER_AUTO_TLS bool - -
            PEER_CERT_ALLOWED_CN text - -
            PEER_CERT_ALLOWED_HOSTNAME text - -
            PEER_CERT_FILE text - -
            PEER_CLIENT_CERT_AUTH bool - -
            PEER_CLIENT_CERT_FILE text 3.5 -
            PEER_CLIENT_KEY_FILE text 3.5 -
            PEER_CRL_FILE text - -
            PEER_KEY_FILE text - -
            PEER_SKIP_CLIENT_SAN_VERIFICATION bool 3.6 -
            PEER_TRUSTED_CA_FILE text - -
            PRE_VOTE bool - -
            PROXY off|readonly|on - 3.5
            PROXY_DIAL_TIMEOUT int - 3.5
            PROXY_FAILURE_WAIT int - 3.5
            PROXY_READ_TIMEOUT int - 3.5
            PROXY_REFRESH_INTERVAL int - 3.5
            PROXY_WRITE_TIMEOUT int - 3.5
            QUOTA_BACKEND_BYTES int - -
            RAFT_READ_TIMEOUT duration 3.5 -
            RAFT_WRITE_TIMEOUT duration 3.5 -
            SELF_SIGNED_CERT_VALIDITY int 3.5 -
            SNAPSHOT_CATCHUP_ENTRIES int 3.6 -
            SNAPSHOT_COUNT int - -
            SOCKET_REUSE_ADDRESS bool 3.5 -
            SOCKET_REUSE_PORT bool 3.5 -
            STRICT_RECONFIG_CHECK bool - -
            TLS_MAX_VERSION text - -
            TLS_MIN_VERSION TLS1.2|TLS1.3 - -
            TRUSTED_CA_FILE text - -
            UNSAFE_NO_FSYNC bool - -
            V2_DEPRECATION not-yet|write-only|write-only-drop-data|gone 3.5 -
            WAL_DIR text - -
            WARNING_APPLY_DURATION duration 3.6 -
            WARNING_UNARY_REQUEST_DURATION duration 3.6 -
            WATCH_PROGRESS_NOTIFY_INTERVAL duration 3.6 -
            """;

    private EtcdVariables() {}

    /**
     * A variable.
     *
     * @param name its name
     * @param type {@code bool}, {@code int}, {@code duration}, {@code text}, or the words that it takes
     * @param since the version that brought it, or empty
     * @param until the last version that has it, or empty
     */
    record Known(String name, String type, String since, String until) {
        /** Whether etcd could read a value, as far as it is known now. */
        boolean accepts(String value) {
            return switch (type) {
                case "bool" ->
                    List.of("1", "0", "t", "f", "T", "F", "true", "false", "TRUE", "FALSE", "True", "False")
                            .contains(value);
                case "int" -> isNumber(value) || value.startsWith("0x") || value.startsWith("-");
                case "duration" -> value.equals("0") || isDuration(value);
                case "text" -> true;
                default -> words().contains(value);
            };
        }

        /** What to write. */
        String expected() {
            return switch (type) {
                case "bool" -> "true or false";
                case "int" -> "a whole number without a unit";
                case "duration" -> "a duration with a unit, as in 5s";
                case "text" -> "a text";
                default -> "one of " + String.join(", ", words());
            };
        }

        private List<String> words() {
            return List.of(type.split("\\|", -1));
        }
    }

    /** The variable of that name, or null. */
    static @Nullable Known find(String name) {
        for (String line : KNOWN.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            if (words.length == 4 && name.equals("ETCD_" + words[0])) {
                return new Known(
                        name, words[1], words[2].equals("-") ? "" : words[2], words[3].equals("-") ? "" : words[3]);
            }
        }
        return null;
    }

    /** All names. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String line : KNOWN.split("\n", -1)) {
            if (!line.isEmpty()) {
                names.add("ETCD_" + line.substring(0, line.indexOf(' ')));
            }
        }
        return names;
    }

    static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 18;
    }

    /** A duration of Go's: numbers with units, one after the other, as in {@code 1h30m}. */
    static boolean isDuration(String text) {
        int from = 0;
        while (from < text.length()) {
            int end = from;
            while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            int unit = end;
            while (unit < text.length() && text.charAt(unit) >= 'a' && text.charAt(unit) <= 'z') {
                unit++;
            }
            boolean good =
                    end > from && List.of("ns", "us", "ms", "s", "m", "h").contains(text.substring(end, unit));
            if (!good) {
                return false;
            }
            from = unit;
        }
        return !text.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
