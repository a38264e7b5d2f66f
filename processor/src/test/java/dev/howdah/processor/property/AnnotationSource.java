package dev.howdah.processor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The source of an annotation, built from typed attributes. */
final class AnnotationSource {
    private final String type;
    private final List<String> attributes = new ArrayList<>();

    private AnnotationSource(String type) {
        this.type = type;
    }

    static AnnotationSource of(String type) {
        return new AnnotationSource(type);
    }

    AnnotationSource text(String name, String value) {
        return attribute(name, literal(value));
    }

    AnnotationSource texts(String name, List<String> values) {
        return attribute(
                name, array(values.stream().map(AnnotationSource::literal).toList()));
    }

    AnnotationSource number(String name, long value) {
        return attribute(name, Long.toString(value));
    }

    AnnotationSource flag(String name, boolean value) {
        return attribute(name, Boolean.toString(value));
    }

    /** An enum constant, as in {@code Upstream.STATUS}. */
    AnnotationSource constant(String name, String value) {
        return attribute(name, value);
    }

    AnnotationSource nested(String name, AnnotationSource value) {
        return attribute(name, value.toString());
    }

    AnnotationSource nested(String name, List<AnnotationSource> values) {
        return attribute(
                name, array(values.stream().map(AnnotationSource::toString).toList()));
    }

    private AnnotationSource attribute(String name, String source) {
        attributes.add(name + " = " + source);
        return this;
    }

    @Override
    public String toString() {
        return "@" + type + "(" + String.join(", ", attributes) + ")";
    }

    private static String array(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
