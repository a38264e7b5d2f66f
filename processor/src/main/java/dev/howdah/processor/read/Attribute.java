package dev.howdah.processor.read;

import dev.howdah.processor.model.Setting;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of one of our annotations.
 *
 * @param setting its declaration
 * @param defaultValue its default
 * @param nested the type of a nested annotation, or null
 */
record Attribute(
        Setting setting,
        @Nullable AnnotationValue defaultValue,
        @Nullable TypeElement nested) {}
