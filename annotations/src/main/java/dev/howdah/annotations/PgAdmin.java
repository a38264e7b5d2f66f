package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * pgAdmin, with the cluster in its tree and its own settings kept in the cluster.
 *
 * <pre>{@code
 * @PgAdmin(email = "dba@example.com")
 * }</pre>
 *
 * <p>Give people a way to it with {@link Caddy}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Section(file = "compose.yaml")
public @interface PgAdmin {
    /**
     * The pgAdmin version of the image.
     *
     * <p>Default {@code V9}.
     *
     * @return version of pgAdmin
     */
    @Setting(comment = "version of pgAdmin")
    PgAdminVersion version() default PgAdminVersion.V9;

    /**
     * The image of pgAdmin. Default: the official one of {@link #version}.
     *
     * <p>Key {@code image} of the pgAdmin service in {@code compose.yaml}. May hold <code>${NAME}</code>.
     *
     * @return image of pgAdmin
     */
    @Setting(
            key = "image",
            form = Form.IMAGE,
            placeholder = true,
            comment = "image of pgAdmin",
            source = "https://docs.docker.com/reference/compose-file/services/#image")
    String image() default "";

    /**
     * The service's name.
     *
     * <p>Default {@code pgadmin}.
     *
     * @return name of the service
     */
    @Setting(form = Form.SERVICE, comment = "name of the service")
    String service() default "pgadmin";

    /**
     * The e-mail address of the first user, who administers pgAdmin. pgAdmin refuses domains such as {@code local},
     * {@code localhost} and {@code test}, and ends. Read at the first start only.
     *
     * <p>Variable {@code PGADMIN_DEFAULT_EMAIL} of the pgAdmin service in {@code compose.yaml}. Required. May hold
     * <code>${NAME}</code>.
     *
     * @return e-mail address of the first user
     */
    @Setting(
            key = "PGADMIN_DEFAULT_EMAIL",
            form = Form.EMAIL,
            placeholder = true,
            required = true,
            comment = "e-mail address of the first user",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/container_deployment.html")
    String email() default "";

    /**
     * The secret with the first user's password. Default: <code>&lt;stack&gt;_pgadmin_password</code>. At least six
     * characters; read at the first start only.
     *
     * <p>Variable {@code PGADMIN_DEFAULT_PASSWORD_FILE} of the pgAdmin service in {@code compose.yaml}.
     *
     * @return secret with the first user's password
     */
    @Setting(
            key = "PGADMIN_DEFAULT_PASSWORD_FILE",
            form = Form.SECRET,
            comment = "secret with the first user's password",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/container_deployment.html")
    String passwordSecret() default "";

    /**
     * pgAdmin's own database in the cluster, in which it keeps users, servers and preferences. Without it they live
     * in a file of the volume, and a pgAdmin that moves to another host starts empty. The database is part of every
     * failover and backup.
     *
     * <p>Variable {@code PGADMIN_CONFIG_CONFIG_DATABASE_URI_FILE} of the pgAdmin service in {@code compose.yaml}.
     * Default: none.
     *
     * @return pgAdmin's own database in the cluster
     */
    @Setting(
            key = "PGADMIN_CONFIG_CONFIG_DATABASE_URI_FILE",
            comment = "pgAdmin's own database in the cluster",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/container_deployment.html")
    ConfigDatabase configDatabase() default @ConfigDatabase;

    /**
     * The address to listen on.
     *
     * <p>Variable {@code PGADMIN_LISTEN_ADDRESS} of the pgAdmin service in {@code compose.yaml}. Default
     * {@code 0.0.0.0} (pgAdmin's own: {@code [::]}).
     *
     * @return address to listen on
     */
    @Setting(
            key = "PGADMIN_LISTEN_ADDRESS",
            form = Form.ADDRESS,
            write = Write.ALWAYS,
            comment = "address to listen on",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/container_deployment.html")
    String listenAddress() default "0.0.0.0";

    /**
     * The port in the container. Above 1024, so that the container needs no capability.
     *
     * <p>Variable {@code PGADMIN_LISTEN_PORT} of the pgAdmin service in {@code compose.yaml}. 1 to 65535. Default
     * 8080 (pgAdmin's own: 80).
     *
     * @return port in the container
     */
    @Setting(
            key = "PGADMIN_LISTEN_PORT",
            min = 1,
            max = 65535,
            write = Write.ALWAYS,
            comment = "port in the container",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/container_deployment.html")
    int listenPort() default 8080;

    /**
     * Proxies in front of pgAdmin that set {@code X-Forwarded-For}. Count every proxy, no more: a count too high lets
     * clients choose the address that is logged.
     *
     * <p>Variable {@code PGADMIN_CONFIG_PROXY_X_FOR_COUNT} of the pgAdmin service in {@code compose.yaml}. 0 to 9.
     * Default 1.
     *
     * @return proxies that set X-Forwarded-For
     */
    @Setting(
            key = "PGADMIN_CONFIG_PROXY_X_FOR_COUNT",
            min = 0,
            max = 9,
            write = Write.ALWAYS,
            comment = "proxies that set X-Forwarded-For",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/config_py.html")
    int proxyXForCount() default 1;

    /**
     * Proxies in front of pgAdmin that set {@code X-Forwarded-Proto}. Too low a count makes pgAdmin redirect from
     * HTTPS to HTTP.
     *
     * <p>Variable {@code PGADMIN_CONFIG_PROXY_X_PROTO_COUNT} of the pgAdmin service in {@code compose.yaml}. 0 to 9.
     * Default 1.
     *
     * @return proxies that set X-Forwarded-Proto
     */
    @Setting(
            key = "PGADMIN_CONFIG_PROXY_X_PROTO_COUNT",
            min = 0,
            max = 9,
            write = Write.ALWAYS,
            comment = "proxies that set X-Forwarded-Proto",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/config_py.html")
    int proxyXProtoCount() default 1;

    /**
     * Proxies in front of pgAdmin that set {@code X-Forwarded-Host}. Caddy sets it.
     *
     * <p>Variable {@code PGADMIN_CONFIG_PROXY_X_HOST_COUNT} of the pgAdmin service in {@code compose.yaml}. 0 to 9.
     * Default 1 (pgAdmin's own: 0).
     *
     * @return proxies that set X-Forwarded-Host
     */
    @Setting(
            key = "PGADMIN_CONFIG_PROXY_X_HOST_COUNT",
            min = 0,
            max = 9,
            write = Write.ALWAYS,
            comment = "proxies that set X-Forwarded-Host",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/config_py.html")
    int proxyXHostCount() default 1;

    /**
     * Proxies in front of pgAdmin that set {@code X-Forwarded-Port}. Caddy does not set it.
     *
     * <p>Variable {@code PGADMIN_CONFIG_PROXY_X_PORT_COUNT} of the pgAdmin service in {@code compose.yaml}. 0 to 9.
     * Default 0 (pgAdmin's own: 1).
     *
     * @return proxies that set X-Forwarded-Port
     */
    @Setting(
            key = "PGADMIN_CONFIG_PROXY_X_PORT_COUNT",
            min = 0,
            max = 9,
            write = Write.ALWAYS,
            comment = "proxies that set X-Forwarded-Port",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/config_py.html")
    int proxyXPortCount() default 0;

    /**
     * Proxies in front of pgAdmin that set {@code X-Forwarded-Prefix}. Needed only below a path.
     *
     * <p>Variable {@code PGADMIN_CONFIG_PROXY_X_PREFIX_COUNT} of the pgAdmin service in {@code compose.yaml}. 0 to 9.
     * Default 0.
     *
     * @return proxies that set X-Forwarded-Prefix
     */
    @Setting(
            key = "PGADMIN_CONFIG_PROXY_X_PREFIX_COUNT",
            min = 0,
            max = 9,
            write = Write.ALWAYS,
            comment = "proxies that set X-Forwarded-Prefix",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/config_py.html")
    int proxyXPrefixCount() default 0;

    /**
     * Failed logins before a user is locked. 0 never locks.
     *
     * <p>Variable {@code PGADMIN_CONFIG_MAX_LOGIN_ATTEMPTS} of the pgAdmin service in {@code compose.yaml}. 0 to
     * 1000. Default 3.
     *
     * @return failed logins before a user is locked
     */
    @Setting(
            key = "PGADMIN_CONFIG_MAX_LOGIN_ATTEMPTS",
            min = 0,
            max = 1000,
            comment = "failed logins before a user is locked",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/config_py.html")
    int maxLoginAttempts() default 3;

    /**
     * Further settings of pgAdmin's {@code config.py}.
     *
     * <p>Variable {@code PGADMIN_CONFIG_*} of the pgAdmin service in {@code compose.yaml}. Default: none.
     *
     * @return further settings of config.py
     */
    @Setting(
            key = "PGADMIN_CONFIG_*",
            comment = "further settings of config.py",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/config_py.html")
    PgAdminSetting[] settings() default {};

    /**
     * Servers in pgAdmin's tree. Default: one for each listener of HAProxy that has a port. Passwords are not part of
     * it; users enter their own. A release that changes them replaces all servers of the first user, also those added by
     * hand; without {@link #configDatabase} every new task does.
     *
     * <p>File {@code pgadmin/servers.json}.
     *
     * @return servers in the tree
     */
    @Setting(
            file = "pgadmin/servers.json",
            comment = "servers in the tree",
            source = "https://www.pgadmin.org/docs/pgadmin4/latest/import_export_servers.html")
    PgAdminServer[] servers() default {};

    /**
     * Where pgAdmin keeps sessions and its users' files.
     *
     * <p>Key {@code volumes} of the pgAdmin service in {@code compose.yaml}. Default: {@link Volume} with
     * {@code target = "/var/lib/pgadmin"}.
     *
     * @return where sessions and users' files are kept
     */
    @Setting(
            key = "volumes",
            comment = "where sessions and users' files are kept",
            source = "https://docs.docker.com/reference/compose-file/services/#volumes")
    Volume volume() default @Volume(target = "/var/lib/pgadmin");

    /**
     * The label of the host that runs pgAdmin. Default: any host. Give one unless the volume is reachable from every
     * host: sessions and files stay where they were written.
     *
     * <p>Key {@code deploy.placement.constraints} of the pgAdmin service in {@code compose.yaml}. May hold
     * <code>${NAME}</code>.
     *
     * @return label of the host
     */
    @Setting(
            key = "deploy.placement.constraints",
            form = Form.LABEL,
            placeholder = true,
            comment = "label of the host",
            source = "https://docs.docker.com/reference/compose-file/deploy/#placement")
    String nodeLabel() default "";

    /**
     * Processor and memory of pgAdmin.
     *
     * <p>Key {@code deploy.resources} of the pgAdmin service in {@code compose.yaml}. Default: {@link Resources} with
     * its own defaults.
     *
     * @return processor and memory
     */
    @Setting(
            key = "deploy.resources",
            comment = "processor and memory",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    Resources resources() default @Resources;

    /**
     * Further environment variables.
     *
     * <p>Key {@code environment} of the pgAdmin service in {@code compose.yaml}. Default: none.
     *
     * @return further environment variables
     */
    @Setting(
            key = "environment",
            shape = Shape.NAMED,
            comment = "further environment variables",
            source = "https://docs.docker.com/reference/compose-file/services/#environment")
    Variable[] environment() default {};
}
