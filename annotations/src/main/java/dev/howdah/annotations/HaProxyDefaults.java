package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What all listeners share. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "haproxy.cfg")
public @interface HaProxyDefaults {
    /**
     * Attempts to connect to a member. More hide short interruptions and delay the error.
     *
     * <p>Keyword {@code retries} in section {@code defaults} of {@code haproxy.cfg}. 0 to 100. Default 2 (HAProxy's
     * own: 3).
     *
     * @return attempts to connect to a member
     */
    @Setting(
            key = "retries",
            min = 0,
            max = 100,
            write = Write.ALWAYS,
            comment = "attempts to connect to a member",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-retries")
    int retries() default 2;

    /**
     * How long connecting to a member may take. A host that is gone does not answer at all: every attempt costs this
     * long.
     *
     * <p>Keyword {@code timeout connect} in section {@code defaults} of {@code haproxy.cfg}. Default {@code 4s}.
     *
     * @return time to connect to a member
     */
    @Setting(
            key = "timeout connect",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "time to connect to a member",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20connect")
    String timeoutConnect() default "4s";

    /**
     * How long a client may be silent. Idle connections of a pool end after this; the pool must test them or be told
     * a shorter life.
     *
     * <p>Keyword {@code timeout client} in section {@code defaults} of {@code haproxy.cfg}. Default {@code 30m}. At
     * most 24 days, one unit.
     *
     * @return silence of a client
     */
    @Setting(
            key = "timeout client",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "silence of a client",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20client")
    String timeoutClient() default "30m";

    /**
     * How long a member may be silent. A query that runs longer without sending a row is cut off; keep it equal to
     * {@link #timeoutClient}.
     *
     * <p>Keyword {@code timeout server} in section {@code defaults} of {@code haproxy.cfg}. Default {@code 30m}. At
     * most 24 days, one unit.
     *
     * @return silence of a member
     */
    @Setting(
            key = "timeout server",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "silence of a member",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20server")
    String timeoutServer() default "30m";

    /**
     * How long a health check may take once connected. It is part of the time in which a dead primary is noticed.
     *
     * <p>Keyword {@code timeout check} in section {@code defaults} of {@code haproxy.cfg}. Default {@code 3s}.
     *
     * @return time of a health check
     */
    @Setting(
            key = "timeout check",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "time of a health check",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20check")
    String timeoutCheck() default "3s";

    /**
     * How long a connection may wait for a free one to a member.
     *
     * <p>Keyword {@code timeout queue} in section {@code defaults} of {@code haproxy.cfg}. Default
     * {@link #timeoutConnect}.
     *
     * @return time in the queue
     */
    @Setting(
            key = "timeout queue",
            form = Form.DURATION,
            comment = "time in the queue",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20queue")
    String timeoutQueue() default "";

    /**
     * Whether idle connections of clients are probed, so that vanished ones are noticed.
     *
     * <p>Keyword {@code option clitcpka} in section {@code defaults} of {@code haproxy.cfg}. Default {@code true}
     * (HAProxy's own: {@code false}).
     *
     * @return whether to probe idle clients
     */
    @Setting(
            key = "option clitcpka",
            write = Write.ALWAYS,
            comment = "probe idle clients",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-option%20clitcpka")
    boolean clitcpka() default true;

    /**
     * How long a connection of a client is idle before it is probed. Left to the kernel it would be two hours, while Docker's
     * virtual addresses and many firewalls forget it after 15 minutes.
     *
     * <p>Keyword {@code clitcpka-idle} in section {@code defaults} of {@code haproxy.cfg}. Default {@code 10m} (HAProxy's
     * own: the kernel's, two hours).
     *
     * @return time before an idle client is probed
     */
    @Setting(
            key = "clitcpka-idle",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "time before an idle client is probed",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-clitcpka-idle")
    String clitcpkaIdle() default "10m";

    /**
     * Whether idle connections to members are probed, so that vanished ones are noticed.
     *
     * <p>Keyword {@code option srvtcpka} in section {@code defaults} of {@code haproxy.cfg}. Default {@code true}
     * (HAProxy's own: {@code false}).
     *
     * @return whether to probe idle members
     */
    @Setting(
            key = "option srvtcpka",
            write = Write.ALWAYS,
            comment = "probe idle members",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-option%20srvtcpka")
    boolean srvtcpka() default true;

    /**
     * How long a connection to a member is idle before it is probed. Left to the kernel it would be two hours, while Docker's
     * virtual addresses and many firewalls forget it after 15 minutes.
     *
     * <p>Keyword {@code srvtcpka-idle} in section {@code defaults} of {@code haproxy.cfg}. Default {@code 10m} (HAProxy's
     * own: the kernel's, two hours).
     *
     * @return time before an idle member is probed
     */
    @Setting(
            key = "srvtcpka-idle",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "time before an idle member is probed",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-srvtcpka-idle")
    String srvtcpkaIdle() default "10m";

    /**
     * Whether every connection is logged in detail. A line for each connection, with its times and the reason of its
     * end.
     *
     * <p>Keyword {@code option tcplog} in section {@code defaults} of {@code haproxy.cfg}. Default {@code false}.
     *
     * @return whether to log every connection
     */
    @Setting(
            key = "option tcplog",
            comment = "log every connection",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-option%20tcplog")
    boolean tcplog() default false;

    /**
     * Further lines of the section.
     *
     * <p>Default: none.
     *
     * @return further lines
     */
    @Setting(
            form = Form.TEXT,
            comment = "further lines",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2")
    String[] lines() default {};
}
