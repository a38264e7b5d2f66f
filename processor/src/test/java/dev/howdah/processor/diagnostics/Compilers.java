package dev.howdah.processor.diagnostics;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * The two compilers that users meet: javac in every build, Eclipse's in their editor. Both work on real files here: the
 * Eclipse compiler can't take sources in memory, and Compile Testing hides what javac wrote beside an error.
 */
enum Compilers {
    /** Told to show every error: it stops at a hundred otherwise. */
    JAVAC(ToolProvider::getSystemJavaCompiler, "-Xmaxerrs", "100000", "-Xmaxwarns", "100000") {
        @Override
        long offset(Diagnostic<?> diagnostic) {
            return diagnostic.getPosition();
        }

        @Override
        Place place(Expected expected) {
            return expected.javac();
        }
    },

    ECLIPSE(EclipseCompiler::new) {
        @Override
        long offset(Diagnostic<?> diagnostic) {
            return diagnostic.getStartPosition();
        }

        @Override
        Place place(Expected expected) {
            return expected.eclipse();
        }
    };

    private final Supplier<JavaCompiler> compiler;
    private final List<String> ownOptions;

    Compilers(Supplier<JavaCompiler> compiler, String... ownOptions) {
        this.compiler = compiler;
        this.ownOptions = List.of(ownOptions);
    }

    /** Where this compiler points. */
    abstract Place place(Expected expected);

    abstract long offset(Diagnostic<?> diagnostic);

    /** Compiles sources; options are those that both compilers know. */
    Outcome compile(List<MarkedSource> sources, List<? extends Processor> processors, String... options) {
        try {
            Path folder = Files.createTempDirectory("howdah-test");
            try {
                return compile(sources, processors, List.of(options), folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles sources in a folder that stays, so that the files of an earlier compilation are found there. */
    Outcome compile(List<MarkedSource> sources, List<? extends Processor> processors, List<String> options, Path folder)
            throws IOException {
        Path output = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-classpath",
                JavacProcess.ANNOTATIONS,
                "-d",
                output.toString(),
                "-s",
                output.toString(),
                "-encoding",
                "UTF-8"));
        arguments.addAll(ownOptions);
        arguments.addAll(options);
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        StringWriter printed = new StringWriter();
        JavaCompiler tool = compiler.get();
        try (StandardJavaFileManager manager =
                tool.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = tool.getTask(
                    printed,
                    manager,
                    collector,
                    arguments,
                    null,
                    manager.getJavaFileObjectsFromPaths(write(sources, folder.resolve("src"))));
            task.setProcessors(processors);
            task.call();
        }
        List<Reported> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : collector.getDiagnostics()) {
            messages.add(
                    new Reported(diagnostic.getKind(), diagnostic.getMessage(Locale.ROOT), place(diagnostic, sources)));
        }
        return new Outcome(messages, Outcome.files(output), printed.toString());
    }

    private Place place(Diagnostic<? extends JavaFileObject> diagnostic, List<MarkedSource> sources) {
        long offset = offset(diagnostic);
        if (diagnostic.getSource() == null || offset < 0) {
            return null;
        }
        String name = diagnostic.getSource().getName().replace('\\', '/');
        return sources.stream()
                .filter(source -> name.endsWith("/" + source.path()))
                .findFirst()
                .map(source -> Place.of(source.path(), source.text(), Math.toIntExact(offset)))
                .orElse(null);
    }

    private static List<Path> write(List<MarkedSource> sources, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (MarkedSource source : sources) {
            Path file = folder.resolve(source.path());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.text()));
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
