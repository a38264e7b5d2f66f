package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where a service keeps its data on each host. A local volume stays on its host, so its service is pinned by a label.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "compose.yaml")
public @interface Volume {
    /**
     * The volume's name in Docker. Default: the stack's name and the service's. Keep it when a stack is renamed, or
     * the data stays behind.
     *
     * <p>Key {@code name} of the volume in {@code compose.yaml}.
     *
     * @return name in Docker
     */
    @Setting(
            key = "name",
            form = Form.NAME,
            comment = "name in Docker",
            source = "https://docs.docker.com/reference/compose-file/volumes/#name")
    String name() default "";

    /**
     * Where the volume is mounted in the container. Default: where the component's image expects it.
     *
     * <p>Mount point in {@code volumes} of the service in {@code compose.yaml}.
     *
     * @return where it is mounted
     */
    @Setting(
            form = Form.PATH,
            comment = "where it is mounted",
            source = "https://docs.docker.com/reference/compose-file/services/#volumes")
    String target() default "";

    /**
     * Whether the volume exists already on every host. Docker then neither creates nor removes it, which protects it
     * from {@code docker volume prune}.
     *
     * <p>Key {@code external} of the volume in {@code compose.yaml}. Default {@code false}.
     *
     * @return whether it exists already
     */
    @Setting(
            key = "external",
            comment = "exists already",
            source = "https://docs.docker.com/reference/compose-file/volumes/#external")
    boolean external() default false;

    /**
     * The volume driver.
     *
     * <p>Key {@code driver} of the volume in {@code compose.yaml}. Default {@code local}.
     *
     * @return volume driver
     */
    @Setting(
            key = "driver",
            form = Form.KEY,
            comment = "volume driver",
            source = "https://docs.docker.com/reference/compose-file/volumes/#driver")
    String driver() default "local";

    /**
     * Options of the volume driver. {@code type}, {@code o} and {@code device} bind a folder of the host, for
     * example.
     *
     * <p>Key {@code driver_opts} of the volume in {@code compose.yaml}. Default: none.
     *
     * @return options of the driver
     */
    @Setting(
            key = "driver_opts",
            shape = Shape.NAMED,
            comment = "options of the driver",
            source = "https://docs.docker.com/reference/compose-file/volumes/#driver_opts")
    Entry[] driverOpts() default {};
}
