package dev.howdah.processor.read;

import dev.howdah.processor.model.Choice;
import dev.howdah.processor.model.Form;
import dev.howdah.processor.model.Kind;
import dev.howdah.processor.model.Setting;
import dev.howdah.processor.model.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands on the attributes of our annotations. Declarations are read from the annotations on the user's class
 * path, so that a table of them can't disagree with the annotations in use.
 */
final class DeclarationReader {
    private final Map<String, List<Attribute>> known = new HashMap<>();

    /** The attributes of an annotation, in the order of their declaration. */
    List<Attribute> attributes(TypeElement annotation) {
        String name = annotation.getQualifiedName().toString();
        List<Attribute> attributes = known.get(name);
        if (attributes == null) {
            attributes = read(annotation);
            known.put(name, attributes);
        }
        return attributes;
    }

    private static List<Attribute> read(TypeElement annotation) {
        String file = string(valuesOf("Section", annotation), "file", "");
        List<Attribute> attributes = new ArrayList<>();
        for (Element member : annotation.getEnclosedElements()) {
            if (member.getKind() == ElementKind.METHOD) {
                attributes.add(read((ExecutableElement) member, file));
            }
        }
        return List.copyOf(attributes);
    }

    private static Attribute read(ExecutableElement method, String sectionFile) {
        Map<String, AnnotationValue> declaration = valuesOf("Setting", method);
        TypeMirror type = method.getReturnType();
        boolean array = type.getKind() == TypeKind.ARRAY;
        TypeMirror item = array ? ((ArrayType) type).getComponentType() : type;
        Kind kind = kind(item);
        Setting setting = new Setting(
                method.getSimpleName().toString(),
                kind,
                array,
                string(declaration, "key", ""),
                string(declaration, "file", sectionFile),
                Shape.valueOf(constant(declaration, "shape", "PLAIN")),
                constant(declaration, "write", "WHEN_SET").equals("ALWAYS"),
                string(declaration, "unit", ""),
                number(declaration, "min", Long.MIN_VALUE),
                number(declaration, "max", Long.MAX_VALUE),
                Form.valueOf(constant(declaration, "form", "TEXT")),
                flag(declaration, "required"),
                flag(declaration, "placeholder"),
                string(declaration, "since", ""),
                string(declaration, "until", ""),
                string(declaration, "comment", ""),
                string(declaration, "source", ""));
        return new Attribute(
                setting,
                method.getDefaultValue(),
                kind == Kind.SECTION ? (TypeElement) ((DeclaredType) item).asElement() : null);
    }

    private static Kind kind(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> Kind.BOOLEAN;
            case INT, LONG -> Kind.INTEGER;
            case DECLARED ->
                switch (((DeclaredType) type).asElement().getKind()) {
                    case ANNOTATION_TYPE -> Kind.SECTION;
                    case ENUM -> Kind.CHOICE;
                    default -> Kind.TEXT;
                };
            default -> throw new IllegalStateException("no kind for " + type);
        };
    }

    /** An enum constant with its spelling. */
    static Choice choice(VariableElement constant) {
        Map<String, AnnotationValue> spelling = valuesOf("Spelling", constant);
        String name = constant.getSimpleName().toString();
        return new Choice(
                name,
                string(spelling, "value", name),
                flag(spelling, "literal"),
                string(spelling, "since", ""),
                string(spelling, "image", ""));
    }

    /** What a meta-annotation says. Its simple name will do, because only we annotate what is ours. */
    private static Map<String, AnnotationValue> valuesOf(String simpleName, Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (Mirrors.type(mirror).getSimpleName().contentEquals(simpleName)) {
                return Mirrors.values(mirror);
            }
        }
        return Map.of();
    }

    private static String string(Map<String, AnnotationValue> values, String name, String otherwise) {
        return content(values, name) instanceof String text ? text : otherwise;
    }

    private static long number(Map<String, AnnotationValue> values, String name, long otherwise) {
        return content(values, name) instanceof Long number ? number : otherwise;
    }

    private static boolean flag(Map<String, AnnotationValue> values, String name) {
        return Boolean.TRUE.equals(content(values, name));
    }

    private static String constant(Map<String, AnnotationValue> values, String name, String otherwise) {
        return content(values, name) instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : otherwise;
    }

    private static @Nullable Object content(Map<String, AnnotationValue> values, String name) {
        AnnotationValue value = values.get(name);
        return value == null ? null : value.getValue();
    }
}
