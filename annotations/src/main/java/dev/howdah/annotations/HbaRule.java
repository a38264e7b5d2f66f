package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line of {@code pg_hba.conf}; the first line that matches a connection decides. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface HbaRule {
    /**
     * The kind of connection.
     *
     * <p>Field of a line in {@code postgresql.pg_hba} of {@code patroni.yml}. Default {@code HOST}.
     *
     * @return kind of connection
     */
    @Setting(comment = "kind of connection", source = "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")
    HbaType type() default HbaType.HOST;

    /**
     * Databases, or {@code all}, {@code replication}, {@code sameuser}, {@code samerole}; {@code all} does not mean
     * {@code replication}. {@code /...} is a regular expression since PostgreSQL 16, {@code @/path} a file with names.
     * Quotes around a name take such meanings away: <code>"\"all\""</code> is a database called all.
     *
     * <p>Field of a line in {@code postgresql.pg_hba} of {@code patroni.yml}. Default {@code all}.
     *
     * @return databases
     */
    @Setting(
            form = Form.TEXT,
            comment = "databases",
            source = "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")
    String[] database() default {"all"};

    /**
     * Roles, {@code +group} for a role and its members, or {@code all}. {@code /...} is a regular expression since
     * PostgreSQL 16, {@code @/path} a file with names. Quotes around a name take such meanings away: <code>"\"all\""</code>
     * is a role called all.
     *
     * <p>Field of a line in {@code postgresql.pg_hba} of {@code patroni.yml}. Default {@code all}.
     *
     * @return roles
     */
    @Setting(
            form = Form.TEXT,
            comment = "roles",
            source = "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")
    String[] user() default {"all"};

    /**
     * Where connections come from: a network, an address, {@code samehost}, {@code samenet}, {@code all}, or a host name
     * that the address leads back to; not with {@code LOCAL}. Default: the stack's network, and for replication and the
     * role that rewinds also the network to etcd, since a member's name resolves on either.
     *
     * <p>Field of a line in {@code postgresql.pg_hba} of {@code patroni.yml}.
     *
     * @return where connections come from
     */
    @Setting(
            form = Form.HBA_ADDRESS,
            comment = "where connections come from",
            source = "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")
    String address() default "";

    /**
     * How the client proves who it is. {@code TRUST} from other hosts lets anybody on the network in.
     *
     * <p>Field of a line in {@code postgresql.pg_hba} of {@code patroni.yml}. Default {@code SCRAM_SHA_256}.
     *
     * @return how the client proves who it is
     */
    @Setting(
            comment = "how the client proves who it is",
            source = "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")
    HbaMethod method() default HbaMethod.SCRAM_SHA_256;

    /**
     * Options of the method, as {@code name=value}. What must stay secret comes from a file: {@code @/run/secrets/name},
     * a {@link Members#secretFiles} of members that holds {@code name=value}.
     *
     * <p>Field of a line in {@code postgresql.pg_hba} of {@code patroni.yml}. Default: none.
     *
     * @return options of the method
     */
    @Setting(
            form = Form.TEXT,
            comment = "options of the method",
            source = "https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")
    String[] options() default {};
}
