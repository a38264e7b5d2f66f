package dev.howdah.verification.agreement;

import com.sun.source.util.JavacTask;
import dev.howdah.verification.agreement.Attribute.Constant;
import dev.howdah.verification.agreement.Attribute.Kind;
import dev.howdah.verification.agreement.Attribute.Range;
import dev.howdah.verification.agreement.Attribute.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.ToolProvider;

/**
 * What the annotations declare of themselves, read as a compiler reads it: an attribute added tomorrow is drawn tomorrow. It
 * is read apart from the processor, which could not find its own mistakes otherwise.
 */
final class Declarations {
    private static final String PACKAGE = "dev.howdah.annotations";
    /** The component whose version decides about the settings of a file. */
    private static final Map<String, String> COMPONENTS =
            Map.of("patroni.yml", "patroni", "haproxy.cfg", "haproxy", "init/post-init.sh", "postgresql");

    private final Map<String, Type> types = new LinkedHashMap<>();
    private final Map<String, List<Constant>> enums = new LinkedHashMap<>();

    private Declarations() {}

    static Declarations read(String classPath) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none", "-classpath", classPath),
                        List.of("java.lang.Object"),
                        null);
        PackageElement all = task.getElements().getPackageElement(PACKAGE);
        Declarations declarations = new Declarations();
        for (Element type : all.getEnclosedElements()) {
            if (type.getKind() == ElementKind.ENUM) {
                declarations.addEnum(type);
            } else if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
                declarations.addType((TypeElement) type);
            }
        }
        return declarations;
    }

    Type type(String name) {
        return types.get(name);
    }

    /** All annotations. */
    List<Type> types() {
        return List.copyOf(types.values());
    }

    List<Constant> constants(String name) {
        return enums.get(name);
    }

    /** The constants that these versions know. */
    List<String> constants(String name, Versions versions) {
        return enums.get(name).stream()
                .filter(constant -> versions.reach(constant.since()))
                .map(Constant::name)
                .toList();
    }

    private void addEnum(Element type) {
        List<Constant> constants = new ArrayList<>();
        for (Element constant : type.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                Map<String, Object> spelling = mirror(constant, "Spelling");
                constants.add(new Constant(
                        constant.getSimpleName().toString(),
                        text(spelling, "value", ""),
                        range(text(spelling, "since", ""), "patroni")));
            }
        }
        enums.put(type.getSimpleName().toString(), constants);
    }

    private void addType(TypeElement type) {
        String name = type.getSimpleName().toString();
        String file = text(mirror(type, "Section"), "file", "");
        List<Attribute> attributes = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            attributes.add(attribute(name, file, method));
        }
        types.put(name, new Type(name, attributes));
    }

    private static Attribute attribute(String type, String sectionFile, ExecutableElement method) {
        Map<String, Object> setting = mirror(method, "Setting");
        TypeMirror value = method.getReturnType();
        boolean array = value.getKind() == TypeKind.ARRAY;
        TypeMirror item = array ? ((ArrayType) value).getComponentType() : value;
        Kind kind = kind(item);
        String component = COMPONENTS.getOrDefault(text(setting, "file", sectionFile), "");
        return new Attribute(
                type,
                method.getSimpleName().toString(),
                kind,
                kind == Kind.CONSTANT || kind == Kind.ANNOTATION
                        ? ((DeclaredType) item).asElement().getSimpleName().toString()
                        : "",
                array,
                text(setting, "form", "TEXT"),
                (long) setting.getOrDefault("min", Long.MIN_VALUE),
                (long) setting.getOrDefault("max", Long.MAX_VALUE),
                (boolean) setting.getOrDefault("required", false),
                (boolean) setting.getOrDefault("placeholder", false),
                range(text(setting, "since", ""), component),
                range(text(setting, "until", ""), component));
    }

    private static Kind kind(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> Kind.FLAG;
            case INT -> Kind.INT;
            case LONG -> Kind.LONG;
            default -> {
                ElementKind element = ((DeclaredType) type).asElement().getKind();
                yield element == ElementKind.ENUM
                        ? Kind.CONSTANT
                        : element == ElementKind.ANNOTATION_TYPE ? Kind.ANNOTATION : Kind.TEXT;
            }
        };
    }

    /** A version stands alone, or after the component it is of. */
    private static Range range(String text, String component) {
        int blank = text.lastIndexOf(' ');
        return blank < 0
                ? new Range(component, text)
                : new Range(text.substring(0, blank).toLowerCase(Locale.ROOT), text.substring(blank + 1));
    }

    private static String text(Map<String, Object> values, String name, String otherwise) {
        Object value = values.get(name);
        return value == null || value.toString().isEmpty() ? otherwise : value.toString();
    }

    /** The values that an annotation on an element gives; constants by their name. */
    private static Map<String, Object> mirror(Element element, String annotation) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals(annotation)) {
                for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                        mirror.getElementValues().entrySet()) {
                    Object value = entry.getValue().getValue();
                    values.put(
                            entry.getKey().getSimpleName().toString(),
                            value instanceof Element constant
                                    ? constant.getSimpleName().toString()
                                    : value);
                }
            }
        }
        return values;
    }
}
