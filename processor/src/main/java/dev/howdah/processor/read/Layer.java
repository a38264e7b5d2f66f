package dev.howdah.processor.read;

import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/**
 * One of the annotations that describe a section.
 *
 * @param mirror the annotation
 * @param written the values written in it, by attribute
 */
record Layer(AnnotationMirror mirror, Map<String, AnnotationValue> written) {
    static Layer of(AnnotationMirror mirror) {
        return new Layer(mirror, Mirrors.values(mirror));
    }

    /** The value written for an attribute, or null. */
    @Nullable
    AnnotationValue value(String attribute) {
        return written.get(attribute);
    }
}
