package dev.howdah.processor.model;

/** Limits of names that Docker puts together. */
public final class Names {
    /** The longest name of a config or secret. */
    public static final int LONGEST_OBJECT = 64;

    /** The longest key of a config. */
    public static final int LONGEST_KEY = 9;

    /** Digits of a config's hash in its name. */
    public static final int HASH = 8;

    /** The longest name of a stack whose configs' names, {@code <stack>_<key>_<hash>}, still fit. */
    public static final int LONGEST_STACK = LONGEST_OBJECT - 1 - LONGEST_KEY - 1 - HASH;

    private Names() {}
}
