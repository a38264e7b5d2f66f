package dev.howdah.example;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An emitted {@code patroni.yml} as Patroni reads it once Swarm has put the secrets in. */
final class PatroniYml {
    private PatroniYml() {}

    /** Every value by the path of its key: {@code bootstrap.dcs.ttl}; items of lists in brackets. */
    static Map<String, Object> values(String text) {
        String rendered = text.replaceAll("\\{\\{ printf \"%\\+q\" \\(secret \"([\\w.-]+)\"\\) }}", "\"secret $1\"");
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(rendered);
        Map<String, Object> values = new LinkedHashMap<>();
        flatten("", document, values);
        return values;
    }

    private static void flatten(String path, Object node, Map<String, Object> into) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(path.isEmpty() ? "" + key : path + "." + key, value, into));
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(path + "[" + i + "]", list.get(i), into);
            }
        } else {
            into.put(path, node);
        }
    }
}
