package dev.howdah.processor.postgres;

/**
 * Why PostgreSQL does not take a value.
 *
 * @param kind what is wrong
 * @param what what is wrong, to follow the value
 * @param fix what to write instead
 */
public record Refusal(Kind kind, String what, String fix) {
    /** What is wrong with a value. */
    public enum Kind {
        SYNTAX,
        RANGE
    }

    static Refusal syntax(String what, String fix) {
        return new Refusal(Kind.SYNTAX, what, fix);
    }

    static Refusal range(String what, String fix) {
        return new Refusal(Kind.RANGE, what, fix);
    }
}
