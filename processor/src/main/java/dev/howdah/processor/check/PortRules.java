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
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            Section caddy = stack.caddy().get().section();
            claim(published, caddy.value("httpPort"), "Caddy's HTTP", "the hosts", problems);
            claim(published, caddy.value("httpsPort"), "Caddy's HTTPS", "the hosts", problems);
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
            claim(published, listener.value("publishedPort"), name, "the hosts", problems);
            if (listener.isGiven("publishedPort") && listener.number("port") == 0) {
                problems.add(
                        ValueProblem.MISSING,
                        listener.value("publishedPort"),
                        name + " is published but has no port in the container",
                        "Add port = ...");
            }
        }
        if (haProxy.hasStats()) {
            claim(bound, haProxy.stats().value("port"), "the status page", "HAProxy", problems);
            claim(published, haProxy.stats().value("publishedPort"), "the status page", "the hosts", problems);
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
