package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the first member is created from something else than {@code initdb}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface BootstrapMethod {
    /**
     * The method's name. Patroni falls back to {@code initdb} without a word if the section of that name, or its
     * command, is missing.
     *
     * <p>Key {@code bootstrap.method} in {@code patroni.yml}; the other attributes stand in {@code bootstrap.<name>}.
     * Default: none.
     *
     * @return name of the method
     */
    @Setting(
            key = "bootstrap.method",
            form = Form.KEY,
            comment = "name of the method",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#bootstrap")
    String name() default "";

    /**
     * The command that fills the data directory. Patroni adds {@code --scope} and {@code --datadir}.
     *
     * <p>Key {@code bootstrap.<name>.command} in {@code patroni.yml}. Default: none.
     *
     * @return command that fills the data directory
     */
    @Setting(
            key = "command",
            form = Form.COMMAND,
            comment = "command that fills the data directory",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#bootstrap")
    String command() default "";

    /**
     * Whether Patroni passes no arguments of its own.
     *
     * <p>Key {@code bootstrap.<name>.no_params} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether Patroni passes no arguments
     */
    @Setting(
            key = "no_params",
            comment = "Patroni passes no arguments",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#bootstrap")
    boolean noParams() default false;

    /**
     * Whether a {@code recovery.conf} that the command wrote is kept. From PostgreSQL 12 on this means
     * {@code recovery.signal}, {@code standby.signal} and the recovery parameters.
     *
     * <p>Key {@code bootstrap.<name>.keep_existing_recovery_conf} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether to keep what the command wrote
     */
    @Setting(
            key = "keep_existing_recovery_conf",
            comment = "keep what the command wrote",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#bootstrap")
    boolean keepExistingRecoveryConf() default false;

    /**
     * Parameters for the recovery. {@code recovery_target_time}, for example, with
     * {@code recovery_target_action = promote}.
     *
     * <p>Key {@code bootstrap.<name>.recovery_conf} in {@code patroni.yml}. Default: none.
     *
     * @return recovery parameters
     */
    @Setting(
            key = "recovery_conf",
            shape = Shape.NAMED,
            comment = "recovery parameters",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#bootstrap")
    Parameter[] recoveryConf() default {};
}
