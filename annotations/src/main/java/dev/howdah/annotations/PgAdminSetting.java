package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A setting of pgAdmin's {@code config.py}: exactly one of {@link #text}, {@link #number} and {@link #flag}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "compose.yaml")
public @interface PgAdminSetting {
    /**
     * The setting's name, as in {@code config.py}. pgAdmin ends when it reads a value of the wrong type.
     *
     * <p>Variable {@code PGADMIN_CONFIG_<name>} of the pgAdmin service in {@code compose.yaml}. Required.
     *
     * @return name of the setting
     */
    @Setting(
            form = Form.VARIABLE,
            required = true,
            comment = "name of the setting",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/config_py.html")
    String name() default "";

    /**
     * The value, if it is a text. Written as a quoted Python string.
     *
     * <p>May hold <code>${NAME}</code>. Default: empty.
     *
     * @return a text
     */
    @Setting(placeholder = true, comment = "a text")
    String text() default "";

    /**
     * The value, if it is a number.
     *
     * <p>Default 0.
     *
     * @return a number
     */
    @Setting(comment = "a number")
    long number() default 0;

    /**
     * The value, if it is a truth value. Written as {@code True} or {@code False}.
     *
     * <p>Default {@code false}.
     *
     * @return the truth value
     */
    @Setting(comment = "a truth value")
    boolean flag() default false;
}
