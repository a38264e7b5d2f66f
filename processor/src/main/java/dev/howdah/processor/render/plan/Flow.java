package dev.howdah.processor.render.plan;

import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import dev.howdah.processor.render.yaml.YamlScalar;
import dev.howdah.processor.render.yaml.YamlWriter;

/** YAML in one line, as {@code patronictl edit-config --set} takes values and people read them. */
final class Flow {
    private Flow() {}

    /** A node for people: a text stands as it is, and a map without its braces. */
    static String text(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.value().toString();
        }
        String yaml = yaml(node);
        return node instanceof YamlMap map && !map.isEmpty() ? yaml.substring(1, yaml.length() - 1) : yaml;
    }

    /** A node that YAML reads as the same again. */
    static String yaml(YamlNode node) {
        return YamlWriter.inline(node);
    }
}
