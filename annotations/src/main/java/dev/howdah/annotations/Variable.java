package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An environment variable of a service. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "compose.yaml")
public @interface Variable {
    /**
     * The variable's name.
     *
     * <p>Required.
     *
     * @return name of the variable
     */
    @Setting(
            form = Form.VARIABLE,
            required = true,
            comment = "name of the variable",
            source = "https://docs.docker.com/reference/compose-file/services/#environment")
    String name() default "";

    /**
     * The variable's value; never a secret, because {@code docker service inspect} shows it. Swarm expands its templates,
     * such as {@code {{.Node.Hostname}}}, on each host.
     *
     * <p>May hold <code>${NAME}</code>. Default: empty.
     *
     * @return value of the variable
     */
    @Setting(
            placeholder = true,
            comment = "value of the variable",
            source = "https://docs.docker.com/reference/compose-file/services/#environment")
    String value() default "";
}
