package dev.howdah.annotations.meta;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the file that the settings of an annotation are written to. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Documented
public @interface Section {
    /**
     * The emitted file, relative to the folder of the stack.
     *
     * @return the path of the file
     */
    String file();
}
