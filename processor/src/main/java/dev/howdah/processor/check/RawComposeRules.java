package dev.howdah.processor.check;

import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What users add to the Compose file is what {@code docker stack deploy} takes, and takes notice of. */
final class RawComposeRules {
    private static final Set<String> TOP = Set.of("services", "networks", "volumes", "configs", "secrets", "version");
    /** Versions of the file that know a config's template driver. */
    private static final Set<String> VERSIONS = Set.of("3", "3.8", "3.9", "3.10", "3.11", "3.12", "3.13");

    private final Stack stack;
    private final Value value;
    private final YamlMap raw;
    private final YamlMap modelled;
    private final Problems problems;

    RawComposeRules(Stack stack, Value value, YamlMap raw, YamlMap modelled, Problems problems) {
        this.stack = stack;
        this.value = value;
        this.raw = raw;
        this.modelled = modelled;
        this.problems = problems;
    }

    void check() {
        for (String key : raw.entries().keySet()) {
            if (!key.startsWith("x-") && !TOP.contains(key)) {
                refuse("the key " + key, "Remove it" + Suggestion.of(key, TOP));
            }
        }
        if (raw.get("version") instanceof YamlScalar version && !VERSIONS.contains(text(version))) {
            refuse("version " + text(version), "Remove it: without it Docker uses its newest");
        }
        for (String kind : List.of("configs", "secrets")) {
            if (raw.get(kind) instanceof YamlMap objects) {
                checkObjects(kind, objects);
            }
        }
        RawPorts ports = new RawPorts(stack, value, modelled, problems);
        if (raw.get("services") instanceof YamlMap services) {
            for (Map.Entry<String, YamlMap.Entry> service : services.entries().entrySet()) {
                if (service.getValue().node() instanceof YamlMap map) {
                    checkService(service.getKey(), map);
                    ports.check(service.getKey(), map.get("ports"));
                    if (stack.haProxy().isPresent()) {
                        new RawSockets(stack.haProxy().get(), value, modelled, problems).check(service.getKey(), map);
                    }
                }
            }
        }
    }

    /** Docker expands templates in what it makes itself, and makes it from a file alone. */
    private void checkObjects(String kind, YamlMap objects) {
        for (Map.Entry<String, YamlMap.Entry> object : objects.entries().entrySet()) {
            String where = kind + "." + object.getKey();
            if (!(object.getValue().node() instanceof YamlMap map)) {
                continue;
            }
            if (map.get("external") != null && map.get("template_driver") != null) {
                problems.add(
                        SwarmProblem.IGNORED_KEY,
                        value,
                        value.path() + " sets " + where + ".template_driver for what exists already",
                        "Remove it: templates are expanded in what the stack makes");
            }
            for (String key : List.of("content", "environment")) {
                if (map.get(key) != null) {
                    refuse(where + "." + key, "Put the text into a file beside compose.yaml and name it: file: ./NAME");
                }
            }
        }
    }

    private void checkService(String name, YamlMap service) {
        String where = "services." + name;
        boolean own = modelled.get("services") instanceof YamlMap services && services.get(name) != null;
        for (String key : service.entries().keySet()) {
            if (ComposeKeys.isIgnored(key)) {
                problems.add(
                        SwarmProblem.IGNORED_KEY,
                        value,
                        value.path() + " sets " + where + "." + key,
                        "Remove it" + ComposeKeys.instead(key));
            } else if (!ComposeKeys.isKnown(key)) {
                refuse(where + "." + key, "Remove it" + Suggestion.of(key, ComposeKeys.known()));
            }
        }
        if (!own && service.get("image") == null) {
            refuse(where + " without an image", "Add image: NAME:TAG");
        }
        if (stack.etcd().services().contains(name) && service.get("healthcheck") != null) {
            problems.add(
                    StoreProblem.HEALTH_CHECK,
                    value,
                    value.path() + " gives the etcd member " + name + " a health check",
                    "Remove it");
        }
        references(where, "networks", names(service.get("networks"), ""));
        references(where, "secrets", names(service.get("secrets"), "source"));
        references(where, "configs", names(service.get("configs"), "source"));
        references(where, "volumes", volumes(service.get("volumes")));
        if (service.get("deploy") instanceof YamlMap deploy) {
            checkDeploy(where + ".deploy", deploy);
        }
    }

    private void references(String where, String kind, List<String> names) {
        List<String> declared = new ArrayList<>();
        for (YamlMap document : List.of(modelled, raw)) {
            if (document.get(kind) instanceof YamlMap map) {
                declared.addAll(map.entries().keySet());
            }
        }
        for (String name : names) {
            boolean implicit = kind.equals("networks") && name.equals("default");
            if (!declared.contains(name) && !implicit) {
                problems.add(
                        NameProblem.UNKNOWN_NAME,
                        value,
                        value.path() + ": " + where + "." + kind + " names " + Problems.quote(name)
                                + ", which the file does not declare",
                        "Declare it under " + kind + ", or choose one of " + String.join(", ", declared)
                                + Suggestion.of(name, declared));
            }
        }
    }

    private static List<String> names(@Nullable YamlNode node, String key) {
        List<String> names = new ArrayList<>();
        if (node instanceof YamlMap map) {
            names.addAll(map.entries().keySet());
        } else if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlScalar scalar) {
                    names.add(text(scalar));
                } else if (item instanceof YamlMap map && map.get(key) instanceof YamlScalar scalar) {
                    names.add(text(scalar));
                }
            }
        }
        return names;
    }

    /** Named volumes; a source that begins as a path is a folder of the host. */
    private static List<String> volumes(@Nullable YamlNode node) {
        List<String> names = new ArrayList<>();
        if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlMap map) {
                    boolean volume = map.get("type") instanceof YamlScalar type
                            && text(type).equals("volume");
                    if (volume && map.get("source") instanceof YamlScalar source) {
                        names.add(text(source));
                    }
                } else if (item instanceof YamlScalar scalar && text(scalar).indexOf(':') > 0) {
                    String source = text(scalar).substring(0, text(scalar).indexOf(':'));
                    if ("/.~$".indexOf(source.charAt(0)) < 0) {
                        names.add(source);
                    }
                }
            }
        }
        return names;
    }

    private void checkDeploy(String where, YamlMap deploy) {
        oneOf(where, deploy, "mode", "global", "replicated", "global-job", "replicated-job");
        if (deploy.get("restart_policy") instanceof YamlMap restart) {
            oneOf(where + ".restart_policy", restart, "condition", "none", "on-failure", "any");
        }
        for (String update : List.of("update_config", "rollback_config")) {
            if (deploy.get(update) instanceof YamlMap map) {
                oneOf(where + "." + update, map, "failure_action", "continue", "pause", "rollback");
            }
        }
        boolean global =
                deploy.get("mode") instanceof YamlScalar mode && text(mode).startsWith("global");
        if (global && deploy.get("replicas") != null) {
            refuse(where + ".replicas with a global mode", "Remove it");
        }
    }

    private void oneOf(String where, YamlMap map, String key, String... allowed) {
        if (map.get(key) instanceof YamlScalar scalar && !List.of(allowed).contains(text(scalar))) {
            refuse(
                    where + "." + key + " = " + Problems.quote(text(scalar)),
                    "Choose one of " + String.join(", ", allowed));
        }
    }

    private void refuse(String what, String fix) {
        problems.add(SwarmProblem.REFUSED_KEY, value, value.path() + " has " + what, fix);
    }

    static String text(YamlScalar scalar) {
        return String.valueOf(scalar.value());
    }
}
