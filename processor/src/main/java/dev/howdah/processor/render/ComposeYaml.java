package dev.howdah.processor.render;

import dev.howdah.processor.model.HostAccess;
import dev.howdah.processor.model.Network;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlReader;
import dev.howdah.processor.render.yaml.YamlScalar;
import dev.howdah.processor.render.yaml.YamlWriter;
import java.util.List;

/** {@code compose.yaml}, for {@code docker stack deploy}. */
public final class ComposeYaml {
    private ComposeYaml() {}

    static String text(Stack stack, YamlMap whole) {
        return YamlWriter.write(
                whole,
                Heading.of(stack, "The services") + "\nDeploy: docker stack deploy --compose-file compose.yaml "
                        + stack.name());
    }

    /** The document, now with the user's own YAML. */
    static YamlMap completed(Stack stack, YamlMap document) {
        String raw = stack.swarm().text("composeYaml");
        return raw.isEmpty() ? document : document.putMissing(YamlReader.readChecked(raw));
    }

    /** Everything but the user's own YAML. */
    public static YamlMap document(Stack stack, List<Artifact> artifacts) {
        Configs configs = new Configs(stack, artifacts);
        YamlMap services = new YamlMap();
        YamlMap volumes = new YamlMap();
        DatabaseService.add(stack, configs, services, volumes);
        EtcdServices.add(stack, services, volumes);
        if (stack.haProxy().isPresent()) {
            ProxyService.add(stack, stack.haProxy().get(), configs, services, volumes);
        }
        if (stack.pgBouncer().isPresent()) {
            PoolerService.add(stack, stack.pgBouncer().get(), configs, services);
        }
        if (stack.pgBackRest().isPresent()) {
            BackupService.add(stack, stack.pgBackRest().get(), configs, services, volumes);
        }
        if (stack.pgAdmin().isPresent()) {
            PgAdminService.add(stack, stack.pgAdmin().get(), configs, services, volumes);
        }
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            CaddyService.add(stack, stack.caddy().get(), configs, services, volumes);
        }
        YamlMap document = new YamlMap().put("services", services);
        document.put("networks", networks(stack));
        document.put("volumes", volumes);
        document.put("configs", configs.declared());
        document.putFilled("secrets", configs.declaredSecrets());
        return document;
    }

    private static YamlMap networks(Stack stack) {
        YamlMap networks = new YamlMap();
        for (Network network : stack.networks()) {
            Section section = network.section();
            YamlMap map = new YamlMap();
            if (!network.name().isEmpty()) {
                map.put("name", network.name());
            }
            if (network.isExternal()) {
                map.put("external", true);
            } else {
                map.put("driver", section.text("driver"));
                map.put("attachable", section.flag("attachable"));
                if (section.flag("internal")) {
                    map.put("internal", true);
                }
                if (section.flag("encrypted")) {
                    map.map("driver_opts").put("encrypted", YamlScalar.quoted("true"));
                }
                map.map("ipam").put("config", subnet(network));
            }
            networks.put(network.key(), map);
        }
        if (stack.haProxy().isPresent() && stack.haProxy().get().hostAccess().isEnabled()) {
            networks.put(
                    HostAccess.NETWORK,
                    new YamlMap().put("name", HostAccess.NETWORK).put("external", true));
        }
        return networks;
    }

    /** The addresses of a network. */
    static YamlList subnet(Network network) {
        return new YamlList().add(new YamlMap().put("subnet", network.subnet()));
    }

    /** The labels that make an existing caddy-docker-proxy lead to a service. */
    static YamlMap labels(Stack stack, String upstream, long port) {
        return stack.caddy().isPresent() && !stack.caddy().get().isOwn()
                ? CaddyLabels.of(stack, stack.caddy().get(), upstream, port)
                : new YamlMap();
    }

    /** A service's networks by key. */
    static YamlList networks(Stack stack, boolean web, String... keys) {
        YamlList networks = YamlList.of(List.of(keys));
        if (web) {
            networks.add(YamlScalar.of(stack.webNetwork().orElseThrow().key()));
        }
        return networks;
    }

    /** A published port. */
    static YamlMap port(long target, long published, Section publishing) {
        return new YamlMap()
                .put("target", target)
                .put("published", published)
                .put("protocol", "tcp")
                .put("mode", publishing.choice("publishMode").spelling());
    }

    /** Declares a service's volume, unless it was, and returns its mount. */
    static YamlMap volume(Section volume, String key, String targetOtherwise, YamlMap volumes) {
        YamlMap map = volumes.map(key);
        if (!volume.text("name").isEmpty()) {
            map.put("name", volume.text("name"));
        }
        if (volume.flag("external")) {
            map.put("external", true);
        } else {
            YamlMap settings = SettingsYaml.of(volume, Compose.FILE);
            for (Section option : volume.sections("driverOpts")) {
                // Docker interpolates them, and refuses truth values.
                settings.map("driver_opts")
                        .put(option.text("name"), YamlScalar.quoted(Compose.literal(option.text("value"))));
            }
            map.putMissing(settings);
        }
        return new YamlMap()
                .put("type", "volume")
                .put("source", key)
                .put("target", volume.text("target", targetOtherwise));
    }

    /** How tasks are replaced: one at a time, the old one first, and no further once one fails. */
    static YamlMap update(String delay, String monitor) {
        return new YamlMap()
                .put("parallelism", 1)
                .put("order", "stop-first")
                .put("delay", delay)
                .put("monitor", monitor)
                .put("failure_action", "pause");
    }

    /** Tasks are started again whatever ended them. */
    static YamlMap restart() {
        return new YamlMap().put("condition", "any").put("delay", "5s");
    }

    /** The part of a service that says where and how its tasks run. */
    static YamlMap deploy(Stack stack, String mode, List<String> constraints, Section resources) {
        YamlMap deploy = new YamlMap().put("mode", mode);
        if (mode.equals("replicated")) {
            deploy.put("replicas", 1);
        }
        deploy.put("endpoint_mode", stack.swarm().choice("endpointMode").spelling());
        if (!constraints.isEmpty()) {
            YamlList list = new YamlList();
            for (String constraint : constraints) {
                list.add(YamlScalar.of(Compose.interpolated(constraint)));
            }
            deploy.map("placement").put("constraints", list);
        }
        deploy.putFilled("resources", Compose.resources(resources));
        return deploy;
    }
}
