package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What concerns the whole stack: its name, the network its data travels on, and what has no attribute of its own.
 * May be left out: every attribute has a default.
 *
 * <pre>{@code
 * @SwarmStack(name = "orders", network = @Network(subnet = "10.130.7.0/24"))
 * @PatroniCluster
 * @Etcd
 * @HaProxy
 * final class OrdersDatabase {}
 * }</pre>
 *
 * <p>Without it the stack of this class would be called {@code orders-database}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Section(file = "compose.yaml")
public @interface SwarmStack {
    /**
     * The stack's name, given to {@code docker stack deploy}. Default: the class's name in kebab-case. It prefixes
     * every service, network, volume, config and secret, and renaming a stack that runs makes a second one.
     *
     * <p>Argument of {@code docker stack deploy}.
     *
     * @return name of the stack
     */
    @Setting(form = Form.NAME, comment = "name of the stack")
    String name() default "";

    /**
     * The network between members, HAProxy and the applications. Default: an encrypted overlay of the stack's own. It
     * carries queries, replication and health checks.
     *
     * <p>Key {@code networks} in {@code compose.yaml}.
     *
     * @return network between members, proxies and applications
     */
    @Setting(
            key = "networks",
            comment = "network between members, proxies and applications",
            source = "https://docs.docker.com/reference/compose-file/networks/")
    Network network() default @Network;

    /**
     * How a service's name resolves: to its tasks' addresses, or to one virtual address. Keep {@code DNSRR} unless a
     * port must be published through the routing mesh: behind a virtual address idle connections are dropped after
     * 900 s.
     *
     * <p>Key {@code services.*.deploy.endpoint_mode} in {@code compose.yaml}. Default {@code DNSRR} (Docker's own:
     * {@code vip}).
     *
     * @return how service names resolve
     */
    @Setting(
            key = "services.*.deploy.endpoint_mode",
            write = Write.ALWAYS,
            comment = "how service names resolve",
            source = "https://docs.docker.com/reference/compose-file/deploy/#endpoint_mode")
    EndpointMode endpointMode() default EndpointMode.DNSRR;

    /**
     * YAML merged into {@code compose.yaml}, for what has no attribute yet; a key that Howdah writes is refused.
     *
     * @return merged into compose.yaml
     */
    @Setting(form = Form.YAML, comment = "merged into compose.yaml")
    String composeYaml() default "";
}
