package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** What old versions of keys are counted by. */
public enum CompactionMode {
    /** By their age. */
    @Spelling("periodic")
    PERIODIC,
    /** By their number. */
    @Spelling("revision")
    REVISION
}
