package dev.howdah.processor.model;

/**
 * The declaration of a setting, as it stands on the annotation's attribute.
 *
 * @param name the attribute's name
 * @param kind its type
 * @param array whether it takes several values
 * @param key the key in the output, relative to the enclosing section; empty where no single key shows the value
 * @param file the emitted file that holds the key
 * @param shape how an array or a section is laid out
 * @param always whether the key is written even when the attribute is left out
 * @param unit the unit of a number
 * @param min the least number
 * @param max the greatest number
 * @param form the syntax of a text
 * @param required whether the section is incomplete without it
 * @param placeholder whether a text may hold {@code ${NAME}}
 * @param since the first version that knows the key, or empty
 * @param until the last version that knows the key, or empty
 * @param comment one line that says what the value means
 * @param source where the tool's documentation describes the key
 */
public record Setting(
        String name,
        Kind kind,
        boolean array,
        String key,
        String file,
        Shape shape,
        boolean always,
        String unit,
        long min,
        long max,
        Form form,
        boolean required,
        boolean placeholder,
        String since,
        String until,
        String comment,
        String source) {}
