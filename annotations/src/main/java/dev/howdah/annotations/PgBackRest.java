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
 * Backups by pgBackRest, and an archive of WAL, so that the cluster can be brought back as it was at any time.
 *
 * <pre>{@code
 * @PgBackRest(
 *     repository = @Repository(
 *         type = RepositoryType.S3,
 *         s3Bucket = "orders-backup", s3Endpoint = "s3.eu-central-1.amazonaws.com", s3Region = "eu-central-1",
 *         cipherType = RepositoryCipher.AES_256_CBC),
 *     schedule = @BackupSchedule(full = "30 1 * * 0", differential = "30 1 * * 1-6"))
 * }</pre>
 *
 * <p>Members archive each segment of WAL as it is full. A service of their hosts backs up whichever member is the primary, by the
 * schedule; new replicas come from the newest backup, and {@code bin/restore.sh} brings the whole cluster back.
 *
 * <p>A change of how backups are made leaves PostgreSQL alone. A change of the repository gives members new tasks, one after the other.
 *
 * <p>An image of your own must hold {@code pgbackrest} on its path beside Patroni, PostgreSQL and Python.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Section(file = "pgbackrest/pgbackrest.conf")
public @interface PgBackRest {
    /**
     * The oldest pgBackRest that members may run: what came later is refused.
     *
     * <p>Default {@code V2_55}.
     *
     * @return version of pgBackRest
     */
    @Setting(comment = "version of pgBackRest")
    PgBackRestVersion version() default PgBackRestVersion.V2_55;

    /**
     * The name of the service that backs up, one task beside each member.
     *
     * <p>Default {@code backup}.
     *
     * @return name of the service
     */
    @Setting(file = "compose.yaml", form = Form.SERVICE, comment = "name of the service")
    String service() default "backup";

    /**
     * The name of the cluster in the repository. Default: {@link PatroniCluster#scope}. Clusters that share a
     * repository need different ones, and a cluster keeps its own.
     *
     * <p>Section <code>[&lt;stanza&gt;]</code> of {@code pgbackrest/pgbackrest.conf}.
     *
     * @return name of the cluster in the repository
     */
    @Setting(
            form = Form.KEY,
            comment = "name of the cluster in the repository",
            source = "https://pgbackrest.org/configuration.html#section-stanza")
    String stanza() default "";

    /**
     * Where backups and WAL are kept. One that is out of reach may delay a failover by ten seconds for each segment
     * that a replica looks for there.
     *
     * <p>Keys {@code repo1-...} in {@code pgbackrest/pgbackrest.conf} and {@code backup/backup.conf}. Default: {@link
     * Repository} with its own defaults.
     *
     * @return where backups and WAL are kept
     */
    @Setting(
            comment = "where backups and WAL are kept",
            source = "https://pgbackrest.org/configuration.html#section-repository")
    Repository repository() default @Repository;

    /**
     * When backups are made.
     *
     * <p>Section {@code [schedule]} of {@code backup/backup.ini}. Default: {@link BackupSchedule} with its own
     * defaults.
     *
     * @return when backups are made
     */
    @Setting(file = "backup/backup.ini", comment = "when backups are made")
    BackupSchedule schedule() default @BackupSchedule;

    /**
     * The longest time that a write waits in a segment that is not full: what a lost cluster may lose. {@code 0s}
     * waits for full segments.
     *
     * <p>Key {@code archive_timeout} of PostgreSQL, in {@code bootstrap.dcs.postgresql.parameters} of {@code
     * patroni.yml}. Default {@code 60s} (PostgreSQL's own: {@code 0s}).
     *
     * @return longest time until a write is archived
     */
    @Setting(
            file = "patroni.yml",
            key = "bootstrap.dcs.postgresql.parameters.archive_timeout",
            form = Form.DURATION,
            comment = "longest time until a write is archived",
            source = "https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-ARCHIVE-TIMEOUT")
    String archiveTimeout() default "60s";

    /**
     * Whether WAL is archived ahead of PostgreSQL's asking, by {@link #processMax} processes. For clusters that write
     * more than one segment a second.
     *
     * <p>Key {@code archive-async} in {@code pgbackrest/pgbackrest.conf}. Default {@code false}.
     *
     * @return archive ahead, by several processes
     */
    @Setting(
            key = "archive-async",
            comment = "archive ahead, by several processes",
            source = "https://pgbackrest.org/configuration.html#section-archive/option-archive-async")
    boolean archiveAsync() default false;

    /**
     * The folder in which {@link #archiveAsync} notes what is archived. Default: {@code pgbackrest-spool} in the
     * members' volume.
     *
     * <p>Key {@code spool-path} in {@code pgbackrest/pgbackrest.conf}.
     *
     * @return folder of what is archived ahead
     */
    @Setting(
            key = "spool-path",
            form = Form.PATH,
            comment = "folder of what is archived ahead",
            source = "https://pgbackrest.org/configuration.html#section-archive/option-spool-path")
    String spoolPath() default "";

    /**
     * The most WAL that may wait for the repository. Beyond that it is dropped: the disk does not fill, and nothing
     * after that can be restored before the next backup. Default: no bound.
     *
     * <p>Key {@code archive-push-queue-max} in {@code pgbackrest/pgbackrest.conf}.
     *
     * @return most WAL that waits for the repository
     */
    @Setting(
            key = "archive-push-queue-max",
            form = Form.SIZE,
            comment = "most WAL that waits for the repository",
            source = "https://pgbackrest.org/configuration.html#section-archive/option-archive-push-queue-max")
    String archivePushQueueMax() default "";

    /**
     * How many processes compress and send.
     *
     * <p>Key {@code process-max} in {@code pgbackrest/pgbackrest.conf}. Processes, 1 to 999. Default 1.
     *
     * @return processes that compress and send
     */
    @Setting(
            key = "process-max",
            unit = "processes",
            min = 1,
            max = 999,
            comment = "processes that compress and send",
            source = "https://pgbackrest.org/configuration.html#section-general/option-process-max")
    int processMax() default 1;

    /**
     * How files are compressed.
     *
     * <p>Key {@code compress-type} in {@code pgbackrest/pgbackrest.conf}. Default {@code ZST} (pgBackRest's own:
     * {@code GZ}).
     *
     * @return compression of files
     */
    @Setting(
            key = "compress-type",
            write = Write.ALWAYS,
            comment = "compression of files",
            source = "https://pgbackrest.org/configuration.html#section-general/option-compress-type")
    BackupCompression compressType() default BackupCompression.ZST;

    /**
     * How hard files are compressed. The greatest level is 9 for {@code GZ}, 12 for {@code LZ4} and 22 for {@code
     * ZST}.
     *
     * <p>Key {@code compress-level} in {@code pgbackrest/pgbackrest.conf}. Default: pgBackRest's own for the type, 3
     * for {@code ZST}.
     *
     * @return level of compression
     */
    @Setting(
            key = "compress-level",
            min = 1,
            max = 22,
            comment = "level of compression",
            source = "https://pgbackrest.org/configuration.html#section-general/option-compress-level")
    int compressLevel() default 3;

    /**
     * Whether a backup begins with a checkpoint at once, rather than wait for the next.
     *
     * <p>Key {@code start-fast} in {@code backup/backup.conf}, which the service alone reads. Default {@code true}
     * (pgBackRest's own: {@code false}).
     *
     * @return begin with a checkpoint at once
     */
    @Setting(
            key = "start-fast",
            file = "backup/backup.conf",
            write = Write.ALWAYS,
            comment = "begin with a checkpoint at once",
            source = "https://pgbackrest.org/configuration.html#section-backup/option-start-fast")
    boolean startFast() default true;

    /**
     * Whether new replicas come from the newest backup, and from the primary only where there is none. It spares the
     * primary. Methods in {@link Postgresql#createReplicaMethods} come in its place.
     *
     * <p>Keys {@code postgresql.create_replica_methods} and {@code postgresql.pgbackrest} in {@code patroni.yml}.
     * Default {@code true}.
     *
     * @return new replicas come from the newest backup
     */
    @Setting(
            file = "patroni.yml",
            comment = "new replicas come from the newest backup",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")
    boolean createReplica() default true;

    /**
     * The age of the newest backup at which Prometheus alerts, with {@link Monitoring}. Default: the longest pause of
     * the schedule and three hours.
     *
     * <p>Alert {@code BackupTooOld} in {@code monitoring/rules.yml}.
     *
     * @return age of the newest backup that alerts
     */
    @Setting(file = "monitoring/rules.yml", form = Form.DURATION, comment = "age of the newest backup that alerts")
    String maxAge() default "";

    /**
     * The port at which each task of the service tells Prometheus of backups and of the archive.
     *
     * <p>Key {@code metrics.port} in {@code backup/backup.ini}. 1024 to 65535. Default 9854.
     *
     * @return port of the metrics
     */
    @Setting(file = "backup/backup.ini", min = 1024, max = 65535, comment = "port of the metrics")
    int metricsPort() default 9854;

    /**
     * How long a task that is asked to stop may take to end a backup cleanly.
     *
     * <p>Key {@code stop_grace_period} of the service in {@code compose.yaml}. Default {@code 60s} (Docker's own:
     * {@code 10s}).
     *
     * @return time to end a backup cleanly
     */
    @Setting(
            key = "stop_grace_period",
            file = "compose.yaml",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "time to end a backup cleanly",
            source = "https://docs.docker.com/reference/compose-file/services/#stop_grace_period")
    String stopGracePeriod() default "60s";

    /**
     * Processor and memory of each task of the service.
     *
     * <p>Key {@code deploy.resources} of the service in {@code compose.yaml}. Default: {@link Resources} with its own
     * defaults.
     *
     * @return processor and memory
     */
    @Setting(
            key = "deploy.resources",
            file = "compose.yaml",
            comment = "processor and memory",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    Resources resources() default @Resources;

    /**
     * Files mounted as secrets, by members and by the service: the authority of a server of S3, for example.
     *
     * <p>Key {@code secrets} of both services in {@code compose.yaml}. Default: none.
     *
     * @return files mounted as secrets
     */
    @Setting(
            key = "secrets",
            file = "compose.yaml",
            comment = "files mounted as secrets",
            source = "https://docs.docker.com/reference/compose-file/services/#secrets")
    SecretFile[] secretFiles() default {};

    /**
     * Further options, for what has no attribute yet: {@code io-timeout}, for example.
     *
     * <p>Section {@code [global]} of {@code pgbackrest/pgbackrest.conf}. Default: none.
     *
     * @return further options
     */
    @Setting(comment = "further options", source = "https://pgbackrest.org/configuration.html")
    Entry[] options() default {};
}
