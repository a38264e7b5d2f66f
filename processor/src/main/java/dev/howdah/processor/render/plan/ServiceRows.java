package dev.howdah.processor.render.plan;

import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a service. Swarm replaces a task when the part of the service that describes tasks differs, or its ports; not for what
 * describes the service alone, nor for constraints that its host still fits (swarmkit's {@code IsTaskDirty}).
 */
final class ServiceRows {
    private static final Set<String> AT_FIRST_START = Set.of(
            "ETCD_NAME",
            "ETCD_INITIAL_CLUSTER",
            "ETCD_INITIAL_CLUSTER_STATE",
            "ETCD_INITIAL_CLUSTER_TOKEN",
            "ETCD_INITIAL_ADVERTISE_PEER_URLS");
    private static final String REST = "dev.howdah.rest";
    private static final String LABEL = "node.labels.";

    private final Rows rows;
    private final YamlMap configs;
    private final String where;
    private final String repository;
    private final boolean keepsData;
    private final boolean etcd;

    ServiceRows(Stack stack, String service, YamlMap configs, Rows rows) {
        this.rows = rows;
        this.configs = configs;
        this.where = ComposeRows.place(service);
        this.repository =
                stack.pgBackRest().isPresent() ? stack.pgBackRest().get().volume() : "";
        this.keepsData = ComposeRows.keepsData(stack, service);
        this.etcd = stack.etcd().services().contains(service);
    }

    void add(YamlMap service) {
        rows.add(Effect.SERVICE, where, "service", "");
        for (Map.Entry<String, YamlMap.Entry> entry : service.entries().entrySet()) {
            YamlNode node = entry.getValue().node();
            switch (entry.getKey()) {
                case "configs" -> items(node, "source", "configs");
                case "secrets" -> items(node, "source", "secrets");
                case "volumes" -> items(node, "target", "volumes");
                case "environment" -> environment(node);
                case "deploy" -> deploy(node);
                default -> rows.addLeaves(Effect.TASKS, where, entry.getKey(), node);
            }
        }
    }

    /** Items that a member of theirs tells apart. A user's own YAML may also have plain texts. */
    private void items(YamlNode node, String identity, String key) {
        if (!(node instanceof YamlList list)) {
            rows.addLeaves(Effect.TASKS, where, key, node);
            return;
        }
        int number = 0;
        for (YamlNode item : list.items()) {
            number++;
            if (!(item instanceof YamlMap map) || map.get(identity) == null) {
                rows.add(Effect.TASKS, where, key + "." + number, Flow.text(item));
                continue;
            }
            String name = text(map, identity);
            YamlMap others = new YamlMap();
            for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
                if (!entry.getKey().equals(identity)) {
                    others.put(entry.getKey(), entry.getValue().node());
                }
            }
            boolean data = keepsData
                    && text(map, "type").equals("volume")
                    && !text(map, "source").equals(repository);
            rows.add(data ? Effect.DATA : Effect.TASKS, where, key + "." + name, Flow.text(others));
            if (key.equals("configs")) {
                YamlMap config = ComposeRows.map(configs, name);
                String file = text(config, "file");
                // The old name is needed to remove it.
                rows.add(Effect.CONFIG, where, file.startsWith("./") ? file.substring(2) : name, text(config, "name"));
                readOnce(name, text(map, "target"), config);
            }
        }
    }

    /** What {@code bin/deploy.sh} needs to leave a config in use that differs only in what a cluster reads once. */
    private void readOnce(String key, String target, YamlMap config) {
        String rest = text(ComposeRows.map(config, "labels"), REST);
        if (!rest.isEmpty()) {
            String file = "read-once/" + key;
            rows.add(Effect.FACT, file, "name", text(config, "name"));
            rows.add(Effect.FACT, file, "target", target);
            rows.add(Effect.FACT, file, "rest", rest);
        }
    }

    private void environment(YamlNode node) {
        if (!(node instanceof YamlMap variables)) {
            rows.addLeaves(Effect.TASKS, where, "environment", node);
            return;
        }
        for (Map.Entry<String, YamlMap.Entry> variable : variables.entries().entrySet()) {
            String name = variable.getKey();
            Effect effect = Effect.TASKS;
            if (etcd && AT_FIRST_START.contains(name)) {
                effect = Effect.ETCD_MEMBERS;
            } else if (etcd && name.equals("ETCD_DATA_DIR")) {
                effect = Effect.DATA;
            }
            rows.add(
                    effect,
                    where,
                    "environment." + name,
                    Flow.text(variable.getValue().node()));
        }
    }

    private void deploy(YamlNode node) {
        if (!(node instanceof YamlMap deploy)) {
            return;
        }
        for (Map.Entry<String, YamlMap.Entry> entry : deploy.entries().entrySet()) {
            YamlNode value = entry.getValue().node();
            String key = "deploy." + entry.getKey();
            switch (entry.getKey()) {
                case "mode" -> rows.add(Effect.MODE, where, key, Flow.text(value));
                case "replicas" -> rows.add(Effect.REPLICAS, where, key, Flow.text(value));
                case "update_config", "rollback_config", "labels" -> rows.addLeaves(Effect.UPDATE, where, key, value);
                case "placement" -> placement(key, value);
                default -> rows.addLeaves(Effect.TASKS, where, key, value);
            }
        }
    }

    private void placement(String key, YamlNode node) {
        rows.addLeaves(Effect.PLACEMENT, where, key, node);
        if (node instanceof YamlMap placement && placement.get("constraints") instanceof YamlList constraints) {
            for (YamlNode constraint : constraints.items()) {
                String text = Flow.text(constraint);
                int equals = text.indexOf(" == ");
                if (text.startsWith(LABEL) && equals > 0) {
                    String label = text.substring(LABEL.length(), equals) + "=" + text.substring(equals + 4);
                    rows.add(Effect.LABEL, where, label, "");
                }
            }
        }
    }

    private static String text(YamlMap map, String key) {
        return map.get(key) instanceof YamlScalar node ? Flow.text(node) : "";
    }
}
