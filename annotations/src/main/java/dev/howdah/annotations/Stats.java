package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** HAProxy's status page and metrics. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "haproxy.cfg")
public @interface Stats {
    /**
     * Whether there is one.
     *
     * <p>Section {@code listen stats} of {@code haproxy.cfg}. Default {@code true}.
     *
     * @return whether there is a status page
     */
    @Setting(
            comment = "there is a status page",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-stats%20enable")
    boolean enabled() default true;

    /**
     * The port in the container.
     *
     * <p>Keyword {@code bind} in section {@code listen stats} of {@code haproxy.cfg}. 1 to 65535. Default 7000.
     *
     * @return port in the container
     */
    @Setting(
            key = "bind",
            min = 1,
            max = 65535,
            comment = "port in the container",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-bind")
    int port() default 7000;

    /**
     * The path of the status page.
     *
     * <p>Keyword {@code stats uri} in section {@code listen stats} of {@code haproxy.cfg}. Default {@code /}
     * (HAProxy's own: {@code /haproxy?stats}).
     *
     * @return path of the status page
     */
    @Setting(
            key = "stats uri",
            form = Form.TEXT,
            write = Write.ALWAYS,
            comment = "path of the status page",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-stats%20uri")
    String uri() default "/";

    /**
     * How often the page loads itself again.
     *
     * <p>Keyword {@code stats refresh} in section {@code listen stats} of {@code haproxy.cfg}. Default {@code 10s}
     * (HAProxy's own: never).
     *
     * @return how often the page loads itself again
     */
    @Setting(
            key = "stats refresh",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "how often the page loads itself again",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-stats%20refresh")
    String refresh() default "10s";

    /**
     * Whether Prometheus' metrics stand under {@code /metrics}. The image must have the exporter built in, as the
     * official one has.
     *
     * <p>Keyword {@code http-request use-service prometheus-exporter} in section {@code listen stats} of
     * {@code haproxy.cfg}. Default {@code true}.
     *
     * @return whether there are metrics for Prometheus
     */
    @Setting(
            comment = "metrics for Prometheus",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-http-request")
    boolean metrics() default true;

    /**
     * The port of the hosts that leads here, without authentication. Default: none; Caddy leads here.
     *
     * <p>Key {@code ports} of the proxy service in {@code compose.yaml}. 1 to 65535.
     *
     * @return port of the hosts
     */
    @Setting(
            key = "services.proxy.ports",
            file = "compose.yaml",
            min = 1,
            max = 65535,
            comment = "port of the hosts",
            source = "https://docs.docker.com/reference/compose-file/services/#ports")
    int publishedPort() default 0;
}
