package dev.howdah.processor.render;

import dev.howdah.processor.model.Etcd;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;

/**
 * One service for each etcd member, pinned to its host. None has a health check: Swarm keeps a task out of its DNS until it
 * is healthy, and a member can't become healthy before it has found the others.
 */
final class EtcdServices {
    private EtcdServices() {}

    static void add(Stack stack, YamlMap services, YamlMap volumes) {
        Etcd etcd = stack.etcd();
        List<String> names = etcd.services();
        for (int i = 0; i < names.size(); i++) {
            services.put(names.get(i), service(stack, etcd, names, i, volumes));
        }
    }

    /** An etcd of one member, which keeps nothing, in the place of an existing one. */
    static YamlMap alone(Stack stack, String name) {
        YamlMap service = service(stack, stack.etcd(), List.of(name), 0, new YamlMap());
        service.put("volumes", new YamlList());
        return service;
    }

    private static YamlMap service(Stack stack, Etcd etcd, List<String> names, int member, YamlMap volumes) {
        String name = names.get(member);
        Section section = etcd.section();
        String target = section.section("volume").text("target", "/var/lib/etcd");
        YamlMap service = new YamlMap();
        service.put("image", Compose.interpolated(etcd.image()));
        service.put("hostname", name);
        service.put("environment", environment(stack, etcd, names, name, target));
        service.put(
                "volumes",
                new YamlList()
                        .add(ComposeYaml.volume(section.section("volume"), name + "-data", "/var/lib/etcd", volumes)));
        service.put("networks", ComposeYaml.networks(stack, false, "etcd"));
        service.put("stop_grace_period", "30s");
        YamlMap deploy = ComposeYaml.deploy(
                stack, "replicated", List.of(etcd.constraint(member + 1)), section.section("resources"));
        deploy.put("update_config", ComposeYaml.update("30s", "30s"));
        deploy.put("restart_policy", ComposeYaml.restart());
        service.put("deploy", deploy);
        return service;
    }

    private static YamlMap environment(Stack stack, Etcd etcd, List<String> names, String name, String target) {
        YamlMap environment = new YamlMap();
        environment.put("ETCD_NAME", Compose.environment(name));
        environment.put("ETCD_DATA_DIR", Compose.environment(target + "/data"));
        environment.put("ETCD_LISTEN_CLIENT_URLS", Compose.environment("http://0.0.0.0:" + etcd.clientPort()));
        environment.put("ETCD_ADVERTISE_CLIENT_URLS", Compose.environment("http://" + name + ":" + etcd.clientPort()));
        environment.put("ETCD_LISTEN_PEER_URLS", Compose.environment("http://0.0.0.0:" + etcd.peerPort()));
        environment.put(
                "ETCD_INITIAL_ADVERTISE_PEER_URLS", Compose.environment("http://" + name + ":" + etcd.peerPort()));
        environment.put("ETCD_INITIAL_CLUSTER", Compose.environment(cluster(etcd, names)));
        environment.put("ETCD_INITIAL_CLUSTER_STATE", Compose.environment("new"));
        environment.put(
                "ETCD_INITIAL_CLUSTER_TOKEN",
                Compose.environment(etcd.section().text("initialClusterToken", stack.name())));
        Compose.environment(etcd.section(), "ETCD_", environment);
        Compose.environment(etcd.section(), environment);
        return environment;
    }

    private static String cluster(Etcd etcd, List<String> names) {
        List<String> members = new ArrayList<>();
        for (String name : names) {
            members.add(name + "=http://" + name + ":" + etcd.peerPort());
        }
        return String.join(",", members);
    }
}
