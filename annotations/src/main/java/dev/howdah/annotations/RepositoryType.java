package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** What a repository of backups is kept in. */
public enum RepositoryType {
    /** A folder that all members see, such as a share of NFS. */
    @Spelling("posix")
    POSIX,
    /** A bucket of S3, or of a server that speaks its protocol. */
    @Spelling("s3")
    S3
}
