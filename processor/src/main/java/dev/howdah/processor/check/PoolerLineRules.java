package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Lines that users add to PgBouncer's configuration are settings that it knows and that Howdah does not write. */
final class PoolerLineRules implements Rule {
    /** What has no attribute, as the console of 1.24 lists it. */
    private static final String SETTINGS = "admin_users application_name_add_host auth_hba_file auth_ident_file"
            + " autodb_idle_timeout cancel_wait_timeout client_login_timeout client_tls_ciphers client_tls_dheparams"
            + " client_tls_ecdhcurve client_tls_protocols disable_pqexec dns_zone_check_period job_name listen_backlog"
            + " log_pooler_errors log_stats logfile max_db_client_connections max_packet_size"
            + " max_user_client_connections peer_id pidfile pkt_buf query_timeout resolv_conf sbuf_loopcnt"
            + " server_check_delay server_check_query server_fast_close server_reset_query server_reset_query_always"
            + " server_tls_cert_file server_tls_ciphers server_tls_key_file server_tls_protocols so_reuseport"
            + " stats_period suspend_timeout syslog syslog_facility syslog_ident tcp_defer_accept tcp_keepalive"
            + " tcp_socket_buffer tcp_user_timeout track_extra_parameters unix_socket_group unix_socket_mode user verbose";

    /** What later ones know besides. */
    private static final String LATER = " auth_ldap_options client_tls13_ciphers login_notify_message pool_idle_timeout"
            + " query_wait_notify scram_iterations server_tls13_ciphers";

    private static final String WRITTEN = "listen_addr unix_socket_dir auth_type auth_file auth_dbname auth_query";

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.pgBouncer().isEmpty()) {
            return;
        }
        PgBouncer pooler = stack.pgBouncer().get();
        Value lines = pooler.section().value("lines");
        if (lines.isEmpty()) {
            return;
        }
        boolean later = pooler.version().isAtLeast("1.25");
        Set<String> known = new TreeSet<>(Set.of((later ? SETTINGS + LATER : SETTINGS).split(" ")));
        Set<String> written = new HashSet<>(Set.of(WRITTEN.split(" ")));
        for (Value value : pooler.section().values()) {
            if (value.setting().file().startsWith("pgbouncer/")) {
                written.add(value.setting().key());
            }
        }
        for (Item line : lines.items()) {
            check(line, known, written, problems);
        }
    }

    private static void check(Item line, Set<String> known, Set<String> written, Problems problems) {
        String text = line.text().strip();
        int equals = text.indexOf('=');
        String key = equals < 0 ? "" : text.substring(0, equals).strip();
        if (text.startsWith(";") || text.startsWith("#")) {
            return;
        }
        if (written.contains(key) && !key.isEmpty()) {
            problems.add(
                    RawProblem.RAW_CONFLICT,
                    line,
                    line.path() + " sets " + key + ", which Howdah writes itself",
                    "Remove the line and use the attribute that becomes this setting");
        } else if (!known.contains(key)) {
            problems.add(
                    PoolerProblem.POOL_LINE,
                    line,
                    line.path() + " = " + Problems.quote(line.text()) + " is no setting of PgBouncer's that this"
                            + " version knows",
                    "Write a line such as tcp_user_timeout = 20000" + Suggestion.of(key, known));
        }
    }
}
