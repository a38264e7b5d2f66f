package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Options of {@code initdb}; they can't be changed once the cluster exists.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Initdb {
    /**
     * The encoding of databases.
     *
     * <p>Option {@code encoding} in {@code bootstrap.initdb} of {@code patroni.yml}. Default {@code UTF8} (initdb's
     * own: the locale's).
     *
     * @return encoding of databases
     */
    @Setting(
            key = "encoding",
            form = Form.KEY,
            write = Write.ALWAYS,
            comment = "encoding of databases",
            source = "https://www.postgresql.org/docs/current/app-initdb.html")
    String encoding() default "UTF8";

    /**
     * The locale; it must exist in the image. The order of text, and thus of indexes, depends on it; {@code C.UTF-8}
     * does not change with the system library.
     *
     * <p>Option {@code locale} in {@code bootstrap.initdb} of {@code patroni.yml}. Initdb's default: the container's
     * {@code LANG}.
     *
     * @return locale of databases
     */
    @Setting(
            key = "locale",
            form = Form.KEY,
            comment = "locale of databases",
            source = "https://www.postgresql.org/docs/current/app-initdb.html")
    String locale() default "";

    /**
     * Whether pages carry checksums; {@code pg_rewind} needs them or {@code wal_log_hints}. They find damage on disk,
     * at a cost of a few per cent.
     *
     * <p>Option {@code data-checksums} in {@code bootstrap.initdb} of {@code patroni.yml}; {@code no-data-checksums} for
     * {@code false} since PostgreSQL 18. Default {@code true} (initdb's own: {@code false} before PostgreSQL 18).
     *
     * @return whether pages carry checksums
     */
    @Setting(
            key = "data-checksums",
            write = Write.ALWAYS,
            comment = "pages carry checksums",
            source = "https://www.postgresql.org/docs/current/app-initdb.html")
    boolean dataChecksums() default true;

    /**
     * The size of a WAL file. Larger ones suit databases that write many hundred megabytes a second.
     *
     * <p>Option {@code wal-segsize} in {@code bootstrap.initdb} of {@code patroni.yml}. Megabytes, 1 to 1024. Default
     * 16. A power of two.
     *
     * @return size of a WAL file
     */
    @Setting(
            key = "wal-segsize",
            unit = "MB",
            min = 1,
            max = 1024,
            comment = "size of a WAL file",
            source = "https://www.postgresql.org/docs/current/app-initdb.html")
    int walSegsize() default 16;

    /**
     * Further options by their long names, without dashes. Patroni sets {@code pgdata}, {@code username} and
     * {@code pwfile} itself.
     *
     * <p>Options in {@code bootstrap.initdb} of {@code patroni.yml}. Default: none.
     *
     * @return further options
     */
    @Setting(
            shape = Shape.FLAT,
            comment = "further options",
            source = "https://www.postgresql.org/docs/current/app-initdb.html")
    Option[] options() default {};
}
