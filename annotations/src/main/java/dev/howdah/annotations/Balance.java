package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How connections are spread over members. */
public enum Balance {
    /** In turn. */
    @Spelling("roundrobin")
    ROUNDROBIN,
    /** To the member with the fewest. */
    @Spelling("leastconn")
    LEASTCONN,
    /** By the client's address. */
    @Spelling("source")
    SOURCE,
    /** To the first member that has room. */
    @Spelling("first")
    FIRST
}
