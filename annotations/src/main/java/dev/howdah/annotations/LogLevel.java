package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** Severities of Python's logging. */
public enum LogLevel {
    /** Everything, requests to etcd included. */
    @Spelling("DEBUG")
    DEBUG,
    /** What happens: a line for each look at the cluster. */
    @Spelling("INFO")
    INFO,
    /** What may become a problem. */
    @Spelling("WARNING")
    WARNING,
    /** What failed. */
    @Spelling("ERROR")
    ERROR,
    /** What ends Patroni. */
    @Spelling("CRITICAL")
    CRITICAL
}
