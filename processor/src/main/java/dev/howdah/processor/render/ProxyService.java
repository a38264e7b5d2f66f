package dev.howdah.processor.render;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;

/** HAProxy on every host, or on every labelled one. */
final class ProxyService {
    private static final int READABLE = 0444;
    private static final long ROOT = 0;

    private ProxyService() {}

    static void add(Stack stack, HaProxy haProxy, Configs configs, YamlMap services, YamlMap volumes) {
        boolean web = stack.hasSite("status");
        YamlMap service = new YamlMap();
        service.put("image", Compose.interpolated(haProxy.image()));
        service.put("hostname", haProxy.hostname());
        String target = haProxy.section().text("configTarget");
        service.put(
                "configs", new YamlList().add(configs.mount("haproxy", "haproxy.cfg", false, target, ROOT, READABLE)));
        service.putFilled("secrets", configs.secrets(haProxy.service()));
        service.putFilled("volumes", new Sockets(haProxy).mounts(volumes));
        service.put("networks", ComposeYaml.networks(stack, web, "database"));
        service.putFilled("ports", ports(haProxy));
        service.put("ulimits", ulimits(haProxy));
        YamlMap deploy = ComposeYaml.deploy(
                stack, "global", haProxy.constraints(), haProxy.section().section("resources"));
        deploy.put("update_config", ComposeYaml.update("5s", "10s"));
        deploy.put("restart_policy", ComposeYaml.restart());
        if (web) {
            deploy.putFilled("labels", ComposeYaml.labels(stack, "status", haProxy.statsPort()));
        }
        service.put("deploy", deploy);
        services.put(haProxy.service(), service);
        if (haProxy.hostAccess().isEnabled()) {
            HostServices.add(stack, haProxy.hostAccess(), services);
        }
    }

    private static YamlList ports(HaProxy haProxy) {
        YamlList ports = new YamlList();
        for (Listener listener : haProxy.listeners()) {
            if (listener.publishedPort() > 0) {
                ports.add(ComposeYaml.port(listener.port(), listener.publishedPort(), haProxy.section()));
            }
        }
        if (haProxy.hasStats() && haProxy.stats().number("publishedPort") > 0) {
            ports.add(
                    ComposeYaml.port(haProxy.statsPort(), haProxy.stats().number("publishedPort"), haProxy.section()));
        }
        return ports;
    }

    /** Two descriptors for each connection, and some for checks and sockets; HAProxy refuses to start with fewer. */
    private static YamlMap ulimits(HaProxy haProxy) {
        long files = 2 * haProxy.maxconn() + 200;
        YamlMap ulimits = new YamlMap();
        ulimits.map("nofile").put("soft", files).put("hard", files);
        return ulimits;
    }
}
