package dev.howdah.processor.model;

/** Where a value was written. Only the reader makes one and only the reporter looks inside. */
public interface Origin {
    /** Whether another value was written in the same annotation. */
    boolean isInSameAnnotation(Origin other);
}
