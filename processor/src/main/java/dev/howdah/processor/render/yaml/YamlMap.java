package dev.howdah.processor.render.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping with texts as keys, in the order in which they were put. */
public final class YamlMap implements YamlNode {
    /**
     * A value with the comment that stands beside its key.
     *
     * @param node the value
     * @param comment the comment, or empty
     */
    public record Entry(YamlNode node, String comment) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Puts a scalar. */
    public YamlMap put(String key, Object value) {
        return put(key, value instanceof YamlNode node ? node : YamlScalar.of(value), "");
    }

    /** Puts a value with a comment. */
    public YamlMap put(String key, YamlNode node, String comment) {
        entries.put(key, new Entry(node, comment));
        return this;
    }

    /** Puts a list or a map unless it is empty. */
    public YamlMap putFilled(String key, YamlNode node) {
        boolean empty = node instanceof YamlMap map ? map.isEmpty() : node instanceof YamlList list && list.isEmpty();
        return empty ? this : put(key, node, "");
    }

    /** Puts every entry of another map, those that are here already excepted; maps on both sides become one. */
    public YamlMap putMissing(YamlMap other) {
        for (Map.Entry<String, Entry> their : other.entries.entrySet()) {
            Entry own = entries.putIfAbsent(their.getKey(), their.getValue());
            if (own != null
                    && own.node() != their.getValue().node()
                    && own.node() instanceof YamlMap mine
                    && their.getValue().node() instanceof YamlMap theirs) {
                mine.putMissing(theirs);
            }
        }
        return this;
    }

    /** Puts a value below a path of keys that dots separate, making the maps on the way. */
    public YamlMap putPath(String path, YamlNode node, String comment) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            put(path, node, comment);
        } else {
            map(path.substring(0, dot)).putPath(path.substring(dot + 1), node, comment);
        }
        return this;
    }

    /** The map below a key, made where it is missing. */
    public YamlMap map(String key) {
        Entry entry = entries.get(key);
        if (entry != null && entry.node() instanceof YamlMap map) {
            return map;
        }
        YamlMap made = new YamlMap();
        put(key, made, entry == null ? "" : entry.comment());
        return made;
    }

    /** The same entries, those with the given keys first. */
    public YamlMap startingWith(List<String> keys) {
        YamlMap ordered = new YamlMap();
        for (String key : keys) {
            Entry entry = entries.get(key);
            if (entry != null) {
                ordered.put(key, entry.node(), entry.comment());
            }
        }
        return ordered.putMissing(this);
    }

    /** The value below a key, or null. */
    public @Nullable YamlNode get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.node();
    }

    /** The entries in their order. */
    public Map<String, Entry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** Whether there is no entry. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The first key that another map holds as well with a value that can't be merged, as a path; null if there is none. */
    public @Nullable String firstConflict(YamlMap other) {
        for (Map.Entry<String, Entry> theirs : other.entries.entrySet()) {
            Entry mine = entries.get(theirs.getKey());
            if (mine == null) {
                continue;
            }
            if (!(mine.node() instanceof YamlMap map) || !(theirs.getValue().node() instanceof YamlMap nested)) {
                return theirs.getKey();
            }
            String below = map.firstConflict(nested);
            if (below != null) {
                return theirs.getKey() + "." + below;
            }
        }
        return null;
    }
}
