package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How a client proves who it is. */
public enum HbaMethod {
    /** By a password that never crosses the network. */
    @Spelling("scram-sha-256")
    SCRAM_SHA_256,
    /** By a hashed password; kept for old clients, and on its way out since PostgreSQL 18. */
    @Spelling("md5")
    MD5,
    /** By a password in clear text. */
    @Spelling("password")
    PASSWORD,
    /** Not at all: whoever reaches the port is in. */
    @Spelling("trust")
    TRUST,
    /** Never: the connection is refused. */
    @Spelling("reject")
    REJECT,
    /** By a client certificate. */
    @Spelling("cert")
    CERT,
    /** By the system user behind a unix socket. */
    @Spelling("peer")
    PEER,
    /** By an ident server. */
    @Spelling("ident")
    IDENT,
    /** By GSSAPI. */
    @Spelling("gss")
    GSS,
    /** By LDAP. */
    @Spelling("ldap")
    LDAP,
    /** By RADIUS. */
    @Spelling("radius")
    RADIUS,
    /** By PAM. */
    @Spelling("pam")
    PAM,
    /** By a token of an OAuth provider; since PostgreSQL 18. */
    @Spelling("oauth")
    OAUTH
}
