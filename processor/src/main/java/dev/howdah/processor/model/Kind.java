package dev.howdah.processor.model;

/** The type of an attribute, or of the items of an array. */
public enum Kind {
    BOOLEAN,
    INTEGER,
    TEXT,
    CHOICE,
    SECTION
}
