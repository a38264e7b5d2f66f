package dev.howdah.annotations.meta;

/** How an array or a nested annotation is laid out under its key. */
public enum Shape {
    /** A scalar, a list, or a map of the nested annotation's keys. */
    PLAIN,
    /**
     * A map from each item's {@code name} to its other attributes, or to its {@code value} where it has nothing
     * else.
     */
    NAMED,
    /** A list of one-key maps; an item without a value is the bare name. */
    PAIRS,
    /** The nested annotation's keys stand directly in the enclosing section. */
    FLAT
}
