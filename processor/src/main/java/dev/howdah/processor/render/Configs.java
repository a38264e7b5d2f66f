package dev.howdah.processor.render;

import dev.howdah.processor.model.Names;
import dev.howdah.processor.model.Secret;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configs and secrets of the Compose file. Docker can't change one, so each config carries a part of its content's hash in its name: a
 * changed setting makes one new config, and only the service that mounts it gets new tasks.
 */
final class Configs {
    /** The label that says what of a config is read more than once. */
    static final String REST = "dev.howdah.rest";

    private final Stack stack;
    private final Map<String, Artifact> byPath = new LinkedHashMap<>();
    private final List<Secret> secrets;
    private final YamlMap declared = new YamlMap();

    Configs(Stack stack, List<Artifact> artifacts) {
        this.stack = stack;
        this.secrets = stack.secrets();
        for (Artifact artifact : artifacts) {
            byPath.put(artifact.path(), artifact);
        }
    }

    /** Whether a file is there to be mounted. */
    boolean has(String path) {
        return byPath.containsKey(path);
    }

    /**
     * Declares a file as a config and returns its mount.
     *
     * @param key the config's key
     * @param path the file
     * @param templated whether Swarm expands templates in it
     * @param target where it stands in the container
     * @param uid the user it belongs to
     * @param mode its access rights
     */
    YamlMap mount(String key, String path, boolean templated, String target, long uid, int mode) {
        Artifact artifact = byPath.get(path);
        if (artifact == null || key.length() > Names.LONGEST_KEY) {
            throw new IllegalStateException("no config " + key + " of " + path);
        }
        YamlMap config = declared.map(key);
        config.put("name", stack.name() + "_" + key + "_" + artifact.sha256().substring(0, Names.HASH));
        config.put("file", "./" + path);
        if (templated) {
            config.put("template_driver", "golang");
        }
        if (!artifact.restSha256().isEmpty()) {
            // bin/deploy.sh leaves a config in use that differs only in what a cluster reads once.
            config.map("labels")
                    .put(REST, YamlScalar.quoted(artifact.restSha256().substring(0, Names.HASH)));
        }
        YamlMap mount = new YamlMap().put("source", key).put("target", target);
        return owned(mount, uid, mode);
    }

    static YamlMap owned(YamlMap mount, long uid, int mode) {
        return mount.put("uid", YamlScalar.quoted(Long.toString(uid)))
                .put("gid", YamlScalar.quoted(Long.toString(uid)))
                .put("mode", YamlScalar.mode(mode));
    }

    /** The mounts of the secrets that a service uses. */
    YamlList secrets(String service) {
        YamlList mounts = new YamlList();
        for (Secret secret : secrets) {
            for (Secret.Mount mount : secret.mounts()) {
                if (mount.service().equals(service)) {
                    YamlMap map = new YamlMap().put("source", secret.name()).put("target", secret.name());
                    mounts.add(owned(map, mount.uid(), 0400));
                }
            }
        }
        return mounts;
    }

    /** The secrets declared: all exist before the stack is deployed. */
    YamlMap declaredSecrets() {
        YamlMap map = new YamlMap();
        for (Secret secret : secrets) {
            map.put(secret.name(), new YamlMap().put("external", true));
        }
        return map;
    }

    /** Everything declared, for the end of the file. */
    YamlMap declared() {
        return declared;
    }
}
