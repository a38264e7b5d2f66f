package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A network that services join: one that the stack creates, or one that exists already. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "compose.yaml")
public @interface Network {
    /**
     * The network's name in Docker. Default: the stack's name and the network's use, as in {@code orders_database}.
     *
     * <p>Key {@code name} of the network in {@code compose.yaml}.
     *
     * @return name in Docker
     */
    @Setting(
            key = "name",
            form = Form.NAME,
            comment = "name in Docker",
            source = "https://docs.docker.com/reference/compose-file/networks/#name")
    String name() default "";

    /**
     * Whether the network exists already; then {@link #name} is required and nothing else may be set.
     *
     * <p>Key {@code external} of the network in {@code compose.yaml}. Default {@code false}.
     *
     * @return whether it exists already
     */
    @Setting(
            key = "external",
            comment = "exists already",
            source = "https://docs.docker.com/reference/compose-file/networks/#external")
    boolean external() default false;

    /**
     * The network driver.
     *
     * <p>Key {@code driver} of the network in {@code compose.yaml}. Default {@code overlay}.
     *
     * @return network driver
     */
    @Setting(
            key = "driver",
            form = Form.KEY,
            comment = "network driver",
            source = "https://docs.docker.com/reference/compose-file/networks/#driver")
    String driver() default "overlay";

    /**
     * The network's addresses. Default: a /24 in 10.128.0.0/9 derived from the stack's name. It must not overlap the
     * hosts' own networks; every task takes an address.
     *
     * <p>Key {@code ipam.config} of the network in {@code compose.yaml}.
     *
     * @return addresses of the network
     */
    @Setting(
            key = "ipam.config",
            form = Form.CIDR,
            comment = "addresses of the network",
            source = "https://docs.docker.com/reference/compose-file/networks/#ipam")
    String subnet() default "";

    /**
     * Whether containers outside the stack may join. Needed for {@code docker run} and for other stacks.
     *
     * <p>Key {@code attachable} of the network in {@code compose.yaml}. Default {@code true} (Docker's own:
     * {@code false}).
     *
     * @return whether containers outside the stack may join
     */
    @Setting(
            key = "attachable",
            comment = "containers outside the stack may join",
            source = "https://docs.docker.com/reference/compose-file/networks/#attachable")
    boolean attachable() default true;

    /**
     * Whether traffic between hosts is encrypted (IPsec ESP; the hosts' kernels need it). It costs bandwidth where
     * processors lack AES; UDP 4789 then travels as ESP, which firewalls between hosts must let pass.
     *
     * <p>Key {@code driver_opts.encrypted} of the network in {@code compose.yaml}. Default {@code true} (Docker's
     * own: {@code false}).
     *
     * @return whether traffic between hosts is encrypted
     */
    @Setting(
            key = "driver_opts.encrypted",
            comment = "traffic between hosts is encrypted",
            source = "https://docs.docker.com/engine/network/drivers/overlay/")
    boolean encrypted() default true;

    /**
     * Whether the network has no way out of the cluster.
     *
     * <p>Key {@code internal} of the network in {@code compose.yaml}. Default {@code false}.
     *
     * @return whether it has no way out of the cluster
     */
    @Setting(
            key = "internal",
            comment = "no way out of the cluster",
            source = "https://docs.docker.com/reference/compose-file/networks/#internal")
    boolean internal() default false;
}
