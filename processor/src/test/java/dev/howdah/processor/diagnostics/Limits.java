package dev.howdah.processor.diagnostics;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.meta.Setting;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an attribute's declaration allows, read from the class files since the declarations are not there at run time.
 *
 * @param min the least number
 * @param max the greatest number
 */
record Limits(long min, long max) {
    private static final Map<String, Limits> ALL = read();

    /** The limits of an attribute, named as in {@code Dcs.ttl}. */
    static Limits of(String attribute) {
        return ALL.get(attribute);
    }

    /** All attributes that there are. */
    static Set<String> attributes() {
        return ALL.keySet();
    }

    private static Map<String, Limits> read() {
        Map<String, Limits> all = new TreeMap<>();
        new ClassFileImporter()
                .importPackagesOf(PatroniCluster.class).stream()
                        .filter(type -> type.isAnnotation())
                        .flatMap(type -> type.getMethods().stream())
                        .filter(attribute -> attribute.isAnnotatedWith(Setting.class))
                        .forEach(attribute -> all.put(name(attribute), of(attribute)));
        return all;
    }

    private static String name(JavaMethod attribute) {
        return attribute.getOwner().getSimpleName() + "." + attribute.getName();
    }

    private static Limits of(JavaMethod attribute) {
        Setting setting = attribute.getAnnotationOfType(Setting.class);
        return new Limits(setting.min(), setting.max());
    }
}
