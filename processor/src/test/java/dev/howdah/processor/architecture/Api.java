package dev.howdah.processor.architecture;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What users can write of some types: one line each for a type, an attribute, a constant and a place to stand. */
record Api(SortedMap<String, String> lines) {
    private static final String DEFAULT = " default ";
    private static final String SEPARATOR = ": ";

    static Api of(Iterable<? extends Class<?>> types) {
        SortedMap<String, String> lines = new TreeMap<>();
        for (Class<?> type : types) {
            if (type.isAnnotation()) {
                addAnnotation(type, lines);
            } else if (type.isEnum()) {
                lines.put(type.getSimpleName(), "enum");
                for (Object constant : type.getEnumConstants()) {
                    lines.put(type.getSimpleName() + "." + ((Enum<?>) constant).name(), "constant");
                }
            } else {
                throw new IllegalArgumentException(
                        type + " is neither annotation nor enum: say here what users see of it");
            }
        }
        return new Api(lines);
    }

    static Api parse(List<String> text) {
        SortedMap<String, String> lines = new TreeMap<>();
        for (String line : text) {
            int end = line.indexOf(SEPARATOR);
            lines.put(line.substring(0, end), line.substring(end + SEPARATOR.length()));
        }
        return new Api(lines);
    }

    List<String> text() {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + SEPARATOR + line.getValue())
                .toList();
    }

    /** What the step from this API to a newer one does to classes that were written for this one. */
    List<String> changesTo(Api newer) {
        List<String> changes = new ArrayList<>();
        lines.forEach((name, old) -> {
            String now = newer.lines.get(name);
            if (now == null) {
                changes.add("breaks: " + name + " is gone");
            } else if (!now.equals(old)) {
                changes.add(verdict(old, now) + ": " + name + " was " + old + ", is " + now);
            }
        });
        newer.lines.forEach((name, now) -> {
            if (!lines.containsKey(name)) {
                boolean mustBeWritten = name.endsWith("()") && !now.contains(DEFAULT) && hasTypeOf(name);
                changes.add((mustBeWritten ? "breaks" : "adds") + ": " + name + " is new, " + now);
            }
        });
        return changes;
    }

    private boolean hasTypeOf(String attribute) {
        return lines.containsKey(attribute.substring(0, attribute.lastIndexOf('.')));
    }

    private static String verdict(String old, String now) {
        boolean sameType = old.split(DEFAULT, 2)[0].equals(now.split(DEFAULT, 2)[0]);
        if (!sameType || !now.contains(DEFAULT)) {
            return "breaks";
        }
        return old.contains(DEFAULT) ? "means something else" : "adds";
    }

    private static void addAnnotation(Class<?> type, SortedMap<String, String> lines) {
        String name = type.getSimpleName();
        lines.put(
                name,
                "annotation, kept in " + type.getAnnotation(Retention.class).value());
        for (ElementType place : type.getAnnotation(Target.class).value()) {
            lines.put(name + " on " + place, "allowed");
        }
        for (Method attribute : type.getDeclaredMethods()) {
            Object value = attribute.getDefaultValue();
            lines.put(
                    name + "." + attribute.getName() + "()",
                    attribute.getReturnType().getSimpleName() + (value == null ? "" : DEFAULT + source(value)));
        }
    }

    /** A value as its source says it, short where it leaves an annotation's own defaults. */
    private static String source(Object value) {
        if (value instanceof Annotation annotation) {
            return source(annotation);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
        if (value.getClass().isArray()) {
            List<String> items = new ArrayList<>();
            for (int index = 0; index < Array.getLength(value); index++) {
                items.add(source(Array.get(value, index)));
            }
            return "{" + String.join(", ", items) + "}";
        }
        return value.toString();
    }

    private static String source(Annotation annotation) {
        List<String> written = new ArrayList<>();
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            String value = source(invoke(attribute, annotation));
            if (attribute.getDefaultValue() == null || !value.equals(source(attribute.getDefaultValue()))) {
                written.add(attribute.getName() + " = " + value);
            }
        }
        written.sort(null);
        String name = "@" + annotation.annotationType().getSimpleName();
        return written.isEmpty() ? name : name + "(" + String.join(", ", written) + ")";
    }

    private static Object invoke(Method attribute, Annotation annotation) {
        try {
            return attribute.invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
