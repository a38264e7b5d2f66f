package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A role of the database cluster. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "init/post-init.sh")
public @interface Role {
    /**
     * The role's name. Not one of {@link Authentication}.
     *
     * <p>Statement {@code CREATE ROLE} in {@code init/post-init.sh}. Required.
     *
     * @return name of the role
     */
    @Setting(
            form = Form.IDENTIFIER,
            required = true,
            comment = "name of the role",
            source = "https://www.postgresql.org/docs/current/sql-createrole.html")
    String name() default "";

    /**
     * What the role may do beyond logging in.
     *
     * <p>Statement {@code CREATE ROLE} in {@code init/post-init.sh}. Default: none.
     *
     * @return what the role may do
     */
    @Setting(comment = "what the role may do", source = "https://www.postgresql.org/docs/current/sql-createrole.html")
    RoleOption[] options() default {};

    /**
     * Whether the role logs in. Without it the role is a group.
     *
     * <p>Statement {@code CREATE ROLE} in {@code init/post-init.sh}. Default {@code true}.
     *
     * @return whether the role logs in
     */
    @Setting(comment = "the role logs in", source = "https://www.postgresql.org/docs/current/sql-createrole.html")
    boolean login() default true;

    /**
     * The secret with the role's password. Default: <code>&lt;stack&gt;_&lt;role&gt;_password</code> for a role that
     * logs in.
     *
     * <p>Statement {@code CREATE ROLE} in {@code init/post-init.sh}.
     *
     * @return secret with the password
     */
    @Setting(
            form = Form.SECRET,
            comment = "secret with the password",
            source = "https://www.postgresql.org/docs/current/sql-createrole.html")
    String passwordSecret() default "";

    /**
     * Most connections at a time; -1: any number. Superusers are not counted.
     *
     * <p>Statement {@code CREATE ROLE} in {@code init/post-init.sh}. -1 to 262143. Default -1.
     *
     * @return most connections
     */
    @Setting(
            min = -1,
            max = 262143,
            comment = "most connections",
            source = "https://www.postgresql.org/docs/current/sql-createrole.html")
    int connectionLimit() default -1;

    /**
     * Roles of this stack, or PostgreSQL's own, that the role is a member of.
     *
     * <p>Statement {@code CREATE ROLE} in {@code init/post-init.sh}. Default: none.
     *
     * @return roles it is a member of
     */
    @Setting(
            form = Form.IDENTIFIER,
            comment = "roles it is a member of",
            source = "https://www.postgresql.org/docs/current/sql-createrole.html")
    String[] memberOf() default {};
}
