package dev.howdah.processor.render;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.HostAccess;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.List;

/** The services on every host with a proxy that lead the host's own programs to it, and containers of other networks. */
final class HostServices {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String PARENT = "/host";

    private final Stack stack;
    private final HostAccess hosts;

    private HostServices(Stack stack, HostAccess hosts) {
        this.stack = stack;
        this.hosts = hosts;
    }

    static void add(Stack stack, HostAccess hosts, YamlMap services) {
        HostServices all = new HostServices(stack, hosts);
        if (!hosts.folder().isEmpty()) {
            services.put(hosts.section().text("folderService"), all.job());
        }
        services.put(hosts.section().text("service"), all.listening(LOOPBACK, ""));
        if (hosts.hasGateway()) {
            String name = hosts.section().text("gatewayName");
            services.put(hosts.section().text("gatewayService"), all.listening(name, name + ":host-gateway"));
        }
    }

    /** Docker asks for the folder of a bind mount before it starts a task, and doesn't make it. */
    private YamlMap job() {
        String folder = hosts.folder();
        int second = folder.indexOf('/', 1);
        String inside = PARENT + folder.substring(second);
        String owner = HaProxy.UID + ":" + HaProxy.UID;
        YamlMap service = new YamlMap();
        service.put("image", Compose.interpolated(hosts.section().text("image")));
        service.put("entrypoint", YamlList.of(List.of("/bin/sh", "-ec")));
        service.put(
                "command",
                YamlList.of(List.of(
                        "mkdir -p " + inside + " && chown " + owner + " " + inside + " && chmod 755 " + inside)));
        service.put("user", YamlScalar.quoted("0:0"));
        service.put(
                "volumes",
                new YamlList()
                        .add(new YamlMap()
                                .put("type", "bind")
                                .put("source", folder.substring(0, second))
                                .put("target", PARENT)));
        // Without a network it would get one of its own.
        service.put("networks", YamlList.of(List.of(HostAccess.NETWORK)));
        YamlMap deploy = deploy("global-job");
        deploy.put(
                "restart_policy", new YamlMap().put("condition", "on-failure").put("delay", "5s"));
        service.put("deploy", deploy);
        return service;
    }

    private YamlMap listening(String address, String extraHost) {
        String socket = hosts.target();
        String user = HaProxy.UID + ":" + HaProxy.UID;
        YamlMap service = new YamlMap();
        service.put("image", Compose.interpolated(hosts.section().text("image")));
        service.put(
                "command",
                YamlList.of(List.of(
                        "TCP-LISTEN:" + hosts.port() + ",bind=" + address + ",reuseaddr,fork,backlog=128",
                        "UNIX-CONNECT:" + Compose.literal(socket))));
        if (!extraHost.isEmpty()) {
            service.put("extra_hosts", YamlList.of(List.of(extraHost)));
        }
        // The socket's owner, so that its mode may keep others out.
        service.put("user", YamlScalar.quoted(user));
        service.put("cap_drop", YamlList.of(List.of("ALL")));
        service.put("read_only", true);
        // To connect, nothing has to be written.
        service.put(
                "volumes",
                new YamlList()
                        .add(new Sockets(hosts.haProxy())
                                .mount(Sockets.folder(socket))
                                .put("read_only", true)));
        service.put("networks", YamlList.of(List.of(HostAccess.NETWORK)));
        YamlMap deploy = deploy("global");
        deploy.put("update_config", ComposeYaml.update("5s", "10s"));
        deploy.put("restart_policy", ComposeYaml.restart());
        service.put("deploy", deploy);
        return service;
    }

    /** Where a proxy runs, and nowhere else. */
    private YamlMap deploy(String mode) {
        return ComposeYaml.deploy(
                stack, mode, hosts.haProxy().constraints(), hosts.section().section("resources"));
    }
}
