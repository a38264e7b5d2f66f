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
     * The longest time without a primary that takes writes, as a promise: the class compiles only if the settings keep it.
     * Default: no promise. What is computed, each at its worst:
     *
     * <ul>
     *   <li>the primary's host is lost, and with it perhaps the leader of etcd: {@code ttl + loopWait + 2 s + 3 *
     *       electionTimeout} (1 s where etcd exists already, its own default) and HAProxy's checks. A new leader of etcd gives
     *       every lease its whole time again, after at most two election timeouts, and adds one. 2 s are for the race and the
     *       promotion.
     *   <li>PostgreSQL crashes while Patroni lives, and does not start again: {@code loopWait + primaryStartTimeout + loopWait
     *       + 2 s} and HAProxy's checks.
     *   <li>HAProxy finds the new primary: {@code downinter + (rise - 1) * fastinter} of the slowest listener for writing;
     *       nothing without {@link HaProxy}.
     *   <li>connections to the lost host end, so that applications make new ones: HAProxy's {@code fall} checks, or its
     *       {@code timeout server} where {@link Listener#shutdownSessions} is off.
     * </ul>
     *
     * <p>It holds for one loss at a time, with a replica that may become primary and an etcd that keeps its majority. Not in it:
     * the recovery of much WAL, switchovers that wait for a checkpoint, a host that is slow rather than lost, clients that
     * cache addresses or wait long before they connect again, and what raw lines and text change.
     *
     * @return longest time without a primary that takes writes
     */
    @Setting(form = Form.DURATION, comment = "longest time without a primary that takes writes")
    String maxRto() default "";

    /**
     * What a failover may lose, as a promise: the class compiles only if the settings keep it.
     *
     * <p>Default {@code ANY}: no promise.
     *
     * @return what a failover may lose
     */
    @Setting(comment = "what a failover may lose")
    Rpo rpo() default Rpo.ANY;

    /**
     * YAML merged into {@code compose.yaml}, for what has no attribute yet; a key that Howdah writes is refused.
     *
     * <p>Default: none.
     *
     * @return merged into compose.yaml
     */
    @Setting(form = Form.YAML, comment = "merged into compose.yaml")
    String composeYaml() default "";
}
