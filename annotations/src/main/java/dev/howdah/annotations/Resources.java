package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Processor and memory of each task of a service. Limits protect the neighbours on a host; reservations keep a task off
 * a host that is full.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "compose.yaml")
public @interface Resources {
    /**
     * Most processors a task may use.
     *
     * <p>Key {@code deploy.resources.limits.cpus} of the service in {@code compose.yaml}. May hold
     * <code>${NAME}</code>. Default: none.
     *
     * @return most processors
     */
    @Setting(
            key = "limits.cpus",
            form = Form.CPUS,
            placeholder = true,
            comment = "most processors",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    String cpuLimit() default "";

    /**
     * Most memory a task may use; over it the kernel ends the task. Leave room beside {@code shared_buffers} and
     * {@link Members#sharedMemory}.
     *
     * <p>Key {@code deploy.resources.limits.memory} of the service in {@code compose.yaml}. May hold
     * <code>${NAME}</code>. Default: none.
     *
     * @return most memory
     */
    @Setting(
            key = "limits.memory",
            form = Form.SIZE,
            placeholder = true,
            comment = "most memory",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    String memoryLimit() default "";

    /**
     * Most processes of a task. Each connection to PostgreSQL is a process.
     *
     * <p>Key {@code deploy.resources.limits.pids} of the service in {@code compose.yaml}. At least 1. Default: none.
     *
     * @return most processes
     */
    @Setting(
            key = "limits.pids",
            min = 1,
            comment = "most processes",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    int pidsLimit() default 0;

    /**
     * Processors a host must have free to run a task.
     *
     * <p>Key {@code deploy.resources.reservations.cpus} of the service in {@code compose.yaml}. May hold
     * <code>${NAME}</code>. Default: none.
     *
     * @return processors kept free
     */
    @Setting(
            key = "reservations.cpus",
            form = Form.CPUS,
            placeholder = true,
            comment = "processors kept free",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    String cpuReservation() default "";

    /**
     * Memory a host must have free to run a task. A task waits until a host has it.
     *
     * <p>Key {@code deploy.resources.reservations.memory} of the service in {@code compose.yaml}. May hold
     * <code>${NAME}</code>. Default: none.
     *
     * @return memory kept free
     */
    @Setting(
            key = "reservations.memory",
            form = Form.SIZE,
            placeholder = true,
            comment = "memory kept free",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    String memoryReservation() default "";
}
