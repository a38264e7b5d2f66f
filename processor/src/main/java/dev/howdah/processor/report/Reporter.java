package dev.howdah.processor.report;

import dev.howdah.processor.check.Problem;
import dev.howdah.processor.check.Problems;
import dev.howdah.processor.read.SourceOrigin;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints problems where they were written. */
public final class Reporter {
    private final Messager messager;
    private final boolean eclipse;

    /** Makes a reporter. */
    public Reporter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.eclipse = environment.getClass().getName().startsWith("org.eclipse.");
    }

    /** Prints the problems of a class, except the warnings that it suppresses. */
    public void report(TypeElement type, Problems problems) {
        Suppressions suppressions = Suppressions.on(type);
        for (Problem problem : problems.found()) {
            if (!suppressions.silences(problem)) {
                print(problem);
            }
        }
        if (!problems.hasErrors()) {
            for (Problem problem : suppressions.unused()) {
                print(problem);
            }
        }
    }

    private void print(Problem problem) {
        Diagnostic.Kind kind = problem.isError() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        SourceOrigin origin = (SourceOrigin) problem.origin();
        try {
            print(kind, problem.message(), origin);
        } catch (NullPointerException e) {
            // The Eclipse compiler fails so when it looks for a nested annotation and passes an empty array, as in a =
            // {}.
            messager.printMessage(kind, problem.message(), origin.element());
        }
    }

    private void print(Diagnostic.Kind kind, String message, SourceOrigin origin) {
        if (origin.mirror() == null) {
            messager.printMessage(kind, message, origin.element());
        } else if (origin.value() == null) {
            messager.printMessage(kind, message, origin.element(), origin.mirror());
        } else {
            messager.printMessage(kind, message, origin.element(), origin.mirror(), place(origin));
        }
    }

    /** The Eclipse compiler finds the attribute of an array, but falls back to the outermost annotation for its items. */
    private @Nullable AnnotationValue place(SourceOrigin origin) {
        return eclipse && origin.array() != null ? origin.array() : origin.value();
    }
}
