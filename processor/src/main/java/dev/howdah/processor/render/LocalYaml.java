package dev.howdah.processor.render;

import dev.howdah.processor.model.HostAccess;
import dev.howdah.processor.model.Members;
import dev.howdah.processor.model.Network;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;
import dev.howdah.processor.render.yaml.YamlWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code compose.local.yaml}: the stack on one machine, for {@code docker compose}. It is made from what {@code compose.yaml}
 * says, service by service, so that the two can't drift apart. Caddy stays out: it is there for the world outside.
 */
final class LocalYaml {
    private final Stack stack;
    private final YamlMap swarm;
    private final YamlMap services = new YamlMap();
    private final YamlMap volumes = new YamlMap();
    private final LocalFiles files;

    private LocalYaml(Stack stack, YamlMap swarm) {
        this.stack = stack;
        this.swarm = swarm;
        this.files = new LocalFiles(stack);
    }

    static String text(Stack stack, YamlMap swarm) {
        return YamlWriter.write(
                new LocalYaml(stack, swarm).document(),
                Heading.of(stack, "The services on one machine,")
                        + "\nFirst: bin/create-secrets.sh --local makes the secrets, files below secrets"
                        + "\nStart: docker compose --file compose.local.yaml up"
                        + "\nForget it, data included: docker compose --file compose.local.yaml down --volumes");
    }

    /** The variables that only this file asks for, with what stands for them otherwise. */
    static Map<String, String> variables(Stack stack) {
        Map<String, String> variables = new LocalPorts(stack).variables();
        if (PatroniImage.isNeeded(stack)) {
            variables.put(PatroniImage.EXTRA_PACKAGES, "");
        }
        return variables;
    }

    private YamlMap document() {
        LocalService translation = new LocalService(stack, swarm, volumes, files, new LocalPorts(stack));
        for (Map.Entry<String, YamlMap.Entry> entry :
                swarm.map("services").entries().entrySet()) {
            add(entry.getKey(), (YamlMap) entry.getValue().node(), translation);
        }
        if (!stack.etcd().isOwn()) {
            String etcd = LocalNames.etcd(stack);
            services.put(etcd, translation.of(etcd, etcd, 1, EtcdServices.alone(stack, etcd)));
        }
        YamlMap document = new YamlMap();
        document.put("name", stack.name().toLowerCase(Locale.ROOT) + "-local");
        document.put(
                "services",
                new YamlMap()
                        .put(LocalNames.files(stack), files.service(volumes))
                        .putMissing(services));
        document.put("networks", networks());
        document.put("volumes", volumes);
        return document;
    }

    private void add(String key, YamlMap service, LocalService translation) {
        Members members = stack.patroni().members();
        if (key.equals(members.service())) {
            for (int i = 1; i <= members.count(); i++) {
                String member = LocalNames.member(stack, i);
                services.put(member, translation.of(key, member, i, service));
            }
        } else if (stack.pgBackRest().isPresent()
                && key.equals(stack.pgBackRest().get().service())) {
            for (int i = 1; i <= members.count(); i++) {
                String beside = LocalNames.backup(stack, i);
                services.put(beside, translation.of(key, beside, i, service));
            }
        } else if (!isForTheWorld(key, service)) {
            services.put(key, translation.of(key, key, 1, service));
        }
    }

    /** Caddy, and what leads the hosts' own programs to the proxies: here they have the ports on the loopback address. */
    private boolean isForTheWorld(String key, YamlMap service) {
        boolean caddy =
                stack.caddy().isPresent() && key.equals(stack.caddy().get().service());
        boolean host = service.get("networks") instanceof YamlList networks
                && networks.items().contains(YamlScalar.of(HostAccess.NETWORK));
        return caddy || host;
    }

    /** Networks of the same addresses, which {@code pg_hba} names. */
    private YamlMap networks() {
        YamlMap networks = new YamlMap();
        for (Network network : List.of(stack.dataNetwork(), stack.etcdNetwork())) {
            YamlMap map = new YamlMap();
            if (!network.subnet().isEmpty()) {
                map.map("ipam").put("config", ComposeYaml.subnet(network));
            }
            networks.put(network.key(), map);
        }
        return networks;
    }
}
