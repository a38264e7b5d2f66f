package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command line option, given as {@code --name} or {@code --name=value}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Option {
    /**
     * The option's name without leading dashes.
     *
     * <p>Required.
     *
     * @return name of the option
     */
    @Setting(form = Form.KEY, required = true, comment = "name of the option")
    String name() default "";

    /**
     * The option's value. Empty: the option takes none.
     *
     * <p>Default: none.
     *
     * @return value of the option
     */
    @Setting(comment = "value of the option")
    String value() default "";
}
