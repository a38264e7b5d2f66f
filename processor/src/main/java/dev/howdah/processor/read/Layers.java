package dev.howdah.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * Annotations that together describe one section, the strongest first: the one on the class, then those that its
 * composed annotations carry.
 *
 * @param all the annotations
 * @param own how many of them, from the first on, stand in the class's own source
 */
record Layers(List<Layer> all, int own) {
    Layers {
        all = List.copyOf(all);
    }

    /** The annotations of a type on a class, and on the annotations of the class, and on theirs. */
    static Layers on(TypeElement type, String annotation) {
        List<Layer> all = new ArrayList<>();
        AnnotationMirror own = Mirrors.on(type, annotation);
        if (own != null) {
            all.add(Layer.of(own));
        }
        collect(type, annotation, all, new HashSet<>());
        return new Layers(all, own == null ? 0 : 1);
    }

    private static void collect(TypeElement type, String annotation, List<Layer> into, Set<String> seen) {
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            TypeElement carrier = Mirrors.type(mirror);
            String name = carrier.getQualifiedName().toString();
            if (name.startsWith("java.") || name.startsWith("dev.howdah.annotations.") || !seen.add(name)) {
                continue;
            }
            AnnotationMirror carried = Mirrors.on(carrier, annotation);
            if (carried != null) {
                into.add(Layer.of(carried));
            }
            collect(carrier, annotation, into, seen);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
