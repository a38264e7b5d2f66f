package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** Who must show a client certificate to the REST API. */
public enum VerifyClient {
    /** Nobody. */
    @Spelling("none")
    NONE,
    /** Whoever uses operations. */
    @Spelling("optional")
    OPTIONAL,
    /** Everybody, health checks included: HAProxy and the members need certificates. */
    @Spelling("required")
    REQUIRED
}
