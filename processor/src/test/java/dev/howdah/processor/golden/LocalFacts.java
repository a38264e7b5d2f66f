package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code compose.local.yaml} runs the same cluster by what Docker Compose takes, and is reached from its own machine only. */
final class LocalFacts implements StackFacts {
    static final String NAME = "compose.local.yaml";
    private static final Set<String> SWARM_ONLY = Set.of("deploy", "configs", "secrets");
    private static final Pattern PYTHON_PATTERN = Pattern.compile("re\\.compile\\(r'(.*)'\\)");

    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        Map<String, Object> local = stack.yaml(NAME);
        Map<String, Map<String, Object>> services = services(local);
        assertThat(local).containsOnlyKeys("name", "services", "networks", "volumes");
        assertThat(stack.text(NAME)).doesNotContain("template_driver");
        services.forEach(
                (name, service) -> assertThat(service.keySet()).as(name).doesNotContainAnyElementsOf(SWARM_ONLY));

        checkConfiguration(stack, compose);
        checkMembers(compose, services);
        checkPorts(services);
        checkMounts(stack, local, services);
        checkSecrets(stack, compose, services);
        checkTemplates(stack, services);
        compose.services().stream()
                .filter(service -> services.containsKey(service.name()))
                .filter(service ->
                        !String.join("", service.environment().values()).contains("{{"))
                .forEach(service -> assertThat(ComposeFile.map(services.get(service.name()), "environment"))
                        .as(service.name())
                        .isEqualTo(ComposeFile.map(service.body(), "environment")));
    }

    /** All of Patroni's settings but where an existing etcd is, and how a script without rights is started. */
    private static void checkConfiguration(EmittedStack stack, ComposeFile compose) {
        Map<String, Object> swarm = new TreeMap<>(stack.renderedYaml("patroni.yml"));
        Map<String, Object> local = new TreeMap<>(stack.renderedYaml("local/patroni.yml"));
        assertThat(ComposeFile.map(ComposeFile.map(local, "bootstrap"), "dcs"))
                .isNotEmpty()
                .isEqualTo(ComposeFile.map(ComposeFile.map(swarm, "bootstrap"), "dcs"));
        Object script = ComposeFile.map(swarm, "bootstrap").get("post_init");
        assertThat(ComposeFile.map(local, "bootstrap").get("post_init"))
                .isEqualTo(script == null ? null : "/bin/sh " + script);
        ComposeFile.map(swarm, "bootstrap").remove("post_init");
        ComposeFile.map(local, "bootstrap").remove("post_init");
        if (compose.services().stream()
                .noneMatch(service -> service.environment().containsKey("ETCD_NAME"))) {
            assertThat(ComposeFile.<String>list(ComposeFile.map(local, "etcd3"), "hosts"))
                    .hasSize(1);
            swarm.remove("etcd3");
            local.remove("etcd3");
        }
        assertThat(local).isEqualTo(swarm);
    }

    private static void checkMembers(ComposeFile compose, Map<String, Map<String, Object>> services) {
        Set<Object> names = new TreeSet<>();
        services.forEach((name, service) -> {
            Object member = ComposeFile.map(service, "environment").get("PATRONI_NAME");
            if (member != null) {
                assertThat(service.get("hostname") + " " + service.get("environment"))
                        .doesNotContain("{{");
                assertThat(names.add(member))
                        .as(member + " is one member's name")
                        .isTrue();
                List<String> aliases =
                        ComposeFile.list(ComposeFile.map(ComposeFile.map(service, "networks"), "database"), "aliases");
                assertThat(aliases).contains("tasks." + compose.database().name(), (String) service.get("hostname"));
                assertThat((String) ComposeFile.map(service, "environment").get("PATRONI_POSTGRESQL_CONNECT_ADDRESS"))
                        .startsWith(service.get("hostname") + ":");
            }
        });
        assertThat(names).isNotEmpty();
    }

    private static void checkPorts(Map<String, Map<String, Object>> services) {
        Set<String> published = new TreeSet<>();
        services.forEach((name, service) -> ComposeFile.<String>list(service, "ports")
                .forEach(port -> {
                    assertThat(port).matches("127\\.0\\.0\\.1:\\$\\{LOCAL_PORT_\\w+:-\\d+}:\\d+");
                    assertThat(published.add(port.replaceAll(".*:-(\\d+)}.*", "$1")))
                            .as(port)
                            .isTrue();
                }));
    }

    private static void checkMounts(
            EmittedStack stack, Map<String, Object> local, Map<String, Map<String, Object>> services) {
        Set<String> used = new TreeSet<>();
        services.forEach((name, service) -> {
            Set<Object> targets = new TreeSet<>();
            for (Map<String, Object> mount : ComposeFile.<Map<String, Object>>list(service, "volumes")) {
                assertThat(targets.add(mount.get("target")))
                        .as(name + " " + mount)
                        .isTrue();
                if (mount.get("type").equals("volume")) {
                    used.add((String) mount.get("source"));
                } else if (mount.get("type").equals("bind")) {
                    String path = ((String) mount.get("source")).substring("./".length());
                    assertThat(path.equals("secrets") || stack.has(path))
                            .as(path)
                            .isTrue();
                }
            }
            assertThat(services.keySet())
                    .containsAll(ComposeFile.map(service, "depends_on").keySet());
        });
        assertThat(ComposeFile.map(local, "volumes").keySet()).isEqualTo(used);
    }

    /** Who reads a secret in the Swarm gets it here, as the same user; but for what leads to the Swarm's own repository of backups. */
    private static void checkSecrets(
            EmittedStack stack, ComposeFile compose, Map<String, Map<String, Object>> services) {
        List<String> handed = services.values().stream()
                .filter(service -> "none".equals(service.get("network_mode")))
                .flatMap(service -> ComposeFile.<String>list(service, "command").stream())
                .map(order -> order.replaceFirst(" (password|patronis|file) ", " secret "))
                .collect(Collectors.toCollection(ArrayList::new));
        for (ComposeFile.Service service : compose.services()) {
            boolean here = services.containsKey(service.name())
                    || services.containsKey(service.name() + "1")
                    || service.name().equals(compose.database().name());
            for (ComposeFile.Mount secret : service.mounts("secrets")) {
                String order = service.name() + "-secrets " + secret.uid() + " secret " + secret.target();
                assertThat(handed.remove(order)).as(order).isEqualTo(here && !isOfRepository(stack, secret.target()));
            }
        }
        assertThat(handed).allMatch(order -> !order.contains(" secret "));
    }

    private static boolean isOfRepository(EmittedStack stack, String secret) {
        String word = "\"" + secret + "\"";
        return stack.has("pgbackrest/pgbackrest.conf")
                && stack.text("pgbackrest/pgbackrest.conf").contains(word)
                && !stack.text("local/pgbackrest.conf").contains(word);
    }

    /** What Swarm expands, the script that stands in for it expands as well. */
    private static void checkTemplates(EmittedStack stack, Map<String, Map<String, Object>> services) {
        List<Pattern> known = PYTHON_PATTERN
                .matcher(stack.text("local/files.py"))
                .results()
                .map(found -> Pattern.compile(found.group(1)))
                .toList();
        assertThat(known).hasSize(2);
        services.values().stream()
                .flatMap(service -> ComposeFile.<Map<String, Object>>list(service, "volumes").stream())
                .filter(mount -> ((String) mount.get("target")).startsWith("/howdah/templates/"))
                .map(mount -> ((String) mount.get("source")).substring("./".length()))
                .forEach(path -> {
                    String text = stack.text(path);
                    for (Pattern pattern : known) {
                        text = pattern.matcher(text).replaceAll("");
                    }
                    assertThat(text).as(path).doesNotContain("{{");
                });
    }

    @SuppressWarnings("unchecked") // services are maps
    private static Map<String, Map<String, Object>> services(Map<String, Object> local) {
        Map<String, Map<String, Object>> services = new TreeMap<>();
        ComposeFile.map(local, "services").forEach((name, body) -> services.put(name, (Map<String, Object>) body));
        return services;
    }
}
