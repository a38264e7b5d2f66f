package dev.howdah.annotations.meta;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an enum constant is written in the output, and which versions know it. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
@Documented
public @interface Spelling {
    /**
     * The text in the output.
     *
     * @return the text
     */
    String value();

    /**
     * Whether the text is a YAML literal ({@code true}, {@code 3}) rather than a string.
     *
     * @return whether the text goes without quotes
     */
    boolean literal() default false;

    /**
     * The container image published for a version.
     *
     * @return the reference with its tag, or nothing
     */
    String image() default "";

    /**
     * The first version of the component that knows the value.
     *
     * @return the first minor version, or nothing
     */
    String since() default "";
}
