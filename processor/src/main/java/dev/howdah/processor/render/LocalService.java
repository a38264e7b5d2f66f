package dev.howdah.processor.render;

import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One service of {@code compose.local.yaml}, made of what {@code compose.yaml} says of it. */
final class LocalService {
    private static final String CONFIG = "patroni.yml";

    /** Where the configuration goes if a volume at its usual place would cover what the image needs. */
    private static final String ASIDE = "/howdah";

    private final Stack stack;
    private final YamlMap swarm;
    private final YamlMap volumes;
    private final LocalFiles files;
    private final LocalPorts ports;

    LocalService(Stack stack, YamlMap swarm, YamlMap volumes, LocalFiles files, LocalPorts ports) {
        this.stack = stack;
        this.swarm = swarm;
        this.volumes = volumes;
        this.files = files;
        this.ports = ports;
    }

    /** The members' image: where the stack names none, the first service builds it for all. */
    static void image(Stack stack, boolean builds, YamlMap service) {
        if (!PatroniImage.isNeeded(stack)) {
            service.put("image", Compose.interpolated(stack.patroni().members().image()));
            return;
        }
        service.put("image", PatroniImage.name(stack));
        if (builds) {
            YamlMap build = service.map("build").put("context", "./image");
            build.map("args").put("EXTRA_PACKAGES", YamlScalar.quoted("${" + PatroniImage.EXTRA_PACKAGES + ":-}"));
        } else {
            service.put("pull_policy", "never");
        }
    }

    /**
     * Translates a service.
     *
     * @param key its name in {@code compose.yaml}
     * @param name its name here
     * @param number which of several it is
     */
    YamlMap of(String key, String name, int number, YamlMap service) {
        boolean member = isMember(key);
        // What stands beside a member goes by its name.
        String host = isBackup(key) ? LocalNames.member(stack, number) : name;
        YamlMap local = new YamlMap();
        for (Map.Entry<String, YamlMap.Entry> entry : service.entries().entrySet()) {
            YamlNode node = entry.getValue().node();
            switch (entry.getKey()) {
                case "image" -> image(member || isBackup(key), node, local);
                case "hostname" -> local.put("hostname", expanded(node, name, number));
                case "environment" -> local.put("environment", environment((YamlMap) node, host, number));
                case "healthcheck" ->
                    local.put("healthcheck", member ? DatabaseService.readiness(stack.patroni()) : node);
                case "networks" -> local.put("networks", networks(key, (YamlList) node, local.get("hostname")));
                case "configs", "secrets", "volumes", "ports", "deploy" -> {
                    // files come as volumes, ports on the loopback address, and what Swarm alone understands not at all
                }
                default -> local.put(entry.getKey(), node);
            }
        }
        YamlList mounts = mounts(key, host, service, local);
        local.putFilled("volumes", mounts);
        local.putFilled("ports", ports.of(key));
        local.putFilled("depends_on", needs(key, host));
        return local.put("restart", "unless-stopped");
    }

    private void image(boolean member, YamlNode node, YamlMap local) {
        if (member) {
            image(stack, false, local);
        } else {
            local.put("image", node);
        }
    }

    private static YamlNode expanded(YamlNode node, String name, int number) {
        if (node instanceof YamlScalar scalar && scalar.value() instanceof String text) {
            return new YamlScalar(TaskTemplate.expanded(text, name, number), scalar.style());
        }
        return node;
    }

    private static YamlMap environment(YamlMap environment, String name, int number) {
        YamlMap local = new YamlMap();
        for (Map.Entry<String, YamlMap.Entry> variable : environment.entries().entrySet()) {
            local.put(variable.getKey(), expanded(variable.getValue().node(), name, number));
        }
        return local;
    }

    /** Under the names that Swarm's DNS has for its tasks, and none that only Caddy joins. */
    private YamlMap networks(String key, YamlList networks, @Nullable YamlNode hostname) {
        YamlMap local = new YamlMap();
        for (YamlNode item : networks.items()) {
            String network = text(item);
            if (stack.webNetwork().isEmpty()
                    || !network.equals(stack.webNetwork().get().key())) {
                YamlList aliases = new YamlList().add(YamlScalar.of("tasks." + key));
                local.map(network).put("aliases", hostname == null ? aliases : aliases.add(hostname));
            }
        }
        return local;
    }

    private YamlList mounts(String key, String name, YamlMap service, YamlMap local) {
        YamlList mounts = new YamlList();
        for (YamlNode item : items(service, "volumes")) {
            YamlMap mount = (YamlMap) item;
            if (text(mount, "target").equals("/dev/shm")) {
                local.put("shm_size", text(mount.map("tmpfs"), "size"));
            } else if (text(mount, "type").equals("volume")) {
                mounts.add(volume(name, mount));
            } else {
                // In the place of a folder of the host.
                mounts.add(new YamlMap().put("type", "tmpfs").put("target", text(mount, "target")));
            }
        }
        if (stack.pgBackRest().isPresent() && (isMember(key) || isBackup(key))) {
            repository(stack.pgBackRest().get(), mounts);
        }
        for (YamlNode item : files.secrets(key).items()) {
            mounts.add(item);
        }
        for (YamlNode item : items(service, "configs")) {
            mounts.add(config(key, (YamlMap) item, local));
        }
        return mounts;
    }

    /** In the place of a bucket: what is tried here must not get into the repository of the Swarm's cluster. */
    private void repository(PgBackRest backup, YamlList mounts) {
        if (!backup.isFolder()) {
            volumes.put(backup.volume(), new YamlMap());
            mounts.add(new YamlMap()
                    .put("type", "volume")
                    .put("source", backup.volume())
                    .put("target", backup.localPath()));
        }
    }

    /** A volume of the project's own, wherever the data is in the Swarm; each member has one. */
    private YamlMap volume(String name, YamlMap mount) {
        String source = text(mount, "source");
        String data = stack.patroni().members().service() + "-data";
        String own = source.equals(data) ? name + "-data" : source;
        YamlMap declared = swarm.map("volumes").map(source);
        boolean memory = declared.get("driver_opts") instanceof YamlMap options
                && text(options, "type").equals("tmpfs");
        volumes.put(own, memory ? declared : new YamlMap());
        YamlMap local = new YamlMap().put("type", "volume").put("source", own).put("target", text(mount, "target"));
        return mount.get("read_only") == null ? local : local.put("read_only", true);
    }

    private YamlMap config(String key, YamlMap mount, YamlMap local) {
        YamlMap config = swarm.map("configs").map(text(mount, "source"));
        String path = text(config, "file").substring("./".length());
        String target = text(mount, "target");
        if (path.equals(PgBackRestConf.FILE)) {
            path = LocalFiles.PGBACKREST;
        }
        if (config.get("template_driver") == null) {
            return LocalFiles.bind(path, target);
        }
        long uid = Long.parseLong(text(mount, "uid"));
        if (!path.equals(CONFIG)) {
            return files.template(key, path, target, uid);
        }
        String place = target;
        if (isCrowded(target.substring(0, target.lastIndexOf('/')))) {
            place = ASIDE + "/" + CONFIG;
            local.put("entrypoint", YamlList.of(List.of("patroni", place)));
            // The stack's own command names the usual place.
            local.put("command", new YamlList());
            local.map("environment").put("PATRONICTL_CONFIG_FILE", YamlScalar.quoted(place));
        }
        return files.template(key, "local/" + CONFIG, place, uid);
    }

    /** Whether the image or a volume has something in a folder, or below, that a volume would cover. */
    private boolean isCrowded(String folder) {
        String data = stack.patroni().members().volumeTarget();
        boolean system = folder.indexOf('/', 1) < 0 || folder.startsWith("/usr/") || folder.startsWith("/home/");
        return system || folder.startsWith("/var/") || (data + "/").startsWith(folder + "/");
    }

    private boolean isMember(String key) {
        return key.equals(stack.patroni().members().service());
    }

    private boolean isBackup(String key) {
        return stack.pgBackRest().isPresent()
                && key.equals(stack.pgBackRest().get().service());
    }

    /** What has to be there before: secrets and files, then etcd, the members, and the proxy, as far as a service needs them. */
    private YamlMap needs(String key, String host) {
        YamlMap needs = new YamlMap();
        if (files.isUsedBy(key)) {
            needs.map(LocalNames.files(stack)).put("condition", "service_healthy");
        }
        if (isBackup(key)) {
            needs.map(host).put("condition", "service_started");
        } else if (isMember(key)) {
            List<String> etcd = stack.etcd().isOwn() ? stack.etcd().services() : List.of(LocalNames.etcd(stack));
            for (String member : etcd) {
                needs.map(member).put("condition", "service_started");
            }
        } else if (stack.pgAdmin().isPresent()
                && key.equals(stack.pgAdmin().get().service())) {
            // With its configuration in the cluster pgAdmin ends at once where there is none.
            for (int i = 1; i <= stack.patroni().members().count(); i++) {
                needs.map(LocalNames.member(stack, i)).put("condition", "service_healthy");
            }
            if (stack.haProxy().isPresent()) {
                needs.map(stack.haProxy().get().service()).put("condition", "service_started");
            }
        }
        return needs;
    }

    private static List<YamlNode> items(YamlMap service, String key) {
        return service.get(key) instanceof YamlList list ? list.items() : List.of();
    }

    private static String text(YamlMap map, String key) {
        YamlNode node = map.get(key);
        return node == null ? "" : text(node);
    }

    private static String text(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.value().toString() : "";
    }
}
