package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What members may do. The same on every member, because all run from one service. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Tags {
    /**
     * Whether members never become leader. On every member at once it leaves a cluster that never fails over. Not
     * together with {@link #failoverPriority}.
     *
     * <p>Key {@code tags.nofailover} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether members never become leader
     */
    @Setting(
            key = "nofailover",
            comment = "never becomes leader",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")
    boolean nofailover() default false;

    /**
     * Who becomes leader first among members equally far; 0: never. It decides only between members that received the
     * same WAL, and has no effect with {@code QUORUM}.
     *
     * <p>Key {@code tags.failover_priority} in {@code patroni.yml}. At least 0. Default 1. Since Patroni 3.2.
     *
     * @return greater becomes leader first
     */
    @Setting(
            key = "failover_priority",
            min = 0,
            since = "3.2",
            comment = "greater becomes leader first",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")
    int failoverPriority() default 1;

    /**
     * Whether members get no read-only traffic. {@code /replica} then answers 503, and HAProxy sends no reads.
     *
     * <p>Key {@code tags.noloadbalance} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether members get no read-only traffic
     */
    @Setting(
            key = "noloadbalance",
            comment = "gets no read-only traffic",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")
    boolean noloadbalance() default false;

    /**
     * Whether new replicas are preferably copied from these members. It takes the copying off the leader.
     *
     * <p>Key {@code tags.clonefrom} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether new replicas are copied from these members
     */
    @Setting(
            key = "clonefrom",
            comment = "new replicas are copied from it",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")
    boolean clonefrom() default false;

    /**
     * Whether members are never synchronous replicas. Not together with {@link #syncPriority}.
     *
     * <p>Key {@code tags.nosync} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether members are never synchronous replicas
     */
    @Setting(
            key = "nosync",
            comment = "never a synchronous replica",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")
    boolean nosync() default false;

    /**
     * Who becomes synchronous replica first; 0: never. It has effect with {@code synchronousMode = ON} only.
     *
     * <p>Key {@code tags.sync_priority} in {@code patroni.yml}. At least 0. Default 1. Since Patroni 4.1.
     *
     * @return greater becomes synchronous replica first
     */
    @Setting(
            key = "sync_priority",
            min = 0,
            since = "4.1",
            comment = "greater becomes synchronous replica first",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")
    int syncPriority() default 1;

    /**
     * The member that replicas replicate from instead of the leader. It saves the leader bandwidth; when that member
     * is gone, the leader is used again.
     *
     * <p>Key {@code tags.replicatefrom} in {@code patroni.yml}. Default: none.
     *
     * @return replicates from this member
     */
    @Setting(
            key = "replicatefrom",
            form = Form.KEY,
            comment = "replicates from this member",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")
    String replicatefrom() default "";

    /**
     * Whether members restore from an archive instead of replicating. It needs {@code restore_command}, lags by at
     * least one WAL file, and stops the copying of logical slots to the member.
     *
     * <p>Key {@code tags.nostream} in {@code patroni.yml}. Default {@code false}. Since Patroni 3.3.
     *
     * @return whether members restore from an archive
     */
    @Setting(
            key = "nostream",
            since = "3.3",
            comment = "restores from an archive instead of replicating",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")
    boolean nostream() default false;

    /**
     * Tags of the user's own, which health checks can ask for. {@code GET /replica?tag_zone=a} asks for one; a member
     * without it answers 503.
     *
     * <p>Keys of {@code tags} in {@code patroni.yml}. Default: none.
     *
     * @return tags of the user's own
     */
    @Setting(
            shape = Shape.FLAT,
            comment = "tags of the user's own",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")
    Entry[] custom() default {};
}
