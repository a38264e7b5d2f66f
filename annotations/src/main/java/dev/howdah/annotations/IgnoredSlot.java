package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Replication slots that Patroni leaves alone: those that match every given attribute. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface IgnoredSlot {
    /**
     * The slot's name.
     *
     * <p>Key {@code name} of the item in {@code bootstrap.dcs.ignore_slots} of {@code patroni.yml}. Default: any.
     *
     * @return name of the slot
     */
    @Setting(
            key = "name",
            form = Form.SLOT,
            comment = "name of the slot",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String name() default "";

    /**
     * The slot's type.
     *
     * <p>Key {@code type} of the item in {@code bootstrap.dcs.ignore_slots} of {@code patroni.yml}. Default: any,
     * when not given.
     *
     * @return physical or logical
     */
    @Setting(
            key = "type",
            comment = "physical or logical",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    SlotType type() default SlotType.PHYSICAL;

    /**
     * The slot's database.
     *
     * <p>Key {@code database} of the item in {@code bootstrap.dcs.ignore_slots} of {@code patroni.yml}. Default: any.
     *
     * @return database of the slot
     */
    @Setting(
            key = "database",
            form = Form.IDENTIFIER,
            comment = "database of the slot",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String database() default "";

    /**
     * The slot's output plugin.
     *
     * <p>Key {@code plugin} of the item in {@code bootstrap.dcs.ignore_slots} of {@code patroni.yml}. Default: any.
     *
     * @return output plugin of the slot
     */
    @Setting(
            key = "plugin",
            form = Form.KEY,
            comment = "output plugin of the slot",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String plugin() default "";
}
