package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** When Patroni logs stack traces; it knows no other severities here. */
public enum TracebackLevel {
    /** Only when {@link Log#level} is {@link LogLevel#DEBUG}. */
    @Spelling("DEBUG")
    DEBUG,
    /** With every error. */
    @Spelling("ERROR")
    ERROR
}
