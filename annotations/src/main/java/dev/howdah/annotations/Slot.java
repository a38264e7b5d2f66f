package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A replication slot that survives a failover: Patroni makes it on every member that could lead, and moves it forward.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Slot {
    /**
     * The slot's name. Not the name of a member: such a slot would never be removed.
     *
     * <p>Key of the slot in {@code bootstrap.dcs.slots} of {@code patroni.yml}. Required.
     *
     * @return name of the slot
     */
    @Setting(
            form = Form.SLOT,
            required = true,
            comment = "name of the slot",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String name() default "";

    /**
     * Whether it carries WAL or decoded changes. A logical slot needs {@link #database} and {@link #plugin}; Patroni
     * then turns {@code hot_standby_feedback} on.
     *
     * <p>Key {@code bootstrap.dcs.slots.<name>.type} in {@code patroni.yml}. Default {@code PHYSICAL}.
     *
     * @return physical or logical
     */
    @Setting(
            key = "type",
            write = Write.ALWAYS,
            comment = "physical or logical",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    SlotType type() default SlotType.PHYSICAL;

    /**
     * The database of a logical slot.
     *
     * <p>Key {@code bootstrap.dcs.slots.<name>.database} in {@code patroni.yml}. Default: none.
     *
     * @return database of a logical slot
     */
    @Setting(
            key = "database",
            form = Form.IDENTIFIER,
            comment = "database of a logical slot",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String database() default "";

    /**
     * The output plugin of a logical slot. {@code pgoutput} is built in; others must be in the image.
     *
     * <p>Key {@code bootstrap.dcs.slots.<name>.plugin} in {@code patroni.yml}. Default: none.
     *
     * @return output plugin of a logical slot
     */
    @Setting(
            key = "plugin",
            form = Form.KEY,
            comment = "output plugin of a logical slot",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    String plugin() default "";

    /**
     * Where the slot exists. On the other kind an existing slot is dropped. Only for physical slots.
     *
     * <p>Key {@code bootstrap.dcs.slots.<name>.cluster_type} in {@code patroni.yml}. Default: both kinds, when not
     * given. Since Patroni 4.1.
     *
     * @return where the slot exists
     */
    @Setting(
            key = "cluster_type",
            since = "4.1",
            comment = "where the slot exists",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    ClusterType clusterType() default ClusterType.PRIMARY;
}
