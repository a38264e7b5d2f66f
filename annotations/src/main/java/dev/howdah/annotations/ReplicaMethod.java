package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a new replica is made: {@code basebackup}, or a command of the user's own. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface ReplicaMethod {
    /**
     * The method's name; {@code basebackup} is built in.
     *
     * <p>Item of {@code postgresql.create_replica_methods} and section {@code postgresql.<name>} in
     * {@code patroni.yml}. Required.
     *
     * @return name of the method
     */
    @Setting(
            form = Form.KEY,
            required = true,
            comment = "name of the method",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")
    String name() default "";

    /**
     * The command; required unless the method is {@code basebackup}. Patroni adds {@code --scope}, {@code --datadir},
     * {@code --role} and {@code --connstring}.
     *
     * <p>Key {@code postgresql.<name>.command} in {@code patroni.yml}.
     *
     * @return command that makes the replica
     */
    @Setting(
            key = "command",
            form = Form.COMMAND,
            comment = "command that makes the replica",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")
    String command() default "";

    /**
     * Whether what the data directory holds is kept. pgBackRest needs it for a delta restore.
     *
     * <p>Key {@code postgresql.<name>.keep_data} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether to keep what the data directory holds
     */
    @Setting(
            key = "keep_data",
            comment = "keep what the data directory holds",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")
    boolean keepData() default false;

    /**
     * Whether Patroni passes no arguments of its own.
     *
     * <p>Key {@code postgresql.<name>.no_params} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether Patroni passes no arguments
     */
    @Setting(
            key = "no_params",
            comment = "Patroni passes no arguments",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")
    boolean noParams() default false;

    /**
     * Whether the method works without a running leader. A backup can then bring back a cluster that lost all
     * members.
     *
     * <p>Key {@code postgresql.<name>.no_leader} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether the method works without a running leader
     */
    @Setting(
            key = "no_leader",
            comment = "works without a leader",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")
    boolean noLeader() default false;

    /**
     * Further arguments of the command. Each is passed as {@code --name=value}.
     *
     * <p>Keys of {@code postgresql.<name>} in {@code patroni.yml}. Default: none.
     *
     * @return further arguments
     */
    @Setting(
            shape = Shape.FLAT,
            comment = "further arguments",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")
    Entry[] arguments() default {};
}
