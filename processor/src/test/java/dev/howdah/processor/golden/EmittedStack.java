package dev.howdah.processor.golden;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of one stack as the compiler emitted them. */
public final class EmittedStack {
    private final String name;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    EmittedStack(String name) {
        this.name = name;
    }

    void add(String path, byte[] content) {
        files.put(path, content);
    }

    public String name() {
        return name;
    }

    public Set<String> paths() {
        return files.keySet();
    }

    public byte[] bytes(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new AssertionError("the stack " + name + " has no " + path + ", only " + files.keySet());
        }
        return bytes;
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** A YAML file as PyYAML reads it, that is, by YAML 1.1. */
    public Map<String, Object> yaml(String path) {
        return load(text(path));
    }

    /** A YAML file after Swarm put secrets into it. */
    public Map<String, Object> renderedYaml(String path) {
        return load(SwarmTemplate.render(text(path)));
    }

    private static Map<String, Object> load(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
