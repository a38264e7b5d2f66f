package dev.howdah.processor.report;

import dev.howdah.processor.check.Problem;
import dev.howdah.processor.check.ProblemCode;
import dev.howdah.processor.read.SourceOrigin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** The warnings that a class silences with {@code @SuppressWarnings("HWD-054")}. */
final class Suppressions {
    private static final String PREFIX = "HWD-";

    private final List<Suppression> all = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private Suppressions() {}

    private record Suppression(String code, SourceOrigin origin) {}

    static Suppressions on(TypeElement type) {
        Suppressions suppressions = new Suppressions();
        for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
            TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
            if (annotation.getQualifiedName().contentEquals("java.lang.SuppressWarnings")) {
                mirror.getElementValues().forEach((attribute, value) -> suppressions.read(type, mirror, value));
            }
        }
        return suppressions;
    }

    private void read(TypeElement type, AnnotationMirror mirror, AnnotationValue array) {
        if (array.getValue() instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof AnnotationValue value
                        && value.getValue() instanceof String code
                        && code.startsWith(PREFIX)) {
                    all.add(new Suppression(code, new SourceOrigin(type, mirror, value, array)));
                }
            }
        }
    }

    boolean silences(Problem problem) {
        String code = problem.code().id();
        boolean silenced =
                !problem.isError() && all.stream().anyMatch(one -> one.code().equals(code));
        if (silenced) {
            used.add(code);
        }
        return silenced;
    }

    List<Problem> unused() {
        return all.stream()
                .filter(one -> !used.contains(one.code()))
                .map(one -> new Problem(
                        ProblemCode.UNUSED_SUPPRESSION,
                        one.origin(),
                        "@SuppressWarnings(\"" + one.code() + "\") silences nothing",
                        "Remove it; errors can't be silenced"))
                .toList();
    }
}
