package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** Which members a listener leads to, as Patroni's REST API tells. */
public enum ListenerRole {
    /** The primary. */
    @Spelling("/primary")
    PRIMARY,
    /** Running replicas that take traffic, except those tagged {@link Tags#noloadbalance}. */
    @Spelling("/replica")
    REPLICA,
    /** Synchronous replicas; needs {@link SynchronousMode#ON}. */
    @Spelling("/sync")
    SYNC,
    /** Asynchronous replicas. */
    @Spelling("/async")
    ASYNC,
    /** Replicas, and the primary. */
    @Spelling("/read-only")
    READ_ONLY,
    /** Synchronous replicas, and the primary. */
    @Spelling("/read-only-sync")
    READ_ONLY_SYNC,
    /** Replicas in the quorum; needs {@link SynchronousMode#QUORUM}. Since Patroni 4.0. */
    @Spelling(value = "/quorum", since = "Patroni 4.0")
    QUORUM,
    /** Replicas in the quorum, and the primary; needs {@link SynchronousMode#QUORUM}. Since Patroni 4.0. */
    @Spelling(value = "/read-only-quorum", since = "Patroni 4.0")
    READ_ONLY_QUORUM,
    /** The leader of a standby cluster. */
    @Spelling("/standby-leader")
    STANDBY_LEADER
}
