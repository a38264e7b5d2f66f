package dev.howdah.processor.golden;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.howdah.processor.HowdahProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Compiles annotated classes in memory. */
public final class StackCompiler {
    private static final String ROOT = "META-INF/howdah/";
    private static final Path EXAMPLES = Path.of("..", "example", "src", "main", "java");

    private StackCompiler() {}

    /** The sources of the example stacks, by class name without its package. */
    public static Map<String, String> exampleSources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file : files.filter(StackCompiler::isClass).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.put(name, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
    }

    /** The example stacks. */
    public static Collection<EmittedStack> examples() {
        return emitted("dev.howdah.example", exampleSources()).values();
    }

    /** Compiles classes of one package and returns their stacks by name. */
    public static Map<String, EmittedStack> emitted(String packageName, Map<String, String> sources) {
        Compilation compilation = compile(packageName, sources);
        if (compilation.status() == Compilation.Status.FAILURE) {
            throw new AssertionError(compilation.errors() + "\n" + String.join("\n", sources.values()));
        }
        Map<String, EmittedStack> stacks = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            int at = file.getName().indexOf(ROOT);
            if (at >= 0) {
                add(file.getName().substring(at + ROOT.length()), bytes(file), stacks);
            }
        }
        return stacks;
    }

    /** Compiles one class and returns its only stack. */
    public static EmittedStack emitted(String className, String source) {
        return emitted("", Map.of(className, source)).values().iterator().next();
    }

    private static Compilation compile(String packageName, Map<String, String> sources) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        List<JavaFileObject> files = sources.entrySet().stream()
                .map(source -> JavaFileObjects.forSourceString(prefix + source.getKey(), source.getValue()))
                .toList();
        return Compiler.javac().withProcessors(new HowdahProcessor()).compile(files);
    }

    private static void add(String path, byte[] content, Map<String, EmittedStack> stacks) {
        int slash = path.indexOf('/');
        stacks.computeIfAbsent(path.substring(0, slash), EmittedStack::new).add(path.substring(slash + 1), content);
    }

    private static byte[] bytes(JavaFileObject file) {
        try (var in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
