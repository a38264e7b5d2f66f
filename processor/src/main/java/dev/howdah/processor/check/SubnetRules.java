package dev.howdah.processor.check;

import dev.howdah.processor.model.Addresses;
import dev.howdah.processor.model.Network;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;
import java.util.Set;

/** Networks are large enough, collide with nothing that is known, and lead where ports are published. */
final class SubnetRules implements Rule {
    /** Addresses that no host on the internet has. */
    private static final List<String> PRIVATE =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "198.18.0.0/15");

    private static final List<String> DOCKERS = List.of("10.0.0.0/24", "172.17.0.0/16", "172.18.0.0/16");
    private static final List<String> DOCKERS_USE =
            List.of("the routing mesh", "containers without a network", "the way out of every overlay network");
    private static final Set<String> LOCAL = Set.of("bridge", "host", "none", "null", "macvlan", "ipvlan");
    /** The network's own address, the gateway's and the last one. */
    private static final int RESERVED = 3;

    @Override
    public void check(Stack stack, Problems problems) {
        for (Network network : stack.networks()) {
            if (!network.isExternal()) {
                checkSubnet(network, needed(stack, network), problems);
                checkDriver(network.section().value("driver"), problems);
            }
        }
        checkInternal(stack, problems);
    }

    /** Each task takes an address, each host with a task one more, and so does each virtual address. */
    private static long needed(Stack stack, Network network) {
        long members = stack.patroni().members().count();
        long etcd = stack.etcd().services().size();
        boolean proxied = stack.haProxy().isPresent();
        boolean administered = stack.pgAdmin().isPresent();
        long poolers = stack.pgBouncer().isPresent() ? stack.pgBouncer().get().count() : 0;
        long backups = stack.pgBackRest().isPresent() ? members : 0;
        int services;
        long tasks;
        long hosts;
        if (network.key().equals("etcd")) {
            services = 1 + (int) etcd;
            tasks = members + etcd;
            hosts = Math.max(members, etcd);
        } else if (network.key().equals("database")) {
            services = 1 + (proxied ? 1 : 0) + (administered ? 1 : 0) + (poolers > 0 ? 1 : 0) + (backups > 0 ? 1 : 0);
            tasks = members + (proxied ? members : 0) + (administered ? 1 : 0) + poolers + backups;
            hosts = members;
        } else {
            services = 3;
            tasks = members + 2;
            hosts = members;
        }
        boolean virtual = stack.swarm().choice("endpointMode").spelling().equals("vip");
        return RESERVED + tasks + hosts + (virtual ? services : 0);
    }

    private static void checkSubnet(Network network, long needed, Problems problems) {
        Value subnet = network.section().value("subnet");
        String text = network.subnet();
        long size = Addresses.size(text);
        if (!subnet.given() || size < 0) {
            return;
        }
        if (size < needed) {
            int prefix = 32;
            while (1L << (32 - prefix) < needed) {
                prefix--;
            }
            problems.add(
                    NetworkProblem.SUBNET_SMALL,
                    subnet,
                    subnet.path() + " = " + Problems.quote(text) + " has " + size + " addresses, and the stack needs "
                            + needed + ": one for each task, one on each host, " + RESERVED + " for the network",
                    "Choose a network of /" + prefix + " or larger; Docker's own choice is /24");
        }
        for (int i = 0; i < DOCKERS.size(); i++) {
            if (Addresses.overlap(text, DOCKERS.get(i))) {
                problems.add(
                        NetworkProblem.SUBNET_OF_DOCKER,
                        subnet,
                        subnet.path() + " = " + Problems.quote(text) + " overlaps " + DOCKERS.get(i)
                                + ", which Docker keeps for " + DOCKERS_USE.get(i),
                        "Choose another, or leave it out: the default is derived from the stack's name");
                return;
            }
        }
        if (!isPrivate(text)) {
            problems.add(
                    NetworkProblem.SUBNET_PUBLIC,
                    subnet,
                    subnet.path() + " = " + Problems.quote(text) + " is no private range",
                    "Choose a network within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16");
        }
    }

    private static boolean isPrivate(String subnet) {
        for (String network : PRIVATE) {
            if (Addresses.isWithin(subnet, network)) {
                return true;
            }
        }
        return false;
    }

    private static void checkDriver(Value driver, Problems problems) {
        if (LOCAL.contains((String) driver.content())) {
            problems.add(
                    NetworkProblem.LOCAL_DRIVER,
                    driver,
                    driver.path() + " = " + Problems.quote((String) driver.content()) + " is a driver of single hosts",
                    "Remove it: the default overlay spans the Swarm");
        }
    }

    private static void checkInternal(Stack stack, Problems problems) {
        boolean data = isInternal(stack.dataNetwork());
        boolean web =
                stack.webNetwork().isPresent() && isInternal(stack.webNetwork().get());
        if (stack.haProxy().isPresent() && data && (web || !stack.hasSite("status"))) {
            Section haProxy = stack.haProxy().get().section();
            for (Section listener : haProxy.sections("listeners")) {
                noPort(haProxy, listener.value("publishedPort"), stack.dataNetwork(), problems);
            }
            noPort(haProxy, haProxy.section("stats").value("publishedPort"), stack.dataNetwork(), problems);
        }
        if (web && stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            Value internal = stack.webNetwork().get().section().value("internal");
            problems.add(
                    NetworkProblem.INTERNAL_PORT,
                    internal,
                    internal.path() + " = true, but Caddy publishes its ports and asks an authority for certificates",
                    "Remove it");
        }
    }

    private static boolean isInternal(Network network) {
        return !network.isExternal() && network.section().flag("internal");
    }

    private static void noPort(Section publishing, Value port, Network network, Problems problems) {
        boolean host = publishing.choice("publishMode").spelling().equals("host");
        if (host && !port.content().equals(0L)) {
            problems.add(
                    NetworkProblem.INTERNAL_PORT,
                    port,
                    port.path() + " = " + port.content() + ", but HAProxy is in the network " + network.dockerName()
                            + " alone, which is internal",
                    "Remove internal = true, or publish nothing");
        }
    }
}
