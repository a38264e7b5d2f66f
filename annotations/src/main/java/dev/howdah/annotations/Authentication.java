package dev.howdah.annotations;

import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The roles that Patroni creates and uses. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Authentication {
    /**
     * The superuser, also used by {@code post-init.sh}. It is created by {@code initdb}.
     *
     * <p>Key {@code postgresql.authentication.superuser} in {@code patroni.yml}. Default: {@link Credentials} with
     * {@code username = "postgres"}.
     *
     * @return superuser
     */
    @Setting(
            key = "superuser",
            write = Write.ALWAYS,
            comment = "superuser",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    Credentials superuser() default @Credentials(username = "postgres");

    /**
     * The role that replicas replicate with. Patroni creates it.
     *
     * <p>Key {@code postgresql.authentication.replication} in {@code patroni.yml}. Default: {@link Credentials} with
     * {@code username = "replicator"}.
     *
     * @return role that replicates
     */
    @Setting(
            key = "replication",
            write = Write.ALWAYS,
            comment = "role that replicates",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    Credentials replication() default @Credentials(username = "replicator");

    /**
     * The role that {@code pg_rewind} uses. Where it is left out, {@code pg_rewind} logs in as the superuser. Patroni
     * creates the role with the few rights that it needs.
     *
     * <p>Key {@code postgresql.authentication.rewind} in {@code patroni.yml}. Default: none.
     *
     * @return role that pg_rewind uses
     */
    @Setting(
            key = "rewind",
            comment = "role that pg_rewind uses",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    Credentials rewind() default @Credentials(username = "rewind");
}
