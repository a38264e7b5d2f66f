package dev.howdah.processor.render;

import dev.howdah.processor.model.Secret;
import dev.howdah.processor.model.SecretKind;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Swarm does for each task, and Docker Compose does not: secrets that belong to the user who reads them, and configs
 * that secrets are put into, both in memory only. One container hands them out, in a volume for each service and folder.
 */
final class LocalFiles {
    static final String SCRIPT = "local/files.py";
    static final String PGBACKREST = "local/pgbackrest.conf";
    private static final String PLACE = "/howdah/";

    private final Stack stack;
    private final YamlList command = YamlList.of(List.of(PLACE + SCRIPT));
    private final Map<String, String> volumes = new LinkedHashMap<>();
    private final Map<String, String> folders = new LinkedHashMap<>();
    private final Map<String, String> templates = new LinkedHashMap<>();

    LocalFiles(Stack stack) {
        this.stack = stack;
    }

    /** Hands a service the secrets that it mounts in the Swarm, and returns the mount; none where it mounts no secret. */
    YamlList secrets(String service) {
        YamlList mounts = new YamlList();
        String volume = service + "-secrets";
        for (Secret secret : stack.secrets()) {
            for (Secret.Mount mount : secret.mounts()) {
                // The bucket of the Swarm's cluster is left alone.
                boolean needed = secret.kind() != SecretKind.REPOSITORY_KEY;
                if (needed && mount.service().equals(service)) {
                    add(volume, mount.uid(), kindOf(secret), secret.name());
                    mounts = new YamlList().add(mount(volume, "/run/secrets"));
                }
            }
        }
        return mounts;
    }

    private static String kindOf(Secret secret) {
        if (secret.kind().isOfPatroni()) {
            return "patronis";
        }
        return secret.kind().isPassword() ? "password" : "file";
    }

    /** Hands a service a template with the secrets put in, and returns the mount of the folder that it stands in. */
    YamlMap template(String service, String path, String target, long uid) {
        int slash = target.lastIndexOf('/');
        String volume = volume(service, target.substring(0, slash));
        templates.put(path, target.substring(slash + 1));
        add(volume, uid, "template", target.substring(slash + 1));
        return mount(volume, target.substring(0, slash));
    }

    /** A volume for each folder of a service. */
    private String volume(String service, String folder) {
        String key = service + " " + folder;
        String known = folders.get(key);
        if (known != null) {
            return known;
        }
        String volume = service + "-files";
        for (int i = 2; folders.containsValue(volume); i++) {
            volume = service + "-files" + i;
        }
        folders.put(key, volume);
        return volume;
    }

    private void add(String volume, long uid, String kind, String name) {
        if (volumes.putIfAbsent(volume + "/" + name, volume) == null) {
            command.add(YamlScalar.of(volume + " " + uid + " " + kind + " " + name));
        }
    }

    /** Whether a service gets anything. */
    boolean isUsedBy(String service) {
        return volumes.containsValue(service + "-secrets") || volumes.containsValue(service + "-files");
    }

    /** Without a copy of what the image has in that folder. */
    private static YamlMap mount(String volume, String target) {
        YamlMap mount =
                new YamlMap().put("type", "volume").put("source", volume).put("target", target);
        mount.map("volume").put("nocopy", true);
        return mount;
    }

    /** A file or folder beside the Compose file. */
    static YamlMap bind(String path, String target) {
        YamlMap mount = new YamlMap()
                .put("type", "bind")
                .put("source", "./" + path)
                .put("target", target)
                .put("read_only", true);
        mount.map("bind").put("create_host_path", false);
        return mount;
    }

    /** The service that hands them out, and its volumes. */
    YamlMap service(YamlMap declared) {
        YamlList mounts = new YamlList().add(bind("secrets", PLACE + "secrets")).add(bind(SCRIPT, PLACE + SCRIPT));
        for (Map.Entry<String, String> template : templates.entrySet()) {
            mounts.add(bind(template.getKey(), PLACE + "templates/" + template.getValue()));
        }
        for (String volume : volumes.values()) {
            if (declared.get(volume) == null) {
                YamlMap memory = new YamlMap()
                        .put("type", "tmpfs")
                        .put("device", "tmpfs")
                        .put("o", "mode=0755");
                declared.put(volume, new YamlMap().put("driver", "local").put("driver_opts", memory));
                mounts.add(new YamlMap()
                        .put("type", "volume")
                        .put("source", volume)
                        .put("target", PLACE + "volumes/" + volume));
            }
        }
        YamlMap service = new YamlMap();
        LocalService.image(stack, true, service);
        service.put("entrypoint", YamlList.of(List.of("python3")));
        service.put("command", command);
        service.put("user", YamlScalar.quoted("0:0"));
        service.put("cap_drop", YamlList.of(List.of("ALL")));
        service.put("cap_add", YamlList.of(List.of("CHOWN", "DAC_OVERRIDE")));
        service.put("network_mode", "none");
        service.put("volumes", mounts);
        service.put(
                "healthcheck",
                new YamlMap()
                        .put("test", YamlList.of(List.of("CMD", "test", "-e", "/tmp/ready")))
                        .put("interval", "1s")
                        .put("timeout", "5s")
                        .put("retries", 30));
        service.put("restart", "unless-stopped");
        return service;
    }
}
