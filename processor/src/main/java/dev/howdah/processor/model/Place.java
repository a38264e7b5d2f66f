package dev.howdah.processor.model;

/** What a message can point at: an annotation, a value, or an item of an array. */
public sealed interface Place permits Item, Section, Value {
    /** Where it was written. */
    Origin origin();

    /** How a message names it. */
    String path();

    /** Whether another place is this one, or lies within it. Equal values in two annotations are two places. */
    boolean includes(Place place);
}
