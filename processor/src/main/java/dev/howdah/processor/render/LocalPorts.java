package dev.howdah.processor.render;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The ports of the local services, on the loopback address only; each by a variable, because something else may listen there. */
final class LocalPorts {
    /** A port of a service. */
    private record Port(String service, long target, long published) {}

    private final Map<String, Port> byVariable = new LinkedHashMap<>();

    LocalPorts(Stack stack) {
        if (stack.haProxy().isPresent()) {
            HaProxy haProxy = stack.haProxy().get();
            for (Listener listener : haProxy.listeners()) {
                add(listener.name(), haProxy.service(), listener.port());
            }
            if (haProxy.hasStats()) {
                add("stats", haProxy.service(), haProxy.statsPort());
            }
        }
        if (stack.pgBouncer().isPresent()) {
            PgBouncer pooler = stack.pgBouncer().get();
            add(pooler.service(), pooler.service(), pooler.port());
        }
        if (stack.pgAdmin().isPresent()) {
            PgAdmin pgAdmin = stack.pgAdmin().get();
            add("pgadmin", pgAdmin.service(), pgAdmin.port());
        }
    }

    private void add(String name, String service, long target) {
        StringBuilder variable = new StringBuilder("LOCAL_PORT_");
        for (char c : name.toUpperCase(Locale.ROOT).toCharArray()) {
            boolean good = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            variable.append(good ? c : '_');
        }
        while (byVariable.containsKey(variable.toString())) {
            variable.append('_');
        }
        long published = target;
        while (isTaken(published)) {
            published++;
        }
        byVariable.put(variable.toString(), new Port(service, target, published));
    }

    private boolean isTaken(long published) {
        for (Port port : byVariable.values()) {
            if (port.published() == published) {
                return true;
            }
        }
        return false;
    }

    /** The variables with the ports that stand for them otherwise. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Map.Entry<String, Port> entry : byVariable.entrySet()) {
            variables.put(entry.getKey(), Long.toString(entry.getValue().published()));
        }
        return variables;
    }

    /** What a service publishes. */
    YamlList of(String service) {
        YamlList ports = new YamlList();
        for (Map.Entry<String, Port> entry : byVariable.entrySet()) {
            Port port = entry.getValue();
            if (port.service().equals(service)) {
                ports.add(YamlScalar.quoted(
                        "127.0.0.1:${" + entry.getKey() + ":-" + port.published() + "}:" + port.target()));
            }
        }
        return ports;
    }
}
