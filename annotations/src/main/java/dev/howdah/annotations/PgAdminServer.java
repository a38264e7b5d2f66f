package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A server in pgAdmin's tree. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "pgadmin/servers.json")
public @interface PgAdminServer {
    /**
     * The server's name in the tree.
     *
     * <p>Key {@code Name} in {@code pgadmin/servers.json}. Required.
     *
     * @return name in the tree
     */
    @Setting(
            key = "Name",
            required = true,
            comment = "name in the tree",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/import_export_servers.html")
    String name() default "";

    /**
     * The group it stands in.
     *
     * <p>Key {@code Group} in {@code pgadmin/servers.json}. Default {@code Servers}.
     *
     * @return group it stands in
     */
    @Setting(
            key = "Group",
            write = Write.ALWAYS,
            comment = "group it stands in",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/import_export_servers.html")
    String group() default "Servers";

    /**
     * The listener of HAProxy that leads to it. Host and port follow from it.
     *
     * <p>Keys {@code Host} and {@code Port} in {@code pgadmin/servers.json}. Required.
     *
     * @return listener of HAProxy
     */
    @Setting(
            key = "Host",
            form = Form.KEY,
            required = true,
            comment = "listener of HAProxy",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/import_export_servers.html")
    String listener() default "";

    /**
     * The role that logs in. Default: the first role of the stack that logs in, or the superuser.
     *
     * <p>Key {@code Username} in {@code pgadmin/servers.json}.
     *
     * @return role that logs in
     */
    @Setting(
            key = "Username",
            form = Form.IDENTIFIER,
            comment = "role that logs in",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/import_export_servers.html")
    String username() default "";

    /**
     * The database to connect to first.
     *
     * <p>Key {@code MaintenanceDB} in {@code pgadmin/servers.json}. Default {@code postgres}.
     *
     * @return database to connect to first
     */
    @Setting(
            key = "MaintenanceDB",
            form = Form.IDENTIFIER,
            comment = "database to connect to first",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/import_export_servers.html")
    String maintenanceDatabase() default "postgres";

    /**
     * How much of TLS the connection needs.
     *
     * <p>Key {@code ConnectionParameters.sslmode} in {@code pgadmin/servers.json}. Default {@code PREFER}.
     *
     * @return how much of TLS the connection needs
     */
    @Setting(
            key = "ConnectionParameters.sslmode",
            comment = "how much of TLS the connection needs",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/import_export_servers.html")
    SslMode sslmode() default SslMode.PREFER;
}
