package dev.howdah.processor.report;

import dev.howdah.processor.check.Problem;
import dev.howdah.processor.check.Problems;
import dev.howdah.processor.read.SourceOrigin;
import java.util.ArrayList;
import java.util.List;
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

    /** What is reported of the problems of a class: which warnings it silences, and which suppressions silence nothing. */
    public List<Finding> judge(TypeElement type, Problems problems, boolean werror) {
        List<Finding> findings = new ArrayList<>();
        Suppressions suppressions = Suppressions.on(type);
        for (Problem problem : problems.found()) {
            findings.add(new Finding(problem, problem.isError() || werror, suppressions.silences(problem)));
        }
        if (!problems.hasErrors()) {
            for (Problem problem : suppressions.unused()) {
                findings.add(new Finding(problem, werror, false));
            }
        }
        return findings;
    }

    /** Whether any of them keeps the files from being written. */
    public static boolean blocks(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.error() && !finding.silenced()) {
                return true;
            }
        }
        return false;
    }

    /** Prints what is not silenced. */
    public void report(List<Finding> findings) {
        for (Finding finding : findings) {
            if (!finding.silenced()) {
                print(finding);
            }
        }
    }

    private void print(Finding finding) {
        Diagnostic.Kind kind = finding.error() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        Problem problem = finding.problem();
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
