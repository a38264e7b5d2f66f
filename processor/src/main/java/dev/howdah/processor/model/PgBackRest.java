package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code @PgBackRest}: what other files need to know of it.
 *
 * @param stack the stack's name
 * @param patroni the cluster that it backs up
 * @param section the annotation
 */
public record PgBackRest(String stack, Patroni patroni, Section section) {
    /** Where pgBackRest looks for its configuration by itself. */
    public static final String CONFIG_TARGET = "/etc/pgbackrest/pgbackrest.conf";

    /** Where the program stands that restores a member. */
    public static final String RESTORE_TARGET = "/usr/local/lib/howdah/restore.py";

    /** The kinds of backups, as the schedule calls them. */
    public static final List<String> KINDS = List.of("full", "differential", "incremental");

    /** How Patroni's method of making a replica from a backup is called. */
    public static final String METHOD = "pgbackrest";

    /** The parameters of PostgreSQL that say how WAL is archived. */
    public static final List<String> PARAMETERS =
            List.of("archive_mode", "archive_command", "archive_library", "archive_timeout");

    /** How long a backup may take before its age alerts. */
    private static final long RUNNING_MINUTES = 180;

    /** The oldest version that members may run. */
    public Version version() {
        return Version.of(section.choice("version").spelling());
    }

    /** The service's name. */
    public String service() {
        return section.text("service");
    }

    /** The cluster's name in the repository. */
    public String stanza() {
        return section.text("stanza", patroni.scope());
    }

    /** A command of pgBackRest for this cluster. */
    public String command(String command) {
        return "pgbackrest --stanza=" + stanza() + " " + command;
    }

    /** The repository. */
    public Section repository() {
        return section.section("repository");
    }

    /** Whether the repository is a folder. */
    public boolean isFolder() {
        return repository().choice("type").spelling().equals("posix");
    }

    /** The repository's folder, or the beginning of all names in the bucket. */
    public String path() {
        return repository().text("path");
    }

    /** The repository's folder where it is a volume whatever it is in the Swarm: on one machine. */
    public String localPath() {
        return isFolder() ? path() : "/var/lib/pgbackrest";
    }

    /** The key of the repository's volume in the Compose file. */
    public String volume() {
        return service() + "-repository";
    }

    /** Whether the hosts may see one folder: a driver or an existing volume may be shared, what Docker makes itself is not. */
    public boolean isShared() {
        Section volume = repository().section("volume");
        boolean local = volume.text("driver").equals("local")
                && volume.value("driverOpts").isEmpty();
        for (Section option : volume.sections("driverOpts")) {
            // In memory.
            local |= option.text("name").equals("type") && option.text("value").equals("tmpfs");
        }
        return !local || volume.flag("external");
    }

    /** Whether credentials of S3 are in secrets. */
    public boolean hasKeys() {
        return !isFolder() && repository().choice("s3KeyType").spelling().equals("shared");
    }

    /** The secret with the access key's id. */
    public String accessKeySecret() {
        return repository().text("s3AccessKeySecret", stack + "_s3_access_key");
    }

    /** The secret with the secret access key. */
    public String secretKeySecret() {
        return repository().text("s3SecretKeySecret", stack + "_s3_secret_key");
    }

    /** Whether the repository is encrypted. */
    public boolean isEncrypted() {
        return !repository().choice("cipherType").spelling().equals("none");
    }

    /** The secret with the passphrase. */
    public String passphraseSecret() {
        return repository().text("cipherPassSecret", stack + "_backup_passphrase");
    }

    /** The folder in which it is noted what is archived ahead. */
    public String spoolPath() {
        return section.text("spoolPath", patroni.members().volumeTarget() + "/pgbackrest-spool");
    }

    /** The port of the metrics. */
    public long metricsPort() {
        return section.number("metricsPort");
    }

    /** Whether the superuser logs in with files of TLS, which members mount as secrets. */
    public boolean showsCertificate() {
        Section superuser = patroni.superuser().section();
        return !superuser.text("sslrootcert").isEmpty()
                || !superuser.text("sslcert").isEmpty();
    }

    /** When backups of a kind are made, as five fields of cron; empty: never. */
    public String schedule(String kind) {
        return section.section("schedule").text(kind).strip();
    }

    /** The longest time between two backups by the schedule, in minutes. */
    public long longestPause() {
        List<CronTimes> schedules = new ArrayList<>();
        for (String kind : KINDS) {
            schedules.add(CronTimes.read(schedule(kind)));
        }
        return CronTimes.longestPause(schedules);
    }

    /** The age of the newest backup that alerts, in seconds. */
    public long maxAge() {
        return section.text("maxAge").isEmpty()
                ? 60 * (longestPause() + RUNNING_MINUTES)
                : Quantities.milliseconds(section.text("maxAge")) / 1000;
    }

    /** Whether Howdah says how a new replica is made: the author's own methods come first. */
    public boolean makesReplicas() {
        return section.flag("createReplica")
                && patroni.postgresql().value("createReplicaMethods").isEmpty();
    }
}
