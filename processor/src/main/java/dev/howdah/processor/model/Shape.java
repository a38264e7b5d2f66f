package dev.howdah.processor.model;

/** How an array or a nested annotation is laid out under its key; the processor's view of the annotation of that name. */
public enum Shape {
    PLAIN,
    NAMED,
    PAIRS,
    FLAT
}
