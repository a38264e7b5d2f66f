package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** Backups are made when they should be, stay where they are found again, and can be restored. */
public enum BackupProblem implements ProblemCode {
    REPOSITORY_APART(
            error(208, "Each host would keep a repository of its own, and a failover would tear the archive in two")
                    .source("https://pgbackrest.org/user-guide.html#repo-host")),
    REPOSITORY_BESIDE(warning(209, "Whoever loses that host loses the databases and their backups together")
            .source("https://pgbackrest.org/configuration.html#section-repository")),
    SCHEDULE(
            error(210, "No backup would be made by it").source("https://man7.org/linux/man-pages/man5/crontab.5.html")),
    NO_FULL_BACKUP(error(211, "All other backups build on a full one")
            .source("https://pgbackrest.org/user-guide.html#concept/backup")),
    KEEPS_ALL(warning(212, "The repository grows until it is full, and then nothing is archived any more")
            .source("https://pgbackrest.org/configuration.html#section-repository/option-repo-retention-full")),
    KEEPS_ONE(warning(213, "Each new full backup ends the time before it to which the cluster can be brought back")
            .source("https://pgbackrest.org/configuration.html#section-repository/option-repo-retention-full")),
    ARCHIVE_TAKEN(error(214, "WAL goes one way only, and a backup is worth nothing without its WAL")
            .source("https://pgbackrest.org/user-guide.html#quickstart/configure-archiving")),
    METHOD_TAKEN(error(215, "Patroni knows each method by its name")
            .source("https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")),
    REPOSITORY_UNREACHABLE(error(216, "No WAL and no backup would ever leave the hosts")
            .source("https://docs.docker.com/reference/compose-file/networks/#internal")),
    BACKUP_OUTSIDE(error(217, "PostgreSQL would turn away whoever begins a backup")
            .source("https://pgbackrest.org/user-guide.html#quickstart/perform-backup")),
    BACKUP_OPTION(error(218, "pgBackRest would refuse it, or take it for another one")
            .source("https://pgbackrest.org/configuration.html")),
    BACKUP_SECRET(error(219, "Whoever may see the stack's files would know it")
            .source("https://pgbackrest.org/configuration.html#section-repository")),
    BACKUP_PLACE(error(220, "What stands there would be hidden or removed")
            .source("https://pgbackrest.org/configuration.html#section-repository/option-repo-path")),
    BACKUP_AGE(warning(221, "The alert would fire though every backup was made")),
    BACKUP_STANDBY(error(222, "No member would archive WAL, and no backup would ever be made")
            .source("https://pgbackrest.org/user-guide.html#standby-backup")),
    MEMBER_UNNAMED(error(224, "The service that backs up would look for its member under a name that nobody has")
            .source("https://docs.docker.com/reference/cli/docker/service/create/#create-services-using-templates")),
    UNVERIFIED_STORAGE(warning(223, "Whoever stands in between reads the credentials and all backups")
            .source("https://pgbackrest.org/configuration.html#section-repository/option-repo-storage-verify-tls"));

    private final CatalogueEntry entry;

    BackupProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
