package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The database on {@code localhost:5432} of every host that runs a proxy, for programs that run on the hosts themselves.
 *
 * <pre>{@code
 * @HaProxy(hostAccess = @HostAccess(enabled = true))
 * }</pre>
 *
 * <p>The proxy of the host listens on a unix socket, and socat, in the host's own network, leads connections from the
 * loopback address to it. So they do not leave the host before the proxy, and no other host can make one.
 * PostgreSQL sees the proxy's address, as with every connection through it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "compose.yaml")
public @interface HostAccess {
    /**
     * Whether hosts reach the database on their loopback address.
     *
     * <p>Default {@code false}.
     *
     * @return whether hosts reach the database on their loopback address
     */
    @Setting(comment = "hosts reach the database on their loopback address")
    boolean enabled() default false;

    /**
     * The listener that connections go to. One without {@link Listener#unixSocket} is given
     * <code>/run/&lt;service&gt;/.s.PGSQL.&lt;port&gt;</code>.
     *
     * <p>Default: the first that leads to the primary, otherwise the first.
     *
     * @return listener that connections go to
     */
    @Setting(form = Form.KEY, comment = "listener that connections go to")
    String listener() default "";

    /**
     * The port on the loopback address of each host. It must be free there: a PostgreSQL of the host's own uses 5432 too.
     *
     * <p>Key {@code command} of the service in {@code compose.yaml}. 1024 to 65535. Default 5432.
     *
     * @return port on the loopback address
     */
    @Setting(
            key = "command",
            min = 1024,
            max = 65535,
            comment = "port on the loopback address",
            source = "http://www.dest-unreach.org/socat/doc/socat.html#ADDRESS_TCP_LISTEN")
    int port() default 5432;

    /**
     * Whether containers reach the proxy of their own host as well, in whatever network they are. Those with
     * {@code extra_hosts: ["node.docker.host:host-gateway"]} connect to {@code node.docker.host} and {@link #port}. Every
     * container of a host can do that, so that only passwords protect the database from them.
     *
     * <p>Key {@code extra_hosts} of the gateway's service in {@code compose.yaml}. Default {@code false}.
     *
     * @return whether containers reach the proxy of their own host
     */
    @Setting(
            key = "extra_hosts",
            comment = "containers reach the proxy of their own host",
            source = "https://docs.docker.com/reference/compose-file/services/#extra_hosts")
    boolean gateway() default false;

    /**
     * The name by which the gateway knows the address of its host that containers see.
     *
     * <p>Key {@code extra_hosts} of the gateway's service in {@code compose.yaml}. Default {@code node.docker.host}.
     *
     * @return name of the host's address that containers see
     */
    @Setting(
            key = "extra_hosts",
            form = Form.HOST,
            comment = "name of the host's address that containers see",
            source = "https://docs.docker.com/reference/compose-file/services/#extra_hosts")
    String gatewayName() default "node.docker.host";

    /**
     * The folder of the hosts that the socket stands in, for programs of the hosts that use it without socat:
     * {@code psql -h FOLDER}. A job makes it, once on every host that runs a proxy, as root and with the folder's topmost
     * parent mounted; proxies wait for it. The folder must outlive a restart of the host, since a job that is done isn't
     * run again: not {@code /run} or {@code /tmp}.
     *
     * <p>Key {@code volumes} of the services in {@code compose.yaml}. Default: none; the socket stands in a volume in
     * memory, which nothing has to make.
     *
     * @return folder of the hosts that the socket stands in
     */
    @Setting(
            key = "volumes",
            form = Form.PATH,
            comment = "folder of the hosts that the socket stands in",
            source = "https://docs.docker.com/reference/compose-file/services/#volumes")
    String folder() default "";

    /**
     * The name of the service that listens on the loopback address.
     *
     * <p>Default {@code socat}.
     *
     * @return name of the service that listens on the loopback address
     */
    @Setting(form = Form.SERVICE, comment = "name of the service that listens on the loopback address")
    String service() default "socat";

    /**
     * The name of the service for containers.
     *
     * <p>Default {@code gateway}.
     *
     * @return name of the service for containers
     */
    @Setting(form = Form.SERVICE, comment = "name of the service for containers")
    String gatewayService() default "gateway";

    /**
     * The name of the job that makes {@link #folder}.
     *
     * <p>Default {@code sockets}.
     *
     * @return name of the job that makes the folder
     */
    @Setting(form = Form.SERVICE, comment = "name of the job that makes the folder")
    String folderService() default "sockets";

    /**
     * The image of socat. It needs a shell for {@link #folder}.
     *
     * <p>Key {@code image} of the services in {@code compose.yaml}. May hold <code>${NAME}</code>. Default
     * {@code alpine/socat:1.8.0.3}.
     *
     * @return image of socat
     */
    @Setting(
            key = "image",
            form = Form.IMAGE,
            placeholder = true,
            comment = "image of socat",
            source = "https://docs.docker.com/reference/compose-file/services/#image")
    String image() default "alpine/socat:1.8.0.3";

    /**
     * Processor and memory of each of these services. socat is a process for each connection.
     *
     * <p>Key {@code deploy.resources} of the services in {@code compose.yaml}. Default: {@link Resources} with
     * {@code memoryLimit = "32MB"}.
     *
     * @return processor and memory
     */
    @Setting(
            key = "deploy.resources",
            comment = "processor and memory",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    Resources resources() default @Resources(memoryLimit = "32MB");
}
