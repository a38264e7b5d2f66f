package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The watchdog that resets a host whose Patroni hangs. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Watchdog {
    /**
     * Whether the watchdog is used.
     *
     * <p>Key {@code watchdog.mode} in {@code patroni.yml}. Default {@code OFF} (Patroni's own: {@code AUTOMATIC}).
     *
     * @return a Swarm service can't reach a watchdog device
     */
    @Setting(
            key = "mode",
            write = Write.ALWAYS,
            comment = "a Swarm service can't reach a watchdog device",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#watchdog")
    WatchdogMode mode() default WatchdogMode.OFF;

    /**
     * The watchdog's device. Patroni must be able to write to it.
     *
     * <p>Key {@code watchdog.device} in {@code patroni.yml}. Default {@code /dev/watchdog}.
     *
     * @return device
     */
    @Setting(
            key = "device",
            form = Form.PATH,
            comment = "device",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#watchdog")
    String device() default "/dev/watchdog";

    /**
     * Seconds between the watchdog's firing and the end of the leader's key; -1: half of {@link Dcs#ttl}. It bounds
     * how long a frozen primary can outlive its key: {@code ttl - safetyMargin} seconds must be at least
     * {@code loopWait}.
     *
     * <p>Key {@code watchdog.safety_margin} in {@code patroni.yml}. Seconds, at least -1. Default 5.
     *
     * @return seconds before the key ends
     */
    @Setting(
            key = "safety_margin",
            unit = "s",
            min = -1,
            comment = "seconds before the key ends",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#watchdog")
    int safetyMargin() default 5;
}
