package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/**
 * What a failover may lose of the rows whose commit an application saw succeed. There is no constant for a number of bytes:
 * an asynchronous cluster loses what the new primary lags ({@link Dcs#maximumLagOnFailover} at most when Patroni looked last)
 * and all that was written since that look, and how much that is depends on the applications.
 */
public enum Rpo {
    /** Nothing is promised. */
    @Spelling("any")
    ANY,
    /**
     * Nothing is lost when one host is, nor when a second follows after the cluster had time to settle. It needs
     * {@link Dcs#synchronousMode} and {@link Dcs#synchronousModeStrict}, and PostgreSQL that writes to disk what it
     * acknowledges. A commit whose client stopped waiting, a session that turns {@code synchronous_commit} off for itself, and
     * text in {@link PatroniCluster#patroniYml} are not covered.
     */
    @Spelling("zero")
    ZERO
}
