package dev.howdah.verification.agreement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles many stacks at once: what each was told, and the files of those that were accepted. */
final class Compilation {
    private final String classPath;
    private final Class<? extends Processor> processor;

    Compilation(String classPath, Class<? extends Processor> processor) {
        this.classPath = classPath;
        this.processor = processor;
    }

    /** What the compiler said about a class. */
    static final class Said {
        final List<String> errors = new ArrayList<>();
        final List<String> warnings = new ArrayList<>();
    }

    /** Writes the sources below {@code src} and the files below {@code META-INF} of a folder. */
    Map<String, Said> compile(List<RandomStack> stacks, Path folder) throws IOException, ReflectiveOperationException {
        Map<String, Said> said = new TreeMap<>();
        List<Path> sources = new ArrayList<>();
        Path sourceFolder = Files.createDirectories(folder.resolve("src"));
        for (RandomStack stack : stacks) {
            Path source = sourceFolder.resolve(stack.className() + ".java");
            sources.add(Files.writeString(source, stack.source(), StandardCharsets.UTF_8));
            said.put(stack.className(), new Said());
        }
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:only",
                    "-classpath",
                    classPath,
                    "-d",
                    folder.toString(),
                    "-Xmaxerrs",
                    "100000",
                    "-Xmaxwarns",
                    "100000");
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, collector, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(processor.getDeclaredConstructor().newInstance()));
            task.call();
        }
        for (Diagnostic<? extends JavaFileObject> diagnostic : collector.getDiagnostics()) {
            add(diagnostic, said);
        }
        return said;
    }

    private static void add(Diagnostic<? extends JavaFileObject> diagnostic, Map<String, Said> said) {
        String message = diagnostic.getMessage(Locale.ROOT);
        if (diagnostic.getSource() == null) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                throw new IllegalStateException(message);
            }
            return;
        }
        String file = Path.of(diagnostic.getSource().getName()).getFileName().toString();
        Said about = said.get(file.substring(0, file.length() - ".java".length()));
        (diagnostic.getKind() == Diagnostic.Kind.ERROR ? about.errors : about.warnings).add(message);
    }
}
