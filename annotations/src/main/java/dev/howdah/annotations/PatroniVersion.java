package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The Patroni versions that Howdah writes configuration for. */
public enum PatroniVersion {
    /** Patroni 3.0, from 3.0.2 on. It does not enforce the rule of {@link Dcs#ttl}. */
    @Spelling("3.0")
    V3_0,
    /** Patroni 3.1, the oldest that can be upgraded to 4 member by member. */
    @Spelling("3.1")
    V3_1,
    /** Patroni 3.2. It enforces the rule of {@link Dcs#ttl}, and knows {@link Tags#failoverPriority}. */
    @Spelling("3.2")
    V3_2,
    /** Patroni 3.3. It knows logs in JSON and {@link Tags#nostream}. */
    @Spelling("3.3")
    V3_3,
    /** Patroni 4.0. It knows {@link SynchronousMode#QUORUM}; callbacks hear {@code primary}, not {@code master}. */
    @Spelling("4.0")
    V4_0,
    /** Patroni 4.1. It knows {@link Tags#syncPriority}. */
    @Spelling("4.1")
    V4_1
}
