package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How TLS begins on a connection. */
public enum SslNegotiation {
    /** After PostgreSQL's own question. */
    @Spelling("postgres")
    POSTGRES,
    /** At once; the server needs PostgreSQL 17. */
    @Spelling("direct")
    DIRECT
}
