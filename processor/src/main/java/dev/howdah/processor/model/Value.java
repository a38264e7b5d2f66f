package dev.howdah.processor.model;

import java.util.List;

/**
 * The value of an attribute.
 *
 * @param setting its declaration
 * @param items the value, or the values of an array
 * @param given whether it was written, rather than taken from the attribute's default
 * @param origin where it was written; for a value left out, the annotation
 * @param path how a message names the place: {@code dcs.ttl}
 */
public record Value(Setting setting, List<Item> items, boolean given, Origin origin, String path) implements Place {
    public Value {
        items = List.copyOf(items);
    }

    /** The content of a value that is no array. */
    public Object content() {
        return items.get(0).content();
    }

    @Override
    public boolean includes(Place place) {
        boolean found = this == place;
        for (Item item : items) {
            found = found || item.includes(place);
        }
        return found;
    }

    /** Whether there is nothing to write: an empty text or an empty array. */
    public boolean isEmpty() {
        return items.isEmpty() || (!setting.array() && "".equals(content()));
    }

    /** Whether plain rendering writes the key. */
    public boolean isWritten() {
        return (given || setting.always()) && !isEmpty();
    }
}
