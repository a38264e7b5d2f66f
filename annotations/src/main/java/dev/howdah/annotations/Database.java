package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A database of the cluster. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "init/post-init.sh")
public @interface Database {
    /**
     * The database's name.
     *
     * <p>Statements in {@code init/post-init.sh}. Required.
     *
     * @return name of the database
     */
    @Setting(
            form = Form.IDENTIFIER,
            required = true,
            comment = "name of the database",
            source = "https://www.postgresql.org/docs/current/sql-createdatabase.html")
    String name() default "";

    /**
     * The role that owns the database. Default: the superuser.
     *
     * <p>Statements in {@code init/post-init.sh}.
     *
     * @return owner of the database
     */
    @Setting(
            form = Form.IDENTIFIER,
            comment = "owner of the database",
            source = "https://www.postgresql.org/docs/current/sql-createdatabase.html")
    String owner() default "";

    /**
     * Extensions created in the database; the image must have them. Those that {@code shared_preload_libraries} must
     * name need a parameter as well.
     *
     * <p>Statements in {@code init/post-init.sh}. Default: none.
     *
     * @return extensions of the database
     */
    @Setting(
            form = Form.TEXT,
            comment = "extensions of the database",
            source = "https://www.postgresql.org/docs/current/sql-createextension.html")
    String[] extensions() default {};

    /**
     * Schemas created in the database, owned by its owner.
     *
     * <p>Statements in {@code init/post-init.sh}. Default: none.
     *
     * @return schemas of the database
     */
    @Setting(
            form = Form.IDENTIFIER,
            comment = "schemas of the database",
            source = "https://www.postgresql.org/docs/current/sql-createschema.html")
    String[] schemas() default {};
}
