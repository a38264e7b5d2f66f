package dev.howdah.processor.render.yaml;

/**
 * A scalar.
 *
 * @param value a {@link String}, which is quoted where YAML 1.1 would read something else; a {@link Long}; a {@link Boolean}
 * @param style how the value is written
 */
public record YamlScalar(Object value, Style style) implements YamlNode {
    /** How a scalar is written. */
    public enum Style {
        /** As plainly as its type allows. */
        PLAIN,
        /** In double quotes. */
        QUOTED,
        /** As it is, unquoted, where SnakeYAML would change it: octal numbers, fractions and {@code null}. */
        VERBATIM,
        /** A Go template, which becomes a scalar when Swarm expands it. */
        TEMPLATE
    }

    /** A text, number or truth value. */
    public static YamlScalar of(Object value) {
        return new YamlScalar(value instanceof Integer number ? (Object) number.longValue() : value, Style.PLAIN);
    }

    /** A text that keeps its quotes, so that no reader takes it for something else. */
    public static YamlScalar quoted(String text) {
        return new YamlScalar(text, Style.QUOTED);
    }

    /** A file's mode. */
    public static YamlScalar mode(int mode) {
        return new YamlScalar("0" + Integer.toOctalString(mode), Style.VERBATIM);
    }

    /** No value. */
    static YamlScalar none() {
        return new YamlScalar("null", Style.VERBATIM);
    }

    /** A Go template, written as it is. */
    public static YamlScalar template(String expression) {
        return new YamlScalar(expression, Style.TEMPLATE);
    }
}
