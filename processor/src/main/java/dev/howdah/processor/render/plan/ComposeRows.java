package dev.howdah.processor.render.plan;

import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.Map;

/** The rows of networks, volumes and configs of {@code compose.yaml}, and of its services. */
final class ComposeRows {
    private ComposeRows() {}

    /** How rows name a service. */
    static String place(String service) {
        return "service/" + service;
    }

    static void add(Stack stack, YamlMap document, Rows rows) {
        for (Map.Entry<String, YamlMap.Entry> service :
                map(document, "services").entries().entrySet()) {
            new ServiceRows(stack, service.getKey(), map(document, "configs"), rows)
                    .add((YamlMap) service.getValue().node());
        }
        objects("network", "networks", document, Effect.NETWORK, rows);
        for (Map.Entry<String, YamlMap.Entry> volume :
                map(document, "volumes").entries().entrySet()) {
            boolean repository = stack.pgBackRest().isPresent()
                    && stack.pgBackRest().get().volume().equals(volume.getKey());
            boolean data = !repository && isMounted(volume.getKey(), stack, map(document, "services"));
            String where = "volume/" + volume.getKey();
            rows.add(
                    data ? Effect.DATA : Effect.VOLUME,
                    where,
                    "volume",
                    members(volume.getValue().node()));
        }
    }

    private static void objects(String kind, String key, YamlMap document, Effect effect, Rows rows) {
        for (Map.Entry<String, YamlMap.Entry> object :
                map(document, key).entries().entrySet()) {
            rows.add(
                    effect,
                    kind + "/" + object.getKey(),
                    kind,
                    members(object.getValue().node()));
        }
    }

    /** Whether PostgreSQL or etcd keeps its data in a volume. */
    private static boolean isMounted(String volume, Stack stack, YamlMap services) {
        for (Map.Entry<String, YamlMap.Entry> service : services.entries().entrySet()) {
            if (keepsData(stack, service.getKey())
                    && service.getValue().node() instanceof YamlMap map
                    && map.get("volumes") instanceof YamlList mounts) {
                for (YamlNode mount : mounts.items()) {
                    if (mount instanceof YamlMap named
                            && named.get("source") instanceof YamlScalar source
                            && Flow.text(source).equals(volume)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static boolean keepsData(Stack stack, String service) {
        return service.equals(stack.patroni().members().service())
                || stack.etcd().services().contains(service);
    }

    /** The members of a map, a line each. */
    private static String members(YamlNode node) {
        if (!(node instanceof YamlMap map)) {
            return Flow.text(node);
        }
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(entry.getKey())
                    .append(": ")
                    .append(Flow.text(entry.getValue().node()));
        }
        return lines.toString();
    }

    static YamlMap map(YamlMap parent, String key) {
        return parent.get(key) instanceof YamlMap map ? map : new YamlMap();
    }
}
