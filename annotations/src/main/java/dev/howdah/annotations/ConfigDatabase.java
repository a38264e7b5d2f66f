package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** pgAdmin's own database in the cluster. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "compose.yaml")
public @interface ConfigDatabase {
    /**
     * Whether pgAdmin keeps its configuration in the cluster; otherwise in a file of its volume.
     *
     * <p>Default {@code true}.
     *
     * @return whether pgAdmin keeps its configuration in the cluster
     */
    @Setting(comment = "pgAdmin keeps its configuration in the cluster")
    boolean enabled() default true;

    /**
     * The database's name. The post-init script creates it.
     *
     * <p>Default {@code pgadmin}.
     *
     * @return name of the database
     */
    @Setting(form = Form.IDENTIFIER, comment = "name of the database")
    String database() default "pgadmin";

    /**
     * The role that owns the database. The post-init script creates it.
     *
     * <p>Default {@code pgadmin}.
     *
     * @return role that owns the database
     */
    @Setting(form = Form.IDENTIFIER, comment = "role that owns the database")
    String user() default "pgadmin";

    /**
     * The secret with the role's password. Default: <code>&lt;stack&gt;_pgadmin_database_password</code>. It stands
     * in a URI: letters, digits, {@code _} and {@code -} only.
     *
     * @return secret with the role's password
     */
    @Setting(form = Form.SECRET, comment = "secret with the role's password")
    String passwordSecret() default "";
}
