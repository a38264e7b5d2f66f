package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A key with a value, where the keys are the user's own. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Entry {
    /**
     * The entry's key.
     *
     * <p>Required.
     *
     * @return key
     */
    @Setting(form = Form.TEXT, required = true, comment = "key")
    String name() default "";

    /**
     * The value; whole numbers and {@code true} and {@code false} are written as such.
     *
     * <p>Default: empty.
     *
     * @return value
     */
    @Setting(comment = "value")
    String value() default "";
}
