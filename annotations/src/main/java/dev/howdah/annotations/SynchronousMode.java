package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** Whether a commit waits for a replica. */
public enum SynchronousMode {
    /** It does not: a failover may lose the last commits. */
    @Spelling(value = "false", literal = true)
    OFF,
    /** It waits for the replicas that Patroni named; only they may become leader. */
    @Spelling(value = "true", literal = true)
    ON,
    /** It waits for any of the replicas, so that a slow one does no harm. Since Patroni 4.0. */
    @Spelling(value = "quorum", since = "4.0")
    QUORUM
}
