package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A port or socket of HAProxy, and the members it leads to. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "haproxy.cfg")
public @interface Listener {
    /**
     * The listener's name.
     *
     * <p>Name of a section {@code listen} in {@code haproxy.cfg}. Required.
     *
     * @return name of the listener
     */
    @Setting(
            form = Form.KEY,
            required = true,
            comment = "name of the listener",
            source = "https://docs.haproxy.org/3.0/configuration.html#4")
    String name() default "";

    /**
     * Which members it leads to. HAProxy asks the REST API of every member, and sends traffic to those that answer
     * 200.
     *
     * <p>Keyword {@code option httpchk} in the section {@code listen} of {@code haproxy.cfg}. Default
     * {@code PRIMARY}.
     *
     * @return which members it leads to
     */
    @Setting(
            key = "option httpchk",
            comment = "which members it leads to",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-option%20httpchk")
    ListenerRole role() default ListenerRole.PRIMARY;

    /**
     * The address to listen on.
     *
     * <p>Keyword {@code bind} in the section {@code listen} of {@code haproxy.cfg}. Default {@code *}.
     *
     * @return address to listen on
     */
    @Setting(
            key = "bind",
            form = Form.TEXT,
            comment = "address to listen on",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-bind")
    String bindAddress() default "*";

    /**
     * The port in the container. Required unless {@link #unixSocket} is given.
     *
     * <p>Keyword {@code bind} in the section {@code listen} of {@code haproxy.cfg}. 1 to 65535.
     *
     * @return port in the container
     */
    @Setting(
            key = "bind",
            min = 1,
            max = 65535,
            comment = "port in the container",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-bind")
    int port() default 0;

    /**
     * A unix socket to listen on as well, for applications on the same host. Its folder is a volume of the service. HAProxy
     * takes at most 97 bytes.
     *
     * <p>Keyword {@code bind} in the section {@code listen} of {@code haproxy.cfg}. Default: none.
     *
     * @return unix socket
     */
    @Setting(
            key = "bind",
            form = Form.PATH,
            comment = "unix socket",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-bind")
    String unixSocket() default "";

    /**
     * The access rights of the socket, in octal digits.
     *
     * <p>Keyword {@code bind} in the section {@code listen} of {@code haproxy.cfg}. Default {@code 660}.
     *
     * @return access rights of the socket
     */
    @Setting(
            key = "bind",
            form = Form.KEY,
            comment = "access rights of the socket",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.1-mode")
    String unixSocketMode() default "660";

    /**
     * The port of the hosts that leads here. Default: none.
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

    /**
     * Most connections of each proxy to each member; others wait in the proxy. Default: what a member has places for, which
     * is {@code max_connections} less those that PostgreSQL reserves and five for Patroni, shared by
     * {@link HaProxy#maxProxies} proxies and by the listeners that lead to the same member.
     *
     * <p>Keyword {@code maxconn} in the section {@code listen} of {@code haproxy.cfg}. 1 to 262143. Default: 30 with PostgreSQL's
     * own {@code max_connections} of 100 and three proxies (HAProxy's own: any number).
     *
     * @return most connections to each member
     */
    @Setting(
            key = "maxconn",
            min = 1,
            max = 262143,
            comment = "most connections to each member",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.2-maxconn")
    int maxconn() default 0;

    /**
     * The time between two checks of a member. With {@link #fall} it sets how fast a dead primary is noticed; every
     * proxy asks every member this often.
     *
     * <p>Keyword {@code inter} in the section {@code listen} of {@code haproxy.cfg}. Default {@code 2s}.
     *
     * @return time between two checks
     */
    @Setting(
            key = "inter",
            form = Form.DURATION,
            comment = "time between two checks",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.2-inter")
    String inter() default "2s";

    /**
     * The time between two checks while a member changes its state. It speeds up the second and later checks of a
     * change.
     *
     * <p>Keyword {@code fastinter} in the section {@code listen} of {@code haproxy.cfg}. Default {@code 1s}
     * (HAProxy's own: {@link #inter}).
     *
     * @return time between two checks while the state changes
     */
    @Setting(
            key = "fastinter",
            form = Form.DURATION,
            comment = "time between two checks while the state changes",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.2-inter")
    String fastinter() default "1s";

    /**
     * The time between two checks of a member that is down. A promoted replica is noticed this fast.
     *
     * <p>Keyword {@code downinter} in the section {@code listen} of {@code haproxy.cfg}. Default {@code 1s}
     * (HAProxy's own: {@link #inter}).
     *
     * @return time between two checks of a member that is down
     */
    @Setting(
            key = "downinter",
            form = Form.DURATION,
            comment = "time between two checks of a member that is down",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.2-inter")
    String downinter() default "1s";

    /**
     * Failed checks that take a member out. 1 takes a member out for a single lost packet.
     *
     * <p>Keyword {@code fall} in the section {@code listen} of {@code haproxy.cfg}. 1 to 100. Default 3.
     *
     * @return failed checks that take a member out
     */
    @Setting(
            key = "fall",
            min = 1,
            max = 100,
            comment = "failed checks that take a member out",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.2-fall")
    int fall() default 3;

    /**
     * Passed checks that bring a member in. It is part of every failover: {@code downinter + (rise - 1) * fastinter}.
     *
     * <p>Keyword {@code rise} in the section {@code listen} of {@code haproxy.cfg}. 1 to 100. Default 2.
     *
     * @return passed checks that bring a member in
     */
    @Setting(
            key = "rise",
            min = 1,
            max = 100,
            comment = "passed checks that bring a member in",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.2-rise")
    int rise() default 2;

    /**
     * Whether connections end when their member is taken out, so that no client keeps talking to an old primary.
     * Otherwise sessions that were open at a switchover fail on their next write, or hang.
     *
     * <p>Keyword {@code on-marked-down shutdown-sessions} in the section {@code listen} of {@code haproxy.cfg}.
     * Default {@code true} (HAProxy's own: {@code false}).
     *
     * @return whether to end connections to a member that is taken out
     */
    @Setting(
            key = "on-marked-down shutdown-sessions",
            comment = "end connections to a member that is taken out",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.2-on-marked-down")
    boolean shutdownSessions() default true;

    /**
     * How connections are spread over members. It matters where more than one member answers: {@code LEASTCONN} suits
     * long sessions.
     *
     * <p>Keyword {@code balance} in the section {@code listen} of {@code haproxy.cfg}. Default {@code ROUNDROBIN}.
     *
     * @return how connections are spread
     */
    @Setting(
            key = "balance",
            comment = "how connections are spread",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-balance")
    Balance balance() default Balance.ROUNDROBIN;

    /**
     * Servers kept for members. Default: two more than there are members. A member beyond the last one gets no
     * traffic; spare ones are only shown as down.
     *
     * <p>Keyword {@code server-template} in the section {@code listen} of {@code haproxy.cfg}. 1 to 64.
     *
     * @return servers kept for members
     */
    @Setting(
            key = "server-template",
            min = 1,
            max = 64,
            comment = "servers kept for members",
            source = "https://docs.haproxy.org/3.0/configuration.html#4.2-server-template")
    int slots() default 0;

    /**
     * Most lag of a replica that still gets traffic, as in {@code 16MB}. Units are {@code B}, {@code kB}, {@code MB},
     * {@code GB} and {@code TB}; any other text means no limit to Patroni.
     *
     * <p>Keyword {@code option httpchk} in the section {@code listen} of {@code haproxy.cfg}. Default: none.
     *
     * @return most lag of a replica
     */
    @Setting(
            key = "option httpchk",
            form = Form.SIZE,
            comment = "most lag of a replica",
            source = "https://patroni.readthedocs.io/en/latest/rest_api.html#health-check-endpoints")
    String lag() default "";

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
