package dev.howdah.processor.read;

import dev.howdah.processor.model.Origin;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source.
 *
 * @param element the annotated class
 * @param mirror the innermost annotation, or null for the class itself
 * @param value the attribute's value, or the item of an array; null for the annotation itself
 * @param array the array that holds the item, or null; the Eclipse compiler finds an array but not its items
 */
public record SourceOrigin(
        Element element,
        @Nullable AnnotationMirror mirror,
        @Nullable AnnotationValue value,
        @Nullable AnnotationValue array)
        implements Origin {
    @Override
    public boolean isInSameAnnotation(Origin other) {
        return other instanceof SourceOrigin that && mirror != null && mirror == that.mirror;
    }

    static SourceOrigin of(Element element) {
        return new SourceOrigin(element, null, null, null);
    }
}
