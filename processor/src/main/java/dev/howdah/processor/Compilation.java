package dev.howdah.processor;

import dev.howdah.processor.check.Checks;
import dev.howdah.processor.check.ClassProblem;
import dev.howdah.processor.check.Problem;
import dev.howdah.processor.check.Problems;
import dev.howdah.processor.companion.Companion;
import dev.howdah.processor.model.Form;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.read.HomeReader;
import dev.howdah.processor.read.StackReader;
import dev.howdah.processor.render.Artifact;
import dev.howdah.processor.render.NativeImage;
import dev.howdah.processor.render.Rendering;
import dev.howdah.processor.report.Finding;
import dev.howdah.processor.report.Options;
import dev.howdah.processor.report.Reporter;
import dev.howdah.processor.sarif.SarifFile;
import dev.howdah.processor.write.ArtifactWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** One compilation: reads, checks, renders and writes the classes of its rounds, one after the other. */
final class Compilation {
    private final Elements elements;
    private final StackReader reader;
    private final Reporter reporter;
    private final ArtifactWriter writer;
    private final Options options;
    private final @Nullable SarifFile sarif;
    private final SourceVersion level;

    /** Classes with a value that another processor may still bring. */
    private Set<String> deferred = new LinkedHashSet<>();

    private boolean optionsReported;

    Compilation(ProcessingEnvironment environment) {
        elements = environment.getElementUtils();
        level = environment.getSourceVersion();
        reader = new StackReader(elements);
        reporter = new Reporter(environment);
        writer = new ArtifactWriter(environment.getFiler());
        options = Options.of(environment.getOptions());
        // Only here is anything of that package loaded.
        sarif = options.sarif().isEmpty() ? null : new SarifFile(options.sarif(), environment);
    }

    void process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        reader.startRound();
        // Sorted: compilers hand out the classes of a round in different orders.
        Set<String> names = new TreeSet<>(deferred);
        deferred = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(HomeReader.GENERATED)) {
                continue;
            }
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                // An annotation that carries ours holds defaults for many stacks and is none itself.
                if (element.getKind() != ElementKind.ANNOTATION_TYPE && element instanceof TypeElement type) {
                    names.add(type.getQualifiedName().toString());
                }
            }
        }
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                process(type, round);
            }
        }
        if (round.processingOver() && sarif != null) {
            writeSarif(sarif);
        }
    }

    private void process(TypeElement type, RoundEnvironment round) {
        Problems problems = new Problems();
        List<Finding> findings = List.of();
        try {
            Optional<Stack> stack = check(type, round, problems);
            findings = reporter.judge(type, problems, options.werror());
            if (stack.isPresent() && !Reporter.blocks(findings)) {
                write(stack.get(), type, problems);
                findings = reporter.judge(type, problems, options.werror());
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems.add(ClassProblem.DEFECT, StackReader.origin(type), Defect.describe(e), Defect.FIX);
            findings = reporter.judge(type, problems, options.werror());
        }
        reporter.report(findings);
        if (sarif != null) {
            sarif.add(StackReader.origin(type), findings);
        }
    }

    /** The class's stack with its problems; none while something is missing. */
    private Optional<Stack> check(TypeElement type, RoundEnvironment round, Problems problems) {
        for (Problem problem : options.problems(StackReader.origin(type))) {
            if (!optionsReported) {
                problems.add(problem);
            }
        }
        optionsReported = true;
        if (level.compareTo(SourceVersion.RELEASE_17) < 0) {
            problems.add(
                    ClassProblem.SOURCE_LEVEL,
                    StackReader.origin(type),
                    "the source level is " + level.name().substring("RELEASE_".length()) + ", but the companion of "
                            + type.getSimpleName() + " is Java 17",
                    "Set --release to 17 or later; in Maven, maven.compiler.release");
        }
        if (!isComplete(type, problems)) {
            return Optional.empty();
        }
        Optional<Stack> read = reader.read(type);
        if (read.isEmpty()) {
            waitFor(type, round, problems);
            return read;
        }
        Stack stack = read.get();
        // A malformed name is reported as that, however many classes have it.
        Optional<String> other =
                Form.NAME.accepts(stack.name(), false) ? writer.claim(stack.name(), type) : Optional.empty();
        if (other.isPresent()) {
            problems.add(
                    ClassProblem.DUPLICATE_STACK,
                    stack.swarm().isGiven("name") ? stack.swarm().value("name").origin() : stack.origin(),
                    "the stack " + stack.name() + " is described by " + other.get() + " already",
                    "Give one of them another name: @SwarmStack(name = \"...\")");
        }
        new Checks().check(stack, problems);
        return read;
    }

    private void write(Stack stack, TypeElement type, Problems problems) {
        List<Artifact> artifacts = Rendering.of(stack);
        Optional<String> failure = writer.write(
                stack.name(),
                artifacts,
                NativeImage.of(stack, artifacts),
                Companion.of(stack, HomeReader.read(type, elements), artifacts),
                type);
        if (failure.isPresent()) {
            problems.add(
                    ClassProblem.WRITE_FAILED,
                    stack.origin(),
                    failure.get(),
                    "Compile again from a clean output folder");
        }
    }

    /** Writes the messages of the compilation; the last class bears it when that fails. */
    private void writeSarif(SarifFile file) {
        Optional<Problem> failure = file.write();
        if (failure.isPresent()) {
            reporter.report(List.of(new Finding(failure.get(), true, false)));
        }
    }

    /** Whether a class has what makes a stack; without it there is nothing to read. */
    private static boolean isComplete(TypeElement type, Problems problems) {
        if (!StackReader.isOn(type, "PatroniCluster")) {
            String found = StackReader.ANNOTATIONS.stream()
                    .filter(annotation -> StackReader.isOn(type, annotation))
                    .findFirst()
                    .orElse("SwarmStack");
            problems.add(
                    ClassProblem.NO_CLUSTER,
                    StackReader.origin(type, found),
                    "@" + found + " stands on " + type.getSimpleName() + ", which has no @PatroniCluster",
                    "Add @PatroniCluster, or remove @" + found);
            return false;
        }
        if (!StackReader.isOn(type, "Etcd")) {
            problems.add(
                    ClassProblem.NO_ETCD,
                    StackReader.origin(type, "PatroniCluster"),
                    type.getSimpleName() + " has no @Etcd",
                    "Add @Etcd, or @Etcd(hosts = {...}) for one that exists already");
            return false;
        }
        return true;
    }

    /** Waits for a value that another processor may generate; the compiler reports one that nobody does. */
    private void waitFor(TypeElement type, RoundEnvironment round, Problems problems) {
        if (!round.processingOver()) {
            deferred.add(type.getQualifiedName().toString());
        } else if (!round.errorRaised()) {
            problems.add(
                    ClassProblem.UNRESOLVED,
                    StackReader.origin(type),
                    "an attribute of " + type.getSimpleName() + " has a value that can't be resolved",
                    "Write a constant that the compiler knows");
        }
    }
}
