package dev.howdah.processor.model;

/**
 * An enum constant.
 *
 * @param name the constant's name
 * @param spelling how the output writes it
 * @param literal whether the output writes it as a YAML literal rather than a string
 * @param since the first version that knows it, or empty
 * @param image the container image of a version, or empty
 */
public record Choice(String name, String spelling, boolean literal, String since, String image) {
    /** What the output holds: a truth value, or the spelling. */
    public Object output() {
        return literal ? (Object) Boolean.valueOf(spelling) : spelling;
    }
}
