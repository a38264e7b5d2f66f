package dev.howdah.processor.render;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import java.util.Set;
import java.util.TreeSet;

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
        service.putFilled("volumes", sockets(haProxy, volumes));
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
    }

    /**
     * Each folder of unix sockets is a volume in memory that belongs to HAProxy's user; other services of the host may
     * mount it too. A folder of the host would have to be made before, on every host and after every start.
     */
    private static YamlList sockets(HaProxy haProxy, YamlMap volumes) {
        Set<String> folders = new TreeSet<>();
        for (Listener listener : haProxy.listeners()) {
            String socket = listener.unixSocket();
            if (socket.lastIndexOf('/') > 0) {
                folders.add(socket.substring(0, socket.lastIndexOf('/')));
            }
        }
        YamlList mounts = new YamlList();
        for (String folder : folders) {
            String key = haProxy.service() + "-sockets"
                    + (mounts.isEmpty() ? "" : mounts.items().size() + 1);
            YamlMap options =
                    new YamlMap().put("type", "tmpfs").put("device", "tmpfs").put("o", "uid=" + HaProxy.UID);
            volumes.put(key, new YamlMap().put("driver", "local").put("driver_opts", options));
            mounts.add(new YamlMap().put("type", "volume").put("source", key).put("target", folder));
        }
        return mounts;
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
