package dev.howdah.processor.render.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A sequence. */
public final class YamlList implements YamlNode {
    private final List<YamlNode> items = new ArrayList<>();

    /** A list of texts or numbers. */
    public static YamlList of(List<?> values) {
        YamlList list = new YamlList();
        for (Object value : values) {
            list.add(YamlScalar.of(value));
        }
        return list;
    }

    /** Adds an item. */
    public YamlList add(YamlNode item) {
        items.add(item);
        return this;
    }

    /** The items. */
    public List<YamlNode> items() {
        return Collections.unmodifiableList(items);
    }

    /** Whether there is no item. */
    public boolean isEmpty() {
        return items.isEmpty();
    }
}
