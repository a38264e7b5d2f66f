package dev.howdah.annotations.meta;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an attribute becomes. This is the one declaration of a setting: reading, checking, plain rendering and the
 * settings reference all follow from it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@Documented
public @interface Setting {
    /**
     * The key in the output, relative to the section the annotation becomes; dots nest. Empty where the attribute
     * shapes the output in a way that no single key shows.
     *
     * @return the key, or nothing where no single key shows
     */
    String key() default "";

    /**
     * The file the key stands in. Empty: the file of the {@link Section}.
     *
     * @return the file, relative to the folder of the stack
     */
    String file() default "";

    /**
     * How an array or a nested annotation is laid out under its key.
     *
     * @return the layout
     */
    Shape shape() default Shape.PLAIN;

    /**
     * When the key is written.
     *
     * @return when the key is written
     */
    Write write() default Write.WHEN_SET;

    /**
     * The unit of a number, as read by people: {@code s}, {@code bytes}.
     *
     * @return the unit, or nothing
     */
    String unit() default "";

    /**
     * The least number accepted.
     *
     * @return the least number
     */
    long min() default Long.MIN_VALUE;

    /**
     * The greatest number accepted.
     *
     * @return the greatest number
     */
    long max() default Long.MAX_VALUE;

    /**
     * The syntax of a string, or of each string of an array.
     *
     * @return the syntax
     */
    Form form() default Form.TEXT;

    /**
     * Whether the annotation is incomplete without this attribute.
     *
     * @return whether the attribute must be given
     */
    boolean required() default false;

    /**
     * Whether the value may hold <code>${NAME}</code>, <code>${NAME:-default}</code> or <code>${NAME:?message}</code>.
     *
     * @return whether a value known only at deployment is allowed
     */
    boolean placeholder() default false;

    /**
     * The first minor version of the component whose every release knows the key: what came with 3.0.3 says
     * {@code 3.1}. Empty: every supported one.
     *
     * @return the first minor version, as in {@code 3.1}
     */
    String since() default "";

    /**
     * The last version of the component that knows the key. Empty: no end known.
     *
     * @return the last minor version, or nothing
     */
    String until() default "";

    /**
     * One line that says what the value means; it stands beside the key in the output.
     *
     * @return a phrase without a full stop
     */
    String comment() default "";

    /**
     * Where the tool's own documentation describes the key.
     *
     * @return the address of a page, with an anchor where there is one
     */
    String source() default "";
}
