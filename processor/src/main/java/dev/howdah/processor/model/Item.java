package dev.howdah.processor.model;

/**
 * One value with the place where it was written.
 *
 * @param content a {@link Boolean}, a {@link Long}, a {@link String}, a {@link Choice} or a {@link Section}
 * @param origin where it was written
 * @param path how a message names the place: {@code listeners[1].port}
 */
public record Item(Object content, Origin origin, String path) implements Place {
    @Override
    public boolean includes(Place place) {
        return this == place || (content instanceof Section section && section.includes(place));
    }

    /** The content as a text. */
    public String text() {
        return (String) content;
    }

    /** The content as a section. */
    public Section section() {
        return (Section) content;
    }
}
