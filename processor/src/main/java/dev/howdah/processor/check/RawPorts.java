package dev.howdah.processor.check;

import dev.howdah.processor.model.Addresses;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ports of the hosts that users publish in the Compose file are free. */
final class RawPorts {
    private static final int LONGEST_RANGE = 1000;

    private final Value value;
    private final Problems problems;
    private final Map<Long, String> taken = new HashMap<>();

    RawPorts(Stack stack, Value value, YamlMap modelled, Problems problems) {
        this.value = value;
        this.problems = problems;
        if (stack.haProxy().isPresent() && stack.haProxy().get().hostAccess().isEnabled()) {
            Section hosts = stack.haProxy().get().hostAccess().section();
            taken.put(hosts.number("port"), hosts.text("service"));
        }
        if (modelled.get("services") instanceof YamlMap services) {
            for (Map.Entry<String, YamlMap.Entry> service : services.entries().entrySet()) {
                if (service.getValue().node() instanceof YamlMap map && map.get("ports") instanceof YamlList ports) {
                    for (YamlNode port : ports.items()) {
                        taken.put(first(published(port)), service.getKey());
                    }
                }
            }
        }
    }

    void check(String service, @Nullable YamlNode ports) {
        if (!(ports instanceof YamlList list)) {
            return;
        }
        for (YamlNode item : list.items()) {
            String published = published(item);
            long from = first(published);
            long to = published.indexOf('-') > 0 ? number(published.substring(published.indexOf('-') + 1)) : from;
            for (long port = from; from > 0 && port <= to && port < from + LONGEST_RANGE; port++) {
                claim(service, port);
            }
        }
    }

    private void claim(String service, long port) {
        String other = taken.putIfAbsent(port, service);
        if (other != null && !other.equals(service)) {
            problems.add(
                    NetworkProblem.PORT_CONFLICT,
                    value,
                    value.path() + ": the services " + service + " and " + other + " both want " + port
                            + " of the hosts",
                    "Give one of them another");
        }
        if (PortRules.isOfSwarm(port)) {
            problems.add(
                    NetworkProblem.SWARM_PORT,
                    value,
                    value.path() + " publishes " + port + " for the service " + service,
                    "Choose another port");
        }
    }

    /** The host's side: {@code published} of the long form, what stands before the container's port in the short one. */
    private static String published(YamlNode port) {
        if (port instanceof YamlMap map) {
            return map.get("published") instanceof YamlScalar scalar ? RawComposeRules.text(scalar) : "";
        }
        if (!(port instanceof YamlScalar scalar)) {
            return "";
        }
        String text = RawComposeRules.text(scalar);
        int last = text.lastIndexOf(':');
        String before = last < 0 ? "" : text.substring(0, last);
        return before.substring(before.lastIndexOf(':') + 1);
    }

    private static long first(String published) {
        return number(published.indexOf('-') > 0 ? published.substring(0, published.indexOf('-')) : published);
    }

    private static long number(String text) {
        return Addresses.isPort(text) ? Long.parseLong(text) : -1;
    }
}
