package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What Prometheus and Grafana need to watch the stack: which members and proxies to ask, when to alert, and a dashboard.
 *
 * <pre>{@code
 * @Monitoring
 * }</pre>
 *
 * <p>{@code monitoring/prometheus.yml} goes into {@code scrape_config_files} of a Prometheus, and {@code monitoring/rules.yml} into its
 * {@code rule_files}; {@code monitoring/dashboard.json} is imported by Grafana, which asks for the data source. The Prometheus must be
 * in the stack's network {@code database}, which other stacks can join: members and proxies are found through Docker's DNS, so that one
 * that moves is not lost. No task of the stack mounts any of the files.
 *
 * <p>Everything is said by the metrics of Patroni's REST API and of HAProxy's status page. What these two don't tell needs an exporter:
 * see {@link #exporterJob} and {@link #probeJob}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Section(file = "monitoring/prometheus.yml")
public @interface Monitoring {
    /**
     * The time between two looks at each member and each proxy.
     *
     * <p>Key {@code scrape_interval} of each job in {@code monitoring/prometheus.yml}. Default {@code 15s} (Prometheus' own:
     * {@code 1m}).
     *
     * @return time between two looks at each target
     */
    @Setting(
            key = "scrape_interval",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "time between two looks at each target",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config")
    String scrapeInterval() default "15s";

    /**
     * The authorities that sign the certificates of Patroni's REST API, as a file where Prometheus runs. Without it Prometheus accepts
     * any certificate. Only for a REST API with {@link RestApi#certfile}.
     *
     * <p>Key {@code tls_config.ca_file} in {@code monitoring/prometheus.yml}. Default: none.
     *
     * @return authorities of the REST API's certificates
     */
    @Setting(
            key = "tls_config.ca_file",
            form = Form.PATH,
            comment = "authorities of the REST API's certificates",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config")
    String caFile() default "";

    /**
     * The name that the certificates of all members carry. Prometheus finds members by their addresses, which no certificate
     * carries. Required with {@link #caFile}.
     *
     * <p>Key {@code tls_config.server_name} in {@code monitoring/prometheus.yml}. Default: none.
     *
     * @return name in the REST API's certificates
     */
    @Setting(
            key = "tls_config.server_name",
            form = Form.HOST,
            comment = "name in the REST API's certificates",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config")
    String serverName() default "";

    /**
     * Prometheus' client certificate, as a file where it runs. Patroni's REST API asks for it where
     * {@link RestApi#verifyClient} is {@link VerifyClient#REQUIRED}.
     *
     * <p>Key {@code tls_config.cert_file} in {@code monitoring/prometheus.yml}. Default: none.
     *
     * @return client certificate of Prometheus
     */
    @Setting(
            key = "tls_config.cert_file",
            form = Form.PATH,
            comment = "Prometheus' client certificate",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config")
    String certFile() default "";

    /**
     * The private key of {@link #certFile}, as a file where Prometheus runs.
     *
     * <p>Key {@code tls_config.key_file} in {@code monitoring/prometheus.yml}. Default: none.
     *
     * @return key of the client certificate of Prometheus
     */
    @Setting(
            key = "tls_config.key_file",
            form = Form.PATH,
            comment = "key of Prometheus' client certificate",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config")
    String keyFile() default "";

    /**
     * The time without a leader before {@code PatroniNoLeader}, and without a server before {@code HaProxyNoServer} of a listener
     * for writing. A failover that keeps its promise ends before.
     *
     * <p>Key {@code for} in {@code monitoring/rules.yml}. Default: the longest time that writes stop when the primary's host is lost,
     * as computed from the stack's settings; 32 s with the defaults.
     *
     * @return time without a leader before an alert
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.DURATION,
            comment = "time without a leader before an alert",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String noLeaderFor() default "";

    /**
     * The time without a synchronous standby before {@code PatroniNoSynchronousStandby}. It is critical where
     * {@link Dcs#synchronousModeStrict} stops writes meanwhile.
     *
     * <p>Key {@code for} in {@code monitoring/rules.yml}. Default {@code 1m}.
     *
     * @return time without a synchronous standby before an alert
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.DURATION,
            comment = "time without a synchronous standby before an alert",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String noStandbyFor() default "1m";

    /**
     * The time that a member is missing, or does not stream, before an alert.
     *
     * <p>Of {@code PatroniMemberMissing} and {@code PatroniReplicaNotStreaming}, and of listeners that are not for writing.
     *
     * <p>Key {@code for} in {@code monitoring/rules.yml}. Default {@code 5m}.
     *
     * @return time a member is missing before an alert
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.DURATION,
            comment = "time a member is missing before an alert",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String memberMissingFor() default "5m";

    /**
     * How far a replica may be behind before {@code PatroniReplicationLag}.
     *
     * <p>In an expression in {@code monitoring/rules.yml}. Default: {@link Dcs#maximumLagOnFailover}, above which a replica is no
     * candidate.
     *
     * @return lag of a replica before an alert
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.SIZE,
            comment = "lag of a replica before an alert",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String lag() default "";

    /**
     * How long a replica may be behind by {@link #lag}, and replay nothing newer, before {@code PatroniReplicationLag}. Members are
     * looked at one after the other, so that bytes alone would count what was written meanwhile.
     *
     * <p>Key {@code for}, and in an expression, in {@code monitoring/rules.yml}. Default {@code 1m}.
     *
     * @return time a replica lags before an alert
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.DURATION,
            comment = "time a replica lags before an alert",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String lagFor() default "1m";

    /**
     * The time that a parameter waits for a restart before {@code PatroniPendingRestart}.
     *
     * <p>Key {@code for} in {@code monitoring/rules.yml}. Default {@code 1h}.
     *
     * @return time a restart is pending before an alert
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.DURATION,
            comment = "time a restart is pending before an alert",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String pendingRestartFor() default "1h";

    /**
     * The time of maintenance mode, in which nothing fails over, before {@code PatroniPaused}.
     *
     * <p>Key {@code for} in {@code monitoring/rules.yml}. Default {@code 1h}.
     *
     * @return time of maintenance mode before an alert
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.DURATION,
            comment = "time of maintenance mode before an alert",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String pausedFor() default "1h";

    /**
     * The time that clients wait in HAProxy for a free place before {@code HaProxyQueue}.
     *
     * <p>Key {@code for} in {@code monitoring/rules.yml}. Default {@code 1m}.
     *
     * @return time clients wait before an alert
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.DURATION,
            comment = "time clients wait before an alert",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String queueFor() default "1m";

    /**
     * The job of Prometheus that asks a postgres_exporter of yours. How much WAL replication slots keep, PostgreSQL alone knows:
     * neither Patroni's metrics nor HAProxy's tell. With the job's name there is an alert {@code PostgresSlotWal}.
     *
     * <p>Label {@code job} in an expression in {@code monitoring/rules.yml}. Default: none, and no such alert.
     *
     * @return job of postgres_exporter
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.KEY,
            comment = "job of postgres_exporter",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String exporterJob() default "";

    /**
     * How much WAL a replication slot may keep before {@code PostgresSlotWal}. Only with {@link #exporterJob}.
     *
     * <p>In an expression in {@code monitoring/rules.yml}. Default {@code 10GB}.
     *
     * @return WAL kept by a slot before an alert
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.SIZE,
            comment = "WAL kept by a slot before an alert",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String slotWal() default "10GB";

    /**
     * The job of Prometheus that asks a blackbox_exporter of yours to connect to the stack's certificates. When they expire neither
     * Patroni's metrics nor HAProxy's tell. With the job's name there is an alert {@code CertificateExpires}.
     *
     * <p>Label {@code job} in an expression in {@code monitoring/rules.yml}. Default: none, and no such alert.
     *
     * @return job of blackbox_exporter
     */
    @Setting(
            file = "monitoring/rules.yml",
            form = Form.KEY,
            comment = "job of blackbox_exporter",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    String probeJob() default "";

    /**
     * Days left of a certificate before {@code CertificateExpires}. Only with {@link #probeJob}.
     *
     * <p>In an expression in {@code monitoring/rules.yml}. Days, 1 to 365. Default 21.
     *
     * @return days left of a certificate before an alert
     */
    @Setting(
            file = "monitoring/rules.yml",
            min = 1,
            max = 365,
            unit = "days",
            comment = "days left of a certificate before an alert",
            source = "https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/")
    int certificateDays() default 21;
}
