package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** What a replication slot carries. */
public enum SlotType {
    /** WAL. */
    @Spelling("physical")
    PHYSICAL,
    /** Decoded changes. */
    @Spelling("logical")
    LOGICAL
}
