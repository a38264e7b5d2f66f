package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Programs that Patroni runs when a member's state changes; arguments: action, role, cluster. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Callbacks {
    /**
     * The command that Patroni runs after a start.
     *
     * <p>Key {@code postgresql.callbacks.on_start} in {@code patroni.yml}. Default: none.
     *
     * @return after a start
     */
    @Setting(
            key = "on_start",
            form = Form.COMMAND,
            comment = "after a start",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String onStart() default "";

    /**
     * The command that Patroni runs after a stop.
     *
     * <p>Key {@code postgresql.callbacks.on_stop} in {@code patroni.yml}. Default: none.
     *
     * @return after a stop
     */
    @Setting(
            key = "on_stop",
            form = Form.COMMAND,
            comment = "after a stop",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String onStop() default "";

    /**
     * The command that Patroni runs after a restart.
     *
     * <p>Key {@code postgresql.callbacks.on_restart} in {@code patroni.yml}. Default: none.
     *
     * @return after a restart
     */
    @Setting(
            key = "on_restart",
            form = Form.COMMAND,
            comment = "after a restart",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String onRestart() default "";

    /**
     * The command that Patroni runs after a reload.
     *
     * <p>Key {@code postgresql.callbacks.on_reload} in {@code patroni.yml}. Default: none.
     *
     * @return after a reload
     */
    @Setting(
            key = "on_reload",
            form = Form.COMMAND,
            comment = "after a reload",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String onReload() default "";

    /**
     * The command that Patroni runs after a promotion or a demotion. The role is {@code primary} since Patroni 4.0 and
     * {@code master} before.
     *
     * <p>Key {@code postgresql.callbacks.on_role_change} in {@code patroni.yml}. Default: none.
     *
     * @return after a promotion or a demotion
     */
    @Setting(
            key = "on_role_change",
            form = Form.COMMAND,
            comment = "after a promotion or a demotion",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String onRoleChange() default "";
}
