package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where backups and WAL are kept: a folder that the hosts of all members share, or a bucket of S3.
 *
 * <p>Whoever reads a repository that is not encrypted reads the databases. Keep the passphrase of one that is outside the Swarm: without it
 * nothing can be restored.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "pgbackrest/pgbackrest.conf")
public @interface Repository {
    /**
     * What the repository is kept in.
     *
     * <p>Key {@code repo1-type} in {@code pgbackrest/pgbackrest.conf}. Default {@code POSIX}.
     *
     * @return kind of the repository
     */
    @Setting(
            key = "repo1-type",
            write = Write.ALWAYS,
            comment = "kind of the repository",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-type")
    RepositoryType type() default RepositoryType.POSIX;

    /**
     * The repository's folder: where {@link #volume} is mounted, or the beginning of all names in the bucket.
     *
     * <p>Key {@code repo1-path} in {@code pgbackrest/pgbackrest.conf}. Default {@code /var/lib/pgbackrest}.
     *
     * @return folder of the repository
     */
    @Setting(
            key = "repo1-path",
            form = Form.PATH,
            write = Write.ALWAYS,
            comment = "folder of the repository",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-path")
    String path() default "/var/lib/pgbackrest";

    /**
     * The volume of a repository of type {@code POSIX}. All hosts must see the same folder: by {@link
     * Volume#driverOpts} of NFS, another driver, or a volume that exists. Mount NFS with {@code soft} and {@code
     * timeo=50}, or a lost share holds up a failover.
     *
     * <p>Key {@code volumes} of members and of the service in {@code compose.yaml}. Default: {@link Volume} with its
     * own defaults, which suits one member alone.
     *
     * @return volume of the repository
     */
    @Setting(
            key = "volumes",
            file = "compose.yaml",
            comment = "volume of the repository",
            source = "https://docs.docker.com/reference/compose-file/services/#volumes")
    Volume volume() default @Volume;

    /**
     * The name of the bucket. Required for {@code S3}.
     *
     * <p>Key {@code repo1-s3-bucket} in {@code pgbackrest/pgbackrest.conf}. Default: none.
     *
     * @return bucket
     */
    @Setting(
            key = "repo1-s3-bucket",
            form = Form.KEY,
            comment = "bucket",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-s3-bucket")
    String s3Bucket() default "";

    /**
     * The server's host name, and its port where that is not 443. Required for {@code S3}.
     *
     * <p>Key {@code repo1-s3-endpoint} in {@code pgbackrest/pgbackrest.conf}. Default: none.
     *
     * @return server of S3
     */
    @Setting(
            key = "repo1-s3-endpoint",
            comment = "server of S3",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-s3-endpoint")
    String s3Endpoint() default "";

    /**
     * The bucket's region; servers of one's own take any word. Required for {@code S3}.
     *
     * <p>Key {@code repo1-s3-region} in {@code pgbackrest/pgbackrest.conf}. Default: none.
     *
     * @return region of the bucket
     */
    @Setting(
            key = "repo1-s3-region",
            form = Form.KEY,
            comment = "region of the bucket",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-s3-region")
    String s3Region() default "";

    /**
     * How the bucket is named to the server.
     *
     * <p>Key {@code repo1-s3-uri-style} in {@code pgbackrest/pgbackrest.conf}. Default {@code HOST}.
     *
     * @return how the bucket is named
     */
    @Setting(
            key = "repo1-s3-uri-style",
            comment = "how the bucket is named",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-s3-uri-style")
    S3UriStyle s3UriStyle() default S3UriStyle.HOST;

    /**
     * Where the credentials come from.
     *
     * <p>Key {@code repo1-s3-key-type} in {@code pgbackrest/pgbackrest.conf}. Default {@code SHARED}.
     *
     * @return origin of the credentials
     */
    @Setting(
            key = "repo1-s3-key-type",
            comment = "origin of the credentials",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-s3-key-type")
    S3KeyType s3KeyType() default S3KeyType.SHARED;

    /**
     * The secret with the access key's id. Default: <code>&lt;stack&gt;_s3_access_key</code>.
     *
     * <p>Key {@code repo1-s3-key} in {@code pgbackrest/pgbackrest.conf}.
     *
     * @return secret with the access key's id
     */
    @Setting(
            key = "repo1-s3-key",
            form = Form.SECRET,
            comment = "secret with the access key's id",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-s3-key")
    String s3AccessKeySecret() default "";

    /**
     * The secret with the secret access key. Default: <code>&lt;stack&gt;_s3_secret_key</code>.
     *
     * <p>Key {@code repo1-s3-key-secret} in {@code pgbackrest/pgbackrest.conf}.
     *
     * @return secret with the secret access key
     */
    @Setting(
            key = "repo1-s3-key-secret",
            form = Form.SECRET,
            comment = "secret with the secret access key",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-s3-key-secret")
    String s3SecretKeySecret() default "";

    /**
     * Whether the server's certificate is checked.
     *
     * <p>Key {@code repo1-storage-verify-tls} in {@code pgbackrest/pgbackrest.conf}. Default {@code true}.
     *
     * @return check the server's certificate
     */
    @Setting(
            key = "repo1-storage-verify-tls",
            comment = "check the server's certificate",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-storage-verify-tls")
    boolean storageVerifyTls() default true;

    /**
     * The authorities that sign the server's certificate. Default: those of the image.
     *
     * <p>Key {@code repo1-storage-ca-file} in {@code pgbackrest/pgbackrest.conf}. A file of {@link
     * PgBackRest#secretFiles} is {@code /run/secrets/<name>}.
     *
     * @return authorities of the server's certificate
     */
    @Setting(
            key = "repo1-storage-ca-file",
            form = Form.PATH,
            comment = "authorities of the server's certificate",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-storage-ca-file")
    String storageCaFile() default "";

    /**
     * How the repository is encrypted. It can't be changed once there is a backup.
     *
     * <p>Key {@code repo1-cipher-type} in {@code pgbackrest/pgbackrest.conf}. Default {@code NONE}.
     *
     * @return encryption of the repository
     */
    @Setting(
            key = "repo1-cipher-type",
            comment = "encryption of the repository",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-cipher-type")
    RepositoryCipher cipherType() default RepositoryCipher.NONE;

    /**
     * The secret with the passphrase, made once and for ever. Default: <code>&lt;stack&gt;_backup_passphrase</code>.
     *
     * <p>Key {@code repo1-cipher-pass} in {@code pgbackrest/pgbackrest.conf}.
     *
     * @return secret with the passphrase
     */
    @Setting(
            key = "repo1-cipher-pass",
            form = Form.SECRET,
            comment = "secret with the passphrase",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-cipher-pass")
    String cipherPassSecret() default "";

    /**
     * How many full backups, or days, are kept, with the WAL since the oldest. 0 keeps all.
     *
     * <p>Key {@code repo1-retention-full} in {@code backup/backup.conf}, which the service alone reads. Backups or
     * days, 0 to 9999999. Default 4 (pgBackRest's own: all).
     *
     * @return full backups or days that are kept
     */
    @Setting(
            key = "repo1-retention-full",
            file = "backup/backup.conf",
            min = 0,
            max = 9999999,
            write = Write.ALWAYS,
            comment = "full backups or days that are kept",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-retention-full")
    int retentionFull() default 4;

    /**
     * What {@link #retentionFull} counts.
     *
     * <p>Key {@code repo1-retention-full-type} in {@code backup/backup.conf}, which the service alone reads. Default
     * {@code COUNT}.
     *
     * @return what retentionFull counts
     */
    @Setting(
            key = "repo1-retention-full-type",
            file = "backup/backup.conf",
            comment = "what retentionFull counts",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-retention-full-type")
    RetentionType retentionFullType() default RetentionType.COUNT;

    /**
     * How many differential backups are kept; 0 keeps them as long as their full one.
     *
     * <p>Key {@code repo1-retention-diff} in {@code backup/backup.conf}, which the service alone reads. Backups, 0 to
     * 9999999. Default 0.
     *
     * @return differential backups that are kept
     */
    @Setting(
            key = "repo1-retention-diff",
            file = "backup/backup.conf",
            unit = "backups",
            min = 0,
            max = 9999999,
            comment = "differential backups that are kept",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-retention-diff")
    int retentionDiff() default 0;

    /**
     * Whether small files are kept together, which a repository with many tables needs.
     *
     * <p>Key {@code repo1-bundle} in {@code backup/backup.conf}, which the service alone reads. Default {@code true}
     * (pgBackRest's own: {@code false}).
     *
     * @return keep small files together
     */
    @Setting(
            key = "repo1-bundle",
            file = "backup/backup.conf",
            write = Write.ALWAYS,
            comment = "keep small files together",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-bundle")
    boolean bundle() default true;

    /**
     * Whether only the changed parts of a file are backed up. It needs {@link #bundle}.
     *
     * <p>Key {@code repo1-block} in {@code backup/backup.conf}, which the service alone reads. Since pgBackRest 2.46,
     * so that {@link PgBackRest#version} has to be newer than {@code V2_45}. Default {@code false}.
     *
     * @return back up the changed parts of files only
     */
    @Setting(
            key = "repo1-block",
            file = "backup/backup.conf",
            since = "2.55",
            comment = "back up the changed parts of files only",
            source = "https://pgbackrest.org/configuration.html#section-repository/option-repo-block")
    boolean block() default false;
}
