package dev.howdah.processor.read;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Kind;
import dev.howdah.processor.model.Origin;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Setting;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads one class's annotations into sections. What a nested annotation leaves out is taken from the attribute's default,
 * then from the nested annotation's own defaults.
 */
final class SectionReader {
    private static final String UNRESOLVED = "<error>";

    private final DeclarationReader declarations;
    private final Element element;
    private boolean resolved = true;

    SectionReader(DeclarationReader declarations, Element element) {
        this.declarations = declarations;
        this.element = element;
    }

    /** Whether every value was what its attribute's type says; if not, the compiler has reported why. */
    boolean isResolved() {
        return resolved;
    }

    /**
     * Reads a section.
     *
     * @param annotation its type
     * @param layers the annotations that describe it, which may be none
     * @param path how a message names it
     * @param outer where to point for what was not written on the class itself
     */
    Section read(TypeElement annotation, Layers layers, String path, Origin outer) {
        Origin origin =
                layers.own() > 0 ? new SourceOrigin(element, layers.all().get(0).mirror(), null, null) : outer;
        Map<String, Value> values = new LinkedHashMap<>();
        for (Attribute attribute : declarations.attributes(annotation)) {
            values.put(attribute.setting().name(), read(attribute, layers, path, origin));
        }
        return new Section(annotation.getSimpleName().toString(), origin, path, values);
    }

    private Value read(Attribute attribute, Layers layers, String sectionPath, Origin outer) {
        Setting setting = attribute.setting();
        String path = sectionPath.isEmpty() ? setting.name() : sectionPath + "." + setting.name();
        for (int i = 0; i < layers.all().size(); i++) {
            AnnotationMirror mirror = layers.all().get(i).mirror();
            AnnotationValue written = layers.all().get(i).value(setting.name());
            if (written != null) {
                boolean own = i < layers.own();
                Origin origin = own ? new SourceOrigin(element, mirror, written, null) : outer;
                List<Item> items = setting.kind() == Kind.SECTION && !setting.array()
                        ? List.of(nested(attribute, layers, path, outer))
                        : items(attribute, written, path, origin, own ? mirror : null);
                return new Value(setting, items, true, origin, path);
            }
        }
        List<Item> items = setting.kind() == Kind.SECTION && !setting.array()
                ? List.of(nested(attribute, layers, path, outer))
                : items(attribute, Objects.requireNonNull(attribute.defaultValue()), path, outer, null);
        return new Value(setting, items, false, outer, path);
    }

    /** A nested annotation: every layer's, then the attribute's default. */
    private Item nested(Attribute attribute, Layers layers, String path, Origin outer) {
        List<Layer> all = new ArrayList<>();
        int own = 0;
        for (int i = 0; i < layers.all().size(); i++) {
            AnnotationValue written =
                    layers.all().get(i).value(attribute.setting().name());
            if (written != null && written.getValue() instanceof AnnotationMirror mirror) {
                all.add(Layer.of(mirror));
                own += i < layers.own() ? 1 : 0;
            } else if (written != null) {
                resolved = false;
            }
        }
        AnnotationValue otherwise = attribute.defaultValue();
        if (otherwise != null && otherwise.getValue() instanceof AnnotationMirror mirror) {
            all.add(Layer.of(mirror));
        }
        TypeElement type = Objects.requireNonNull(attribute.nested());
        Section section = read(type, new Layers(all, own), path, outer);
        return new Item(section, section.origin(), path);
    }

    private List<Item> items(
            Attribute attribute, AnnotationValue value, String path, Origin origin, @Nullable AnnotationMirror mirror) {
        if (!attribute.setting().array()) {
            return List.of(item(attribute, value, path, origin, mirror != null));
        }
        List<Item> items = new ArrayList<>();
        for (AnnotationValue member : members(value)) {
            Origin place = mirror == null ? origin : new SourceOrigin(element, mirror, member, value);
            items.add(item(attribute, member, path + "[" + items.size() + "]", place, mirror != null));
        }
        return items;
    }

    private Item item(Attribute attribute, AnnotationValue value, String path, Origin origin, boolean own) {
        Object content = value.getValue();
        Object read = switch (attribute.setting().kind()) {
            case BOOLEAN -> content instanceof Boolean ? content : null;
            case INTEGER ->
                content instanceof Integer || content instanceof Long ? (Object) ((Number) content).longValue() : null;
            case TEXT -> content instanceof String && !content.equals(UNRESOLVED) ? content : null;
            case CHOICE -> content instanceof VariableElement constant ? DeclarationReader.choice(constant) : null;
            case SECTION ->
                content instanceof AnnotationMirror nested
                        ? read(
                                Objects.requireNonNull(attribute.nested()),
                                new Layers(List.of(Layer.of(nested)), own ? 1 : 0),
                                path,
                                origin)
                        : null;
        };
        if (read == null) {
            resolved = false;
            return new Item("", origin, path);
        }
        return new Item(read, read instanceof Section section ? section.origin() : origin, path);
    }

    @SuppressWarnings("unchecked") // the value of an array attribute, by the contract of AnnotationValue
    private static List<? extends AnnotationValue> members(AnnotationValue value) {
        return value.getValue() instanceof List<?> list ? (List<? extends AnnotationValue>) list : List.of(value);
    }
}
