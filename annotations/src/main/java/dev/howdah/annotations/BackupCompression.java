package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How files of a backup and of WAL are compressed. */
public enum BackupCompression {
    /** Not at all. */
    @Spelling("none")
    NONE,
    /** By gzip, which takes the most time. */
    @Spelling("gz")
    GZ,
    /** By LZ4, the quickest. */
    @Spelling("lz4")
    LZ4,
    /** By Zstandard: smaller than LZ4, and quicker than gzip. */
    @Spelling("zst")
    ZST
}
