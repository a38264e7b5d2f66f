package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Caddy, which leads people to the status page and to pgAdmin over HTTPS.
 *
 * <pre>{@code
 * @Caddy(
 *     mode = CaddyMode.CADDYFILE,
 *     email = "ops@example.com",
 *     sites = {
 *         @Site(domain = "pgadmin.example.com", upstream = Upstream.PGADMIN),
 *         @Site(
 *             domain = "status.example.com",
 *             upstream = Upstream.STATUS,
 *             basicAuth = @BasicAuth(user = "ops", hashSecret = "status_password_hash"))
 *     })
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Section(file = "compose.yaml")
public @interface Caddy {
    /**
     * Whether sites are labels for an existing caddy-docker-proxy, or the stack runs a Caddy of its own. Use
     * {@code LABELS} where the hosts already run caddy-docker-proxy: two programs cannot share ports 80 and 443.
     *
     * <p>Default {@code LABELS}.
     *
     * @return how sites reach Caddy
     */
    @Setting(comment = "labels for an existing Caddy, or one of the stack's own")
    CaddyMode mode() default CaddyMode.LABELS;

    /**
     * The Caddy version. Before 2.8 the directive {@code basic_auth} was called {@code basicauth}.
     *
     * <p>Default {@code V2_8}.
     *
     * @return version of Caddy
     */
    @Setting(comment = "version of Caddy")
    CaddyVersion version() default CaddyVersion.V2_8;

    /**
     * The image of the stack's own Caddy. Default: the official one of {@link #version}.
     *
     * <p>Key {@code image} of the Caddy service in {@code compose.yaml}. May hold <code>${NAME}</code>.
     *
     * @return image of Caddy
     */
    @Setting(
            key = "image",
            form = Form.IMAGE,
            placeholder = true,
            comment = "image of Caddy",
            source = "https://docs.docker.com/reference/compose-file/services/#image")
    String image() default "";

    /**
     * The service's name.
     *
     * <p>Default {@code caddy}.
     *
     * @return name of the service
     */
    @Setting(form = Form.SERVICE, comment = "name of the service")
    String service() default "caddy";

    /**
     * The network between Caddy and what it leads to. With labels: the existing one that Caddy is in.
     *
     * <p>Key {@code networks} of the Caddy service in {@code compose.yaml}. Default: {@link Network} with
     * {@code attachable = false}.
     *
     * @return network between Caddy and what it leads to
     */
    @Setting(
            key = "networks",
            comment = "network between Caddy and what it leads to",
            source = "https://docs.docker.com/reference/compose-file/services/#networks")
    Network network() default @Network(attachable = false);

    /**
     * What Caddy leads to.
     *
     * <p>Sites in {@code caddy/Caddyfile}, or labels of the services in {@code compose.yaml}. Default: none.
     *
     * @return sites
     */
    @Setting(
            file = "caddy/Caddyfile",
            comment = "sites",
            source = "https://caddyserver.com/docs/caddyfile/directives/reverse_proxy")
    Site[] sites() default {};

    /**
     * The e-mail address given to the certificate authority. The authority uses it to reach whoever runs the site.
     *
     * <p>Global option {@code email} in {@code caddy/Caddyfile}. May hold <code>${NAME}</code>. Default: none.
     *
     * @return e-mail address for the certificate authority
     */
    @Setting(
            key = "email",
            file = "caddy/Caddyfile",
            form = Form.EMAIL,
            placeholder = true,
            comment = "e-mail address for the certificate authority",
            source = "https://caddyserver.com/docs/caddyfile/options#email")
    String email() default "";

    /**
     * The port for HTTP, published on the hosts. The certificate authority asks here, and browsers are sent on to
     * HTTPS.
     *
     * <p>Key {@code ports} of the Caddy service in {@code compose.yaml}. 1 to 65535. Default 80.
     *
     * @return port for HTTP
     */
    @Setting(
            key = "ports",
            min = 1,
            max = 65535,
            comment = "port for HTTP",
            source = "https://docs.docker.com/reference/compose-file/services/#ports")
    int httpPort() default 80;

    /**
     * The port for HTTPS, published on the hosts.
     *
     * <p>Key {@code ports} of the Caddy service in {@code compose.yaml}. 1 to 65535. Default 443.
     *
     * @return port for HTTPS
     */
    @Setting(
            key = "ports",
            min = 1,
            max = 65535,
            comment = "port for HTTPS",
            source = "https://docs.docker.com/reference/compose-file/services/#ports")
    int httpsPort() default 443;

    /**
     * How the ports are published. With {@code INGRESS} Caddy sees the address of the routing mesh instead of the
     * client's.
     *
     * <p>Key {@code ports.mode} of the Caddy service in {@code compose.yaml}. Default {@code HOST}.
     *
     * @return how ports are published
     */
    @Setting(
            key = "ports.mode",
            comment = "how ports are published",
            source = "https://docs.docker.com/reference/compose-file/services/#ports")
    PublishMode publishMode() default PublishMode.HOST;

    /**
     * The label of the host that runs Caddy. Default: <code>&lt;stack&gt;.caddy=true</code>. It pins Caddy to its
     * certificates.
     *
     * <p>Key {@code deploy.placement.constraints} of the Caddy service in {@code compose.yaml}. May hold
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
     * Where Caddy keeps certificates. Losing them means asking again, and authorities limit how often.
     *
     * <p>Key {@code volumes} of the Caddy service in {@code compose.yaml}. Default: {@link Volume} with
     * {@code target = "/data"}.
     *
     * @return where certificates are kept
     */
    @Setting(
            key = "volumes",
            comment = "where certificates are kept",
            source = "https://docs.docker.com/reference/compose-file/services/#volumes")
    Volume volume() default @Volume(target = "/data");

    /**
     * Processor and memory of Caddy.
     *
     * <p>Key {@code deploy.resources} of the Caddy service in {@code compose.yaml}. Default: {@link Resources} with
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
     * Lines appended to the Caddyfile: further sites that have no attribute yet.
     *
     * <p>Default: none.
     *
     * @return further sites
     */
    @Setting(file = "caddy/Caddyfile", form = Form.LINES, comment = "further sites")
    String caddyfile() default "";
}
