package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An annotation with its attributes, in the order of their declaration.
 *
 * <p>Settings that only pass through are never named in the processor: they are checked and rendered from their
 * {@link Setting}. What other files depend on is read by name, and only the views of this package do that.
 */
public final class Section implements Place {
    private final String type;
    private final Origin origin;
    private final String path;
    private final Map<String, Value> values;

    /**
     * Makes a section.
     *
     * @param type the annotation's simple name
     * @param origin where the annotation stands
     * @param path how a message names the place; empty for an annotation on the class
     * @param values the attributes by name
     */
    public Section(String type, Origin origin, String path, Map<String, Value> values) {
        this.type = type;
        this.origin = origin;
        this.path = path;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The annotation's simple name. */
    public String type() {
        return type;
    }

    /** Where the annotation stands. */
    @Override
    public Origin origin() {
        return origin;
    }

    /** How a message names the annotation: {@code listeners[1]}; empty for one on the class. */
    @Override
    public String path() {
        return path;
    }

    @Override
    public boolean includes(Place place) {
        boolean found = this == place;
        for (Value value : values.values()) {
            found = found || value.includes(place);
        }
        return found;
    }

    /** All attributes, in the order of their declaration. */
    public Collection<Value> values() {
        return values.values();
    }

    /** Whether the annotation has an attribute of that name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The attribute of that name. */
    public Value value(String name) {
        Value value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("@" + type + " has no attribute " + name);
        }
        return value;
    }

    /** Whether the attribute was written. */
    public boolean isGiven(String name) {
        return value(name).given();
    }

    /** A text. */
    public String text(String name) {
        return (String) value(name).content();
    }

    /** A text, or what stands for an empty one. */
    public String text(String name, String whenEmpty) {
        String text = text(name);
        return text.isEmpty() ? whenEmpty : text;
    }

    /** A whole number. */
    public long number(String name) {
        return (Long) value(name).content();
    }

    /** A truth value. */
    public boolean flag(String name) {
        return (Boolean) value(name).content();
    }

    /** An enum constant. */
    public Choice choice(String name) {
        return (Choice) value(name).content();
    }

    /** A nested annotation. */
    public Section section(String name) {
        return (Section) value(name).content();
    }

    /** An array of nested annotations. */
    public List<Section> sections(String name) {
        List<Section> sections = new ArrayList<>();
        for (Item item : value(name).items()) {
            sections.add(item.section());
        }
        return sections;
    }

    /** An array of texts. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Item item : value(name).items()) {
            texts.add(item.text());
        }
        return texts;
    }

    /** An array of enum constants. */
    public List<Choice> choices(String name) {
        List<Choice> choices = new ArrayList<>();
        for (Item item : value(name).items()) {
            choices.add((Choice) item.content());
        }
        return choices;
    }
}
