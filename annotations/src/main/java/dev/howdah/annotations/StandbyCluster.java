package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The cluster that this one replicates from. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface StandbyCluster {
    /**
     * The remote primary's host. Without a host, a port or a {@link #restoreCommand} the cluster is an ordinary one.
     *
     * <p>Key {@code bootstrap.dcs.standby_cluster.host} in {@code patroni.yml}. Default: none.
     *
     * @return host of the remote primary
     */
    @Setting(
            key = "host",
            form = Form.HOST,
            comment = "host of the remote primary",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String host() default "";

    /**
     * The remote primary's port.
     *
     * <p>Key {@code bootstrap.dcs.standby_cluster.port} in {@code patroni.yml}. 1 to 65535. Default 5432.
     *
     * @return port of the remote primary
     */
    @Setting(
            key = "port",
            min = 1,
            max = 65535,
            comment = "port of the remote primary",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    int port() default 5432;

    /**
     * The slot on the remote primary. It must exist there; a permanent slot of the remote cluster survives its
     * failovers.
     *
     * <p>Key {@code bootstrap.dcs.standby_cluster.primary_slot_name} in {@code patroni.yml}. Patroni's default:
     * derived from the standby leader's name.
     *
     * @return slot on the remote primary
     */
    @Setting(
            key = "primary_slot_name",
            form = Form.SLOT,
            comment = "slot on the remote primary",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String primarySlotName() default "";

    /**
     * How the standby leader is created. Names of {@link Postgresql#createReplicaMethods}, or {@code basebackup}.
     *
     * <p>Key {@code bootstrap.dcs.standby_cluster.create_replica_methods} in {@code patroni.yml}. Default: none.
     *
     * @return how the standby leader is created
     */
    @Setting(
            key = "create_replica_methods",
            form = Form.KEY,
            comment = "how the standby leader is created",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String[] createReplicaMethods() default {};

    /**
     * The command that fetches a WAL file from an archive.
     *
     * <p>Key {@code bootstrap.dcs.standby_cluster.restore_command} in {@code patroni.yml}. Default: none.
     *
     * @return command that fetches a WAL file
     */
    @Setting(
            key = "restore_command",
            form = Form.COMMAND,
            comment = "command that fetches a WAL file",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String restoreCommand() default "";

    /**
     * The command that cleans the archive up.
     *
     * <p>Key {@code bootstrap.dcs.standby_cluster.archive_cleanup_command} in {@code patroni.yml}. Default: none.
     *
     * @return command that cleans the archive up
     */
    @Setting(
            key = "archive_cleanup_command",
            form = Form.COMMAND,
            comment = "command that cleans the archive up",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String archiveCleanupCommand() default "";

    /**
     * How long to wait before applying WAL. It gives time to stop a mistake before it arrives, and delays the
     * promotion.
     *
     * <p>Key {@code bootstrap.dcs.standby_cluster.recovery_min_apply_delay} in {@code patroni.yml}. PostgreSQL's
     * units: {@code ms}, {@code s}, {@code min}, {@code h}, {@code d}. Default: none.
     *
     * @return time to wait before applying WAL
     */
    @Setting(
            key = "recovery_min_apply_delay",
            form = Form.KEY,
            comment = "time to wait before applying WAL",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String recoveryMinApplyDelay() default "";
}
