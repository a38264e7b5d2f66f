package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** Where pgBackRest has its credentials for S3 from. */
public enum S3KeyType {
    /** A pair of keys, each in a secret. */
    @Spelling("shared")
    SHARED,
    /** Temporary keys of the role that Amazon gave the host. */
    @Spelling("auto")
    AUTO
}
