package dev.howdah.processor.check;

/** How much a problem matters. */
public enum Severity {
    /** The cluster won't start, won't fail over, loses data or lets strangers in: nothing is written. */
    ERROR,
    /** It works, but will hurt. */
    WARNING
}
