package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The pgBackRest versions that Howdah writes configuration for. */
public enum PgBackRestVersion {
    /** pgBackRest 2.45, as in Debian 12. */
    @Spelling("2.45")
    V2_45,
    /** pgBackRest 2.55, as in Debian 13; newer ones take the same configuration. */
    @Spelling("2.55")
    V2_55
}
