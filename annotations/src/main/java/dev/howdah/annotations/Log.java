package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What Patroni logs, and how. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Log {
    /**
     * The form of a line.
     *
     * <p>Key {@code log.type} in {@code patroni.yml}. Default {@code PLAIN}. Since Patroni 3.3.
     *
     * @return form of a line
     */
    @Setting(
            key = "type",
            since = "3.3",
            comment = "form of a line",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    LogType type() default LogType.PLAIN;

    /**
     * The least severity logged. {@code DEBUG} shows every request to etcd.
     *
     * <p>Key {@code log.level} in {@code patroni.yml}. Default {@code INFO}.
     *
     * @return least severity logged
     */
    @Setting(
            key = "level",
            comment = "least severity logged",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    LogLevel level() default LogLevel.INFO;

    /**
     * The severity at which stack traces are logged. Patroni knows two: {@code DEBUG} hides them unless
     * {@link #level} is {@code DEBUG}, and anything else means {@code ERROR}.
     *
     * <p>Key {@code log.traceback_level} in {@code patroni.yml}. Default {@code ERROR}.
     *
     * @return severity at which stack traces are logged
     */
    @Setting(
            key = "traceback_level",
            comment = "severity at which stack traces are logged",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    TracebackLevel tracebackLevel() default TracebackLevel.ERROR;

    /**
     * The layout of a line, in Python's logging syntax.
     *
     * <p>Key {@code log.format} in {@code patroni.yml}. Default {@code %(asctime)s %(levelname)s: %(message)s}.
     *
     * @return layout of a line
     */
    @Setting(
            key = "format",
            comment = "layout of a line",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    String format() default "%(asctime)s %(levelname)s: %(message)s";

    /**
     * The layout of the time, in {@code strftime} syntax.
     *
     * <p>Key {@code log.dateformat} in {@code patroni.yml}. Default: Python's own, with milliseconds.
     *
     * @return layout of the time
     */
    @Setting(
            key = "dateformat",
            comment = "layout of the time",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    String dateformat() default "";

    /**
     * Fields added to every line in JSON form. Only with {@code type = JSON}.
     *
     * <p>Key {@code log.static_fields} in {@code patroni.yml}. Since Patroni 3.3. Default: none.
     *
     * @return fields added to every line
     */
    @Setting(
            key = "static_fields",
            shape = Shape.NAMED,
            since = "3.3",
            comment = "fields added to every line",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    Entry[] staticFields() default {};

    /**
     * Lines kept while they cannot be written. Lines are written by a thread of their own, so that a full disk does
     * not stop Patroni; what exceeds the queue is lost.
     *
     * <p>Key {@code log.max_queue_size} in {@code patroni.yml}. Lines, at least 1. Default 1000.
     *
     * @return lines kept while they cannot be written
     */
    @Setting(
            key = "max_queue_size",
            min = 1,
            unit = "lines",
            comment = "lines kept while they cannot be written",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    int maxQueueSize() default 1000;

    /**
     * The folder of the log files. Default: standard error. It must exist and be writable. In a container standard
     * error is better: {@code docker service logs} shows it.
     *
     * <p>Key {@code log.dir} in {@code patroni.yml}.
     *
     * @return folder of the log files
     */
    @Setting(
            key = "dir",
            form = Form.PATH,
            comment = "folder of the log files",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    String dir() default "";

    /**
     * The access rights of the log files, as in {@code 0640}. Has no effect without {@link #dir}.
     *
     * <p>Key {@code log.mode} in {@code patroni.yml}. Default: what the container's umask gives. Since Patroni 4.0. 0
     * to 0777.
     *
     * @return access rights of the log files
     */
    @Setting(
            key = "mode",
            min = 0,
            max = 511,
            since = "4.0",
            comment = "access rights of the log files",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    int mode() default 0600;

    /**
     * Log files kept. Has no effect without {@link #dir}.
     *
     * <p>Key {@code log.file_num} in {@code patroni.yml}. Files, at least 1. Default 4.
     *
     * @return log files kept
     */
    @Setting(
            key = "file_num",
            min = 1,
            unit = "files",
            comment = "log files kept",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    int fileNum() default 4;

    /**
     * The size at which a new log file is begun. Has no effect without {@link #dir}.
     *
     * <p>Key {@code log.file_size} in {@code patroni.yml}. Bytes, at least 1. Default 25000000.
     *
     * @return size of a log file
     */
    @Setting(
            key = "file_size",
            min = 1,
            unit = "bytes",
            comment = "size of a log file",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    long fileSize() default 25_000_000;

    /**
     * Severities of single Python loggers. Keys are names of Python modules, values are severities: {@code urllib3}
     * and {@code WARNING}.
     *
     * <p>Key {@code log.loggers} in {@code patroni.yml}. Default: none.
     *
     * @return severities of single loggers
     */
    @Setting(
            key = "loggers",
            shape = Shape.NAMED,
            comment = "severities of single loggers",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    Entry[] loggers() default {};

    /**
     * Whether heartbeat lines that repeat are dropped. The time of every heartbeat is evidence when a failover is
     * investigated; keep it unless log volume hurts.
     *
     * <p>Key {@code log.deduplicate_heartbeat_logs} in {@code patroni.yml}. Default {@code false}. Since Patroni 4.1.
     *
     * @return whether to drop repeated heartbeat lines
     */
    @Setting(
            key = "deduplicate_heartbeat_logs",
            since = "4.1",
            comment = "drop repeated heartbeat lines",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    boolean deduplicateHeartbeatLogs() default false;
}
