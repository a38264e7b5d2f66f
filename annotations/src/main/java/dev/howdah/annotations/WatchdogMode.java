package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** Whether the watchdog is used. */
public enum WatchdogMode {
    /** Never. */
    @Spelling("off")
    OFF,
    /** Where there is one. In a container there is none, and each start says so. */
    @Spelling("automatic")
    AUTOMATIC,
    /** Without it no member leads. */
    @Spelling("required")
    REQUIRED
}
