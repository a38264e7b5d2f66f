package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** When a pooler gives a connection to another client. */
public enum PoolMode {
    /** When the client leaves: everything works as without a pooler, and idle clients hold connections. */
    @Spelling("session")
    SESSION,
    /**
     * At the end of each transaction. What lives longer than one does not work: {@code SET} without {@code LOCAL},
     * {@code LISTEN}, advisory locks of the session, cursors {@code WITH HOLD}, temporary tables.
     */
    @Spelling("transaction")
    TRANSACTION,
    /** After each statement; transactions of several are refused. */
    @Spelling("statement")
    STATEMENT
}
