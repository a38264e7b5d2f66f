package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The kind of cluster in which a slot exists. */
public enum ClusterType {
    /** In a primary cluster. */
    @Spelling("primary")
    PRIMARY,
    /** In a standby cluster. */
    @Spelling("standby")
    STANDBY
}
