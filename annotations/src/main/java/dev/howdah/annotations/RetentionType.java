package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** What the number of full backups to keep counts. */
public enum RetentionType {
    /** Backups. */
    @Spelling("count")
    COUNT,
    /** Days; the newest full backup older than that is kept too. */
    @Spelling("time")
    TIME
}
