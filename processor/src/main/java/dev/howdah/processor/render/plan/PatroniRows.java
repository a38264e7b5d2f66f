package dev.howdah.processor.render.plan;

import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import java.util.Map;

/** The rows of {@code patroni.yml}: what it takes depends on the part. */
final class PatroniRows {
    static final String CLUSTER = "cluster";
    private static final String FILE = "patroni.yml: ";

    private final Stack stack;
    private final Rows rows;
    private final String service;

    private PatroniRows(Stack stack, Rows rows) {
        this.stack = stack;
        this.rows = rows;
        this.service = ComposeRows.place(stack.patroni().members().service());
    }

    static void add(Stack stack, YamlMap document, Rows rows) {
        new PatroniRows(stack, rows).add(document);
    }

    private void add(YamlMap document) {
        for (Map.Entry<String, YamlMap.Entry> entry : document.entries().entrySet()) {
            YamlNode node = entry.getValue().node();
            switch (entry.getKey()) {
                case "scope", "namespace" -> rows.add(Effect.CLUSTER, CLUSTER, entry.getKey(), Flow.text(node));
                case "bootstrap" -> bootstrap((YamlMap) node);
                case "postgresql" -> postgresql((YamlMap) node);
                case "etcd3" -> etcd((YamlMap) node);
                default -> rows.addLeaves(Effect.TASKS, service, FILE + entry.getKey(), node);
            }
        }
    }

    private void bootstrap(YamlMap bootstrap) {
        for (Map.Entry<String, YamlMap.Entry> entry : bootstrap.entries().entrySet()) {
            YamlNode node = entry.getValue().node();
            if (entry.getKey().equals("dcs") && node instanceof YamlMap dcs) {
                dynamic("", dcs);
            } else if (entry.getKey().equals("initdb") && node instanceof YamlList options) {
                initdb(options);
            } else {
                rows.addLeaves(Effect.BOOTSTRAP, CLUSTER, "bootstrap." + entry.getKey(), node);
            }
        }
    }

    private void initdb(YamlList options) {
        for (YamlNode option : options.items()) {
            if (option instanceof YamlMap map) {
                rows.addLeaves(Effect.INITDB, CLUSTER, "initdb", map);
            } else {
                rows.add(Effect.INITDB, CLUSTER, "initdb." + Flow.text(option), "");
            }
        }
    }

    private void dynamic(String prefix, YamlMap dcs) {
        for (Map.Entry<String, YamlMap.Entry> entry : dcs.entries().entrySet()) {
            String key = prefix + entry.getKey();
            YamlNode node = entry.getValue().node();
            if (key.equals("postgresql.parameters") && node instanceof YamlMap parameters) {
                parameters(key, parameters);
            } else if (node instanceof YamlMap map && !map.isEmpty()) {
                dynamic(key + ".", map);
            } else {
                Effect effect = key.startsWith("standby_cluster.") ? Effect.STANDBY : Effect.DYNAMIC;
                rows.add(effect, CLUSTER, key, Flow.yaml(node));
            }
        }
    }

    private void parameters(String prefix, YamlMap parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        ParameterEffects effects = new ParameterEffects(stack.patroni().postgresVersion());
        for (Map.Entry<String, YamlMap.Entry> entry : parameters.entries().entrySet()) {
            rows.add(
                    effects.of(entry.getKey()),
                    CLUSTER,
                    prefix + "." + entry.getKey(),
                    Flow.yaml(entry.getValue().node()));
        }
    }

    private void postgresql(YamlMap postgresql) {
        for (Map.Entry<String, YamlMap.Entry> entry : postgresql.entries().entrySet()) {
            String key = FILE + "postgresql." + entry.getKey();
            YamlNode node = entry.getValue().node();
            if (entry.getKey().equals("authentication") && node instanceof YamlMap roles) {
                for (Map.Entry<String, YamlMap.Entry> role : roles.entries().entrySet()) {
                    login(key + "." + role.getKey(), role.getValue().node());
                }
            } else {
                boolean data = entry.getKey().equals("data_dir");
                rows.addLeaves(data ? Effect.DATA : Effect.TASKS, service, key, node);
            }
        }
    }

    private void login(String key, YamlNode node) {
        if (!(node instanceof YamlMap credentials)) {
            rows.addLeaves(Effect.TASKS, service, key, node);
            return;
        }
        for (Map.Entry<String, YamlMap.Entry> entry : credentials.entries().entrySet()) {
            Effect effect = switch (entry.getKey()) {
                case "username" -> Effect.LOGIN;
                case "password" -> Effect.PASSWORD;
                default -> Effect.TASKS;
            };
            rows.addLeaves(
                    effect,
                    service,
                    key + "." + entry.getKey(),
                    entry.getValue().node());
        }
    }

    private void etcd(YamlMap etcd) {
        for (Map.Entry<String, YamlMap.Entry> entry : etcd.entries().entrySet()) {
            boolean foreign = entry.getKey().equals("hosts") && !stack.etcd().isOwn();
            rows.addLeaves(
                    foreign ? Effect.STORE : Effect.TASKS,
                    service,
                    FILE + "etcd3." + entry.getKey(),
                    entry.getValue().node());
        }
    }
}
