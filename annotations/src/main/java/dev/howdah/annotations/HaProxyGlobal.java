package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What concerns the whole HAProxy process. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "haproxy.cfg")
public @interface HaProxyGlobal {
    /**
     * Most connections of the process. Default: what the listeners can use. More wait in the kernel. Each needs two
     * file descriptors.
     *
     * <p>Keyword {@code maxconn} in section {@code global} of {@code haproxy.cfg}. 1 to 1000000.
     *
     * @return most connections of the process
     */
    @Setting(
            key = "maxconn",
            min = 1,
            max = 1_000_000,
            comment = "most connections of the process",
            source = "https://docs.haproxy.org/3.0/configuration.html#3.2-maxconn")
    int maxconn() default 0;

    /**
     * Where log lines go. Standard output reaches {@code docker service logs}.
     *
     * <p>Keyword {@code log} in section {@code global} of {@code haproxy.cfg}. Default
     * {@code stdout format raw local0 info} (HAProxy's own: none).
     *
     * @return where log lines go
     */
    @Setting(
            key = "log",
            write = Write.ALWAYS,
            comment = "where log lines go",
            source = "https://docs.haproxy.org/3.0/configuration.html#3.1-log")
    String log() default "stdout format raw local0 info";

    /**
     * Threads of the process. Default: one for each processor. HAProxy warns of more threads than processors.
     *
     * <p>Keyword {@code nbthread} in section {@code global} of {@code haproxy.cfg}. 1 to 64.
     *
     * @return threads
     */
    @Setting(
            key = "nbthread",
            min = 1,
            max = 64,
            comment = "threads",
            source = "https://docs.haproxy.org/3.0/configuration.html#3.1-nbthread")
    int nbthread() default 1;

    /**
     * How long a process that was told to stop may serve its connections. Without it, a proxy that is replaced waits
     * for its last connection, until Docker kills it.
     *
     * <p>Keyword {@code hard-stop-after} in section {@code global} of {@code haproxy.cfg}. Default: none.
     *
     * @return time to stop
     */
    @Setting(
            key = "hard-stop-after",
            form = Form.DURATION,
            comment = "time to stop",
            source = "https://docs.haproxy.org/3.0/configuration.html#3.1-hard-stop-after")
    String hardStopAfter() default "";

    /**
     * The unix socket for operations. Whoever can write to it can take members out.
     *
     * <p>Keyword {@code stats socket} in section {@code global} of {@code haproxy.cfg}. Default: none.
     *
     * @return socket for operations
     */
    @Setting(
            key = "stats socket",
            form = Form.PATH,
            comment = "socket for operations",
            source = "https://docs.haproxy.org/3.0/configuration.html#3.1-stats%20socket")
    String statsSocket() default "";

    /**
     * Further lines of the section.
     *
     * <p>Default: none.
     *
     * @return further lines
     */
    @Setting(form = Form.TEXT, comment = "further lines", source = "https://docs.haproxy.org/3.0/configuration.html#3")
    String[] lines() default {};
}
