package dev.howdah.processor.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A look at an emitted {@code compose.yaml}. */
final class ComposeFile {
    static final String NAME = "compose.yaml";

    private final EmittedStack stack;
    private final Map<String, Object> document;

    private ComposeFile(EmittedStack stack) {
        this.stack = stack;
        this.document = stack.yaml(NAME);
    }

    static ComposeFile of(EmittedStack stack) {
        return new ComposeFile(stack);
    }

    /** What a service mounts: a config or a secret. */
    record Mount(String source, String target, String uid, String gid, int mode) {}

    List<Service> services() {
        List<Service> services = new ArrayList<>();
        map(document, "services").keySet().forEach(name -> services.add(service(name)));
        return services;
    }

    Service service(String name) {
        return new Service(name, map(map(document, "services"), name));
    }

    /** The service whose tasks are PostgreSQL members. */
    Service database() {
        return services().stream()
                .filter(service -> service.environment().containsKey("PATRONI_NAME"))
                .findFirst()
                .orElseThrow();
    }

    Map<String, Object> topLevel(String section) {
        return map(document, section);
    }

    Map<String, Object> document() {
        return document;
    }

    /** The emitted file behind a config. */
    String file(String config) {
        String file = (String) map(topLevel("configs"), config).get("file");
        return file.substring("./".length());
    }

    /** Whether Swarm expands a config's file before a task sees it. */
    boolean isTemplate(String config) {
        return map(topLevel("configs"), config).containsKey("template_driver");
    }

    /** The texts of the files that a service mounts. */
    List<String> mountedTexts(Service service) {
        return service.mounts("configs").stream()
                .map(mount -> stack.text(file(mount.source())))
                .toList();
    }

    /** Those of them that Swarm expands. */
    List<String> mountedTemplates(Service service) {
        return service.mounts("configs").stream()
                .filter(mount -> isTemplate(mount.source()))
                .map(mount -> stack.text(file(mount.source())))
                .toList();
    }

    @SuppressWarnings("unchecked") // maps of YAML files have texts for keys
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(Map<String, Object> parent, String key) {
        return (List<T>) parent.getOrDefault(key, List.of());
    }

    /** A service. */
    record Service(String name, Map<String, Object> body) {
        Map<String, String> environment() {
            Map<String, String> environment = new LinkedHashMap<>();
            map(body, "environment").forEach((key, value) -> environment.put(key, (String) value));
            return environment;
        }

        /** The mounts below {@code configs} or {@code secrets}. */
        List<Mount> mounts(String kind) {
            return ComposeFile.<Map<String, Object>>list(body, kind).stream()
                    .map(mount -> new Mount(
                            (String) mount.get("source"),
                            (String) mount.get("target"),
                            (String) mount.get("uid"),
                            (String) mount.get("gid"),
                            (Integer) mount.get("mode")))
                    .toList();
        }

        List<String> networks() {
            return list(body, "networks");
        }

        List<Map<String, Object>> ports() {
            return list(body, "ports");
        }

        List<Map<String, Object>> volumes() {
            return list(body, "volumes");
        }

        List<String> healthCheck() {
            return list(map(body, "healthcheck"), "test");
        }

        Map<String, Object> deploy() {
            return map(body, "deploy");
        }
    }
}
