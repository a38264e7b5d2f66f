package dev.howdah.verification.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A stack that follows from its seed alone.
 *
 * @param mistakes what was changed in the valid stack; none in a valid one
 */
record RandomStack(long seed, List<Written> annotations, List<String> mistakes) {
    static final String PACKAGE = "agreement";

    /** Even seeds are valid as far as the generator knows, odd ones have mistakes. */
    static RandomStack of(long seed, Declarations declarations, Parameters parameters) {
        Dice dice = new Dice(seed);
        List<Written> annotations = valid(seed, new Draft(declarations, parameters, dice));
        List<String> mistakes =
                seed % 2 == 0 ? List.of() : new Mistakes(declarations, parameters, dice).make(annotations);
        return new RandomStack(seed, annotations, mistakes);
    }

    private static List<Written> valid(long seed, Draft draft) {
        List<Written> annotations = new ArrayList<>();
        // The name comes from the seed: stacks that are compiled together need different ones.
        annotations.add(draft.annotation("SwarmStack").set("name", "s" + Long.toString(seed, 36)));
        annotations.add(draft.annotation("PatroniCluster"));
        annotations.add(draft.annotation("Etcd"));
        if (draft.proxied) {
            annotations.add(draft.annotation("HaProxy"));
        }
        if (draft.admin) {
            annotations.add(draft.annotation("PgAdmin"));
        }
        if (draft.web) {
            annotations.add(draft.annotation("Caddy"));
        }
        return annotations;
    }

    String className() {
        return "Stack" + seed;
    }

    String source() {
        StringBuilder source = new StringBuilder("package " + PACKAGE + ";\nimport dev.howdah.annotations.*;\n");
        annotations.forEach(annotation -> source.append(annotation).append('\n'));
        return source.append("class ").append(className()).append(" {}\n").toString();
    }

    /** Every attribute that is written, as {@code Type.name}. */
    Set<String> attributes() {
        Set<String> attributes = new java.util.TreeSet<>();
        for (Written annotation : annotations) {
            for (Written each : annotation.all()) {
                each.values().keySet().forEach(name -> attributes.add(each.type() + "." + name));
            }
        }
        return attributes;
    }
}
