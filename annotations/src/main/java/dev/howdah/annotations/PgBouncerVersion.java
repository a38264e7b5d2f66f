package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The PgBouncer versions that Howdah writes configuration for. */
public enum PgBouncerVersion {
    /** PgBouncer 1.24, as in Debian 13. */
    @Spelling(value = "1.24", image = "edoburu/pgbouncer:v1.24.1-p1")
    V1_24,
    /** PgBouncer 1.25; it knows {@code transaction_timeout}. */
    @Spelling(value = "1.25", image = "edoburu/pgbouncer:v1.25.2-p0")
    V1_25
}
