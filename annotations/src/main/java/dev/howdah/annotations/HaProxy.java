package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * HAProxy in front of the members: it sends writes to the primary and reads to replicas.
 *
 * <pre>{@code
 * @HaProxy(listeners = {
 *     @Listener(name = "primary", role = ListenerRole.PRIMARY, port = 5432),
 *     @Listener(name = "replicas", role = ListenerRole.REPLICA, port = 5433, lag = "16MB")
 * })
 * }</pre>
 *
 * <p>Applications connect to {@link #hostname}; a failover ends their connections, and the next one leads to the new
 * primary.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Section(file = "haproxy.cfg")
public @interface HaProxy {
    /**
     * The HAProxy version of the image. {@code init-state} exists from 3.1 on: before, a member found anew gets
     * traffic until its first check.
     *
     * <p>Default {@code V3_0}.
     *
     * @return version of HAProxy
     */
    @Setting(comment = "version of HAProxy")
    HaProxyVersion version() default HaProxyVersion.V3_0;

    /**
     * The image of HAProxy. Default: the official one of {@link #version}.
     *
     * <p>Key {@code image} of the proxy service in {@code compose.yaml}. May hold <code>${NAME}</code>.
     *
     * @return image of HAProxy
     */
    @Setting(
            key = "image",
            file = "compose.yaml",
            form = Form.IMAGE,
            placeholder = true,
            comment = "image of HAProxy",
            source = "https://docs.docker.com/reference/compose-file/services/#image")
    String image() default "";

    /**
     * The service's name.
     *
     * <p>Default {@code proxy}.
     *
     * @return name of the service
     */
    @Setting(file = "compose.yaml", form = Form.SERVICE, comment = "name of the service")
    String service() default "proxy";

    /**
     * The name under which applications reach the proxies. Default: {@link Members#domain}. It leads to all proxies
     * at once.
     *
     * <p>Key {@code hostname} of the proxy service in {@code compose.yaml}.
     *
     * @return name under which applications reach the proxies
     */
    @Setting(
            key = "hostname",
            file = "compose.yaml",
            form = Form.HOST,
            comment = "name under which applications reach the proxies",
            source = "https://docs.docker.com/reference/compose-file/services/#hostname")
    String hostname() default "";

    /**
     * The label of the hosts that run a proxy. Default: every host.
     *
     * <p>Key {@code deploy.placement.constraints} of the proxy service in {@code compose.yaml}. May hold
     * <code>${NAME}</code>.
     *
     * @return label of the hosts that run a proxy
     */
    @Setting(
            key = "deploy.placement.constraints",
            file = "compose.yaml",
            form = Form.LABEL,
            placeholder = true,
            comment = "label of the hosts that run a proxy",
            source = "https://docs.docker.com/reference/compose-file/deploy/#placement")
    String nodeLabel() default "";

    /**
     * Further placement constraints.
     *
     * <p>Key {@code deploy.placement.constraints} of the proxy service in {@code compose.yaml}. May hold
     * <code>${NAME}</code>. Default: none.
     *
     * @return further placement constraints
     */
    @Setting(
            key = "deploy.placement.constraints",
            file = "compose.yaml",
            form = Form.CONSTRAINT,
            placeholder = true,
            comment = "further placement constraints",
            source = "https://docs.docker.com/reference/compose-file/deploy/#placement")
    String[] constraints() default {};

    /**
     * How many hosts run a proxy at most: every host with {@link #nodeLabel} runs one. All of them together must leave places
     * for connections on each member, which {@link Listener#maxconn} is computed from.
     *
     * <p>Proxies, 1 to 1000. Default 3.
     *
     * @return greatest number of proxies
     */
    @Setting(min = 1, max = 1000, unit = "proxies", comment = "greatest number of proxies")
    int maxProxies() default 3;

    /**
     * How listeners with a {@link Listener#publishedPort} are published.
     *
     * <p>Key {@code ports.mode} of the proxy service in {@code compose.yaml}. Default {@code HOST}.
     *
     * @return how ports are published
     */
    @Setting(
            key = "ports.mode",
            file = "compose.yaml",
            comment = "how ports are published",
            source = "https://docs.docker.com/reference/compose-file/services/#ports")
    PublishMode publishMode() default PublishMode.HOST;

    /**
     * Where the image's HAProxy reads its configuration.
     *
     * <p>Key {@code configs.target} of the proxy service in {@code compose.yaml}. Default
     * {@code /usr/local/etc/haproxy/haproxy.cfg}.
     *
     * @return where HAProxy reads its configuration
     */
    @Setting(
            key = "configs.target",
            file = "compose.yaml",
            form = Form.PATH,
            comment = "where HAProxy reads its configuration",
            source = "https://docs.docker.com/reference/compose-file/services/#configs")
    String configTarget() default "/usr/local/etc/haproxy/haproxy.cfg";

    /**
     * Processor and memory of each proxy.
     *
     * <p>Key {@code deploy.resources} of the proxy service in {@code compose.yaml}. Default: {@link Resources} with
     * its own defaults.
     *
     * @return processor and memory
     */
    @Setting(
            key = "deploy.resources",
            file = "compose.yaml",
            comment = "processor and memory",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    Resources resources() default @Resources;

    /**
     * The section {@code global}.
     *
     * <p>Section {@code global} of {@code haproxy.cfg}. Default: {@link HaProxyGlobal} with its own defaults.
     *
     * @return the whole process
     */
    @Setting(
            key = "global",
            write = Write.ALWAYS,
            comment = "the whole process",
            source = "https://docs.haproxy.org/3.0/configuration.html#3")
    HaProxyGlobal global() default @HaProxyGlobal;

    /**
     * The section {@code defaults}.
     *
     * <p>Section {@code defaults} of {@code haproxy.cfg}. Default: {@link HaProxyDefaults} with its own defaults.
     *
     * @return what all listeners share
     */
    @Setting(
            key = "defaults",
            write = Write.ALWAYS,
            comment = "what all listeners share",
            source = "https://docs.haproxy.org/3.0/configuration.html#4")
    HaProxyDefaults defaults() default @HaProxyDefaults;

    /**
     * The section {@code resolvers}: how members' addresses are looked up in Docker's DNS. A member that moves or
     * returns is found without touching this file.
     *
     * <p>Section {@code resolvers docker} of {@code haproxy.cfg}. Default: {@link Resolvers} with its own defaults.
     *
     * @return Docker's name server
     */
    @Setting(
            key = "resolvers docker",
            write = Write.ALWAYS,
            comment = "Docker's name server",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.3.2")
    Resolvers resolvers() default @Resolvers;

    /**
     * What HAProxy listens on. Each becomes a section of its own. Two on the same port would share its traffic at
     * random.
     *
     * <p>Section {@code listen} of {@code haproxy.cfg}. Default: the primary on 5432 and replicas on 5433.
     *
     * @return what HAProxy listens on
     */
    @Setting(
            key = "listen",
            comment = "what HAProxy listens on",
            source = "https://docs.haproxy.org/3.0/configuration.html#4")
    Listener[] listeners() default {
        @Listener(name = "primary", role = ListenerRole.PRIMARY, port = 5432),
        @Listener(name = "replicas", role = ListenerRole.REPLICA, port = 5433)
    };

    /**
     * The status page and metrics.
     *
     * <p>Section {@code listen stats} of {@code haproxy.cfg}. Default: {@link Stats} with its own defaults.
     *
     * @return status page and metrics
     */
    @Setting(
            key = "listen stats",
            comment = "status page and metrics",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-stats%20enable")
    Stats stats() default @Stats;

    /**
     * The database on the loopback address of every host that runs a proxy:
     * {@code hostAccess = @HostAccess(enabled = true)}.
     *
     * <p>Further {@code services} in {@code compose.yaml}. Default: {@link HostAccess} with its own defaults:
     * none.
     *
     * @return the database on the loopback address of every host
     */
    @Setting(
            key = "services",
            file = "compose.yaml",
            comment = "the database on the loopback address of every host",
            source = "https://docs.docker.com/reference/compose-file/services/")
    HostAccess hostAccess() default @HostAccess;

    /**
     * Files mounted as secrets: certificates and private keys, for example.
     *
     * <p>Key {@code secrets} of the service in {@code compose.yaml}. Default: none.
     *
     * @return files mounted as secrets
     */
    @Setting(
            key = "secrets",
            file = "compose.yaml",
            comment = "files mounted as secrets",
            source = "https://docs.docker.com/reference/compose-file/services/#secrets")
    SecretFile[] secretFiles() default {};

    /**
     * The authorities that sign the certificates of Patroni's REST API, as a file in the container. Without it health
     * checks over HTTPS accept any certificate.
     *
     * <p>Becomes {@code verify required ca-file ...} of each listener's servers in {@code haproxy.cfg}. Default: none.
     *
     * @return authorities of the REST API's certificates
     */
    @Setting(
            key = "ca-file",
            form = Form.PATH,
            comment = "authorities of the REST API's certificates",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.2-ca-file")
    String checkCafile() default "";

    /**
     * HAProxy's client certificate with its private key, in one file in the container. Patroni's REST API asks for it
     * where {@link RestApi#verifyClient} is {@link VerifyClient#REQUIRED}.
     *
     * <p>Becomes {@code crt ...} of each listener's servers in {@code haproxy.cfg}. Default: none.
     *
     * @return client certificate for health checks
     */
    @Setting(
            key = "crt",
            form = Form.PATH,
            comment = "client certificate for health checks",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.2-crt")
    String checkCertificate() default "";

    /**
     * Lines appended to {@code haproxy.cfg}: further sections that have no attribute yet.
     *
     * <p>Default: none.
     *
     * @return further sections
     */
    @Setting(form = Form.LINES, comment = "further sections")
    String haproxyCfg() default "";
}
