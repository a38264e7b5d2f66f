package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The form of a log line. */
public enum LogType {
    /** Text. */
    @Spelling("plain")
    PLAIN,
    /** JSON; the image needs python-json-logger. */
    @Spelling("json")
    JSON
}
