package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A PostgreSQL configuration parameter. Names, types, units and ranges are checked against the major version of
 * {@link PatroniCluster#postgresVersion}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Parameter {
    /**
     * The parameter's name, as in {@code postgresql.conf}.
     *
     * <p>Required.
     *
     * @return name of the parameter
     */
    @Setting(
            form = Form.PARAMETER,
            required = true,
            comment = "name of the parameter",
            source = "https://www.postgresql.org/docs/current/runtime-config.html")
    String name() default "";

    /**
     * The value, as in {@code postgresql.conf} but without its quotes. Units are those of PostgreSQL: {@code 64MB},
     * {@code 5min}.
     *
     * <p>Default: empty.
     *
     * @return value of the parameter
     */
    @Setting(comment = "value of the parameter", source = "https://www.postgresql.org/docs/current/runtime-config.html")
    String value() default "";
}
