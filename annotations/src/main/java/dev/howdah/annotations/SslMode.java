package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How much of TLS a connection needs, as libpq names it. */
public enum SslMode {
    /** None. */
    @Spelling("disable")
    DISABLE,
    /** TLS if it does not work without. */
    @Spelling("allow")
    ALLOW,
    /** TLS if the server has it. */
    @Spelling("prefer")
    PREFER,
    /** TLS, with any certificate. */
    @Spelling("require")
    REQUIRE,
    /** TLS, with a certificate of a known authority. */
    @Spelling("verify-ca")
    VERIFY_CA,
    /** TLS, with a certificate of a known authority for the host's name. */
    @Spelling("verify-full")
    VERIFY_FULL
}
