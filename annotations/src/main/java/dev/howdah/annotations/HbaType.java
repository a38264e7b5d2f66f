package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The kind of a connection. */
public enum HbaType {
    /** Through the unix socket. */
    @Spelling("local")
    LOCAL,
    /** Through TCP, with or without TLS. */
    @Spelling("host")
    HOST,
    /** Through TCP with TLS. */
    @Spelling("hostssl")
    HOSTSSL,
    /** Through TCP without TLS. */
    @Spelling("hostnossl")
    HOSTNOSSL,
    /** Through TCP with GSSAPI encryption. */
    @Spelling("hostgssenc")
    HOSTGSSENC,
    /** Through TCP without GSSAPI encryption. */
    @Spelling("hostnogssenc")
    HOSTNOGSSENC
}
