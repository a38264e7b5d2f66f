package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The PostgreSQL major versions that Howdah writes configuration for. */
public enum PostgresVersion {
    /** PostgreSQL 14. */
    @Spelling("14")
    V14,
    /** PostgreSQL 15. */
    @Spelling("15")
    V15,
    /** PostgreSQL 16. */
    @Spelling("16")
    V16,
    /** PostgreSQL 17; Patroni knows it since 4.0. */
    @Spelling("17")
    V17,
    /** PostgreSQL 18; needs Patroni 4.0.7 or later. */
    @Spelling("18")
    V18
}
