package dev.howdah.processor.check;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.HashMap;
import java.util.Map;

/** No two sockets share a port. */
final class PortRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.patroni().restPort() == stack.patroni().port()) {
            Value rest = stack.patroni().restapi().value("port");
            Value postgres = stack.patroni().postgresql().value("port");
            problems.add(
                    NetworkProblem.PORT_CONFLICT,
                    rest.given() ? rest : postgres,
                    "the REST API and PostgreSQL both listen on " + rest.content(),
                    "Change restapi.port or postgresql.port");
        }
        Map<Object, String> published = new HashMap<>();
        if (stack.haProxy().isPresent()) {
            checkHaProxy(stack.haProxy().get(), published, problems);
        }
        if (stack.pgBouncer().isPresent()) {
            publish(published, stack.pgBouncer().get().section().value("publishedPort"), "PgBouncer", problems);
        }
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            Section caddy = stack.caddy().get().section();
            publish(published, caddy.value("httpPort"), "Caddy's HTTP", problems);
            publish(published, caddy.value("httpsPort"), "Caddy's HTTPS", problems);
        }
        if (stack.etcd().isOwn() && stack.etcd().clientPort() == stack.etcd().peerPort()) {
            problems.add(
                    NetworkProblem.PORT_CONFLICT,
                    stack.etcd().section().value("peerPort"),
                    "etcd's clients and members share port " + stack.etcd().peerPort(),
                    "Change clientPort or peerPort");
        }
    }

    private static void checkHaProxy(HaProxy haProxy, Map<Object, String> published, Problems problems) {
        Map<Object, String> bound = new HashMap<>();
        for (Item item : haProxy.section().value("listeners").items()) {
            Section listener = item.section();
            String name = "the listener " + listener.text("name");
            if (listener.number("port") == 0 && listener.text("unixSocket").isEmpty()) {
                problems.add(
                        ValueProblem.MISSING,
                        listener.origin(),
                        name + " listens nowhere",
                        "Add port = ... or unixSocket = \"...\"");
            }
            claim(bound, listener.value("port"), name, "HAProxy", problems);
            claim(bound, listener.value("unixSocket"), name, "HAProxy", problems);
            publish(published, listener.value("publishedPort"), name, problems);
            if (listener.isGiven("publishedPort") && listener.number("port") == 0) {
                problems.add(
                        ValueProblem.MISSING,
                        listener.value("publishedPort"),
                        name + " is published but has no port in the container",
                        "Add port = ...");
            }
        }
        claim(bound, haProxy.section().section("global").value("statsSocket"), "the stats socket", "HAProxy", problems);
        if (haProxy.hostAccess().isEnabled()) {
            publish(published, haProxy.hostAccess().section().value("port"), "socat on the hosts", problems);
        }
        if (haProxy.hasStats()) {
            claim(bound, haProxy.stats().value("port"), "the status page", "HAProxy", problems);
            checkNames(haProxy, problems);
            publish(published, haProxy.stats().value("publishedPort"), "the status page", problems);
        }
    }

    /** The status page is a section of its own, called stats. */
    private static void checkNames(HaProxy haProxy, Problems problems) {
        for (Section listener : haProxy.section().sections("listeners")) {
            if (listener.text("name").equals("stats")) {
                problems.add(
                        NameProblem.DUPLICATE_NAME,
                        listener.value("name"),
                        listener.value("name").path() + " = \"stats\" is the name of the status page",
                        "Rename the listener");
            }
        }
    }

    /** Managers' traffic and the hosts' gossip; UDP 4789 carries the overlay networks. */
    static boolean isOfSwarm(long port) {
        return port == 2377 || port == 7946;
    }

    private static void publish(Map<Object, String> published, Value port, String name, Problems problems) {
        claim(published, port, name, "the hosts", problems);
        if (isOfSwarm((Long) port.content())) {
            problems.add(
                    NetworkProblem.SWARM_PORT,
                    port,
                    name + " wants port " + port.content() + " of the hosts",
                    "Choose another port");
        }
    }

    private static void claim(Map<Object, String> taken, Value value, String name, String where, Problems problems) {
        Object socket = value.content();
        if (socket.equals(0L) || socket.equals("")) {
            return;
        }
        String other = taken.putIfAbsent(socket, name);
        if (other != null) {
            problems.add(
                    NetworkProblem.PORT_CONFLICT,
                    value,
                    name + " and " + other + " both want " + socket + " of " + where,
                    "Give one of them another");
        }
    }
}
