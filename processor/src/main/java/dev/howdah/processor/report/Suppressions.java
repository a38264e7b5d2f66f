package dev.howdah.processor.report;

import dev.howdah.processor.check.ClassProblem;
import dev.howdah.processor.check.Problem;
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
                for (AnnotationValue value : mirror.getElementValues().values()) {
                    suppressions.read(type, mirror, value);
                }
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
        for (Suppression one : all) {
            if (!problem.isError() && one.code().equals(code)) {
                used.add(code);
                return true;
            }
        }
        return false;
    }

    List<Problem> unused() {
        List<Problem> unused = new ArrayList<>();
        for (Suppression one : all) {
            if (!used.contains(one.code())) {
                unused.add(new Problem(
                        ClassProblem.UNUSED_SUPPRESSION,
                        one.origin(),
                        "@SuppressWarnings(\"" + one.code() + "\") silences nothing",
                        "Remove it; errors can't be silenced"));
            }
        }
        return unused;
    }
}
