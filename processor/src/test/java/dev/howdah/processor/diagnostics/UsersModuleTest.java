package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.annotations.PatroniCluster;
import dev.howdah.processor.HowdahProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project that is a module: only {@code requires static} makes the annotations visible there, and the processor is on
 * a path of its own. Both compilers run as their command lines do; Eclipse's takes no module path otherwise.
 */
class UsersModuleTest {
    private static final List<MarkedSource> MODULE = List.of(
            MarkedSource.of("module-info.java", "module orders {\n    requires static dev.howdah.annotations;\n}\n"),
            Stacks.SMALLEST);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void javacCompilesIt() throws IOException {
        String[] arguments = arguments("--processor-path", "-Xlint:all", "-Werror");
        int code = ToolProvider.getSystemJavaCompiler().run(null, printed, printed, arguments);
        assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        assertWritten();
    }

    @Test
    void theEclipseCompilerCompilesIt() throws IOException {
        String[] arguments = arguments("-processorpath", "-failOnWarning");
        PrintWriter writer = new PrintWriter(printed, true, StandardCharsets.UTF_8);
        boolean fine = BatchCompiler.compile(arguments, writer, writer, null);
        assertThat(fine).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        assertWritten();
    }

    private String[] arguments(String processorPath, String... own) throws IOException {
        Stream<String> common = Stream.of(
                "--release",
                "17",
                "-d",
                folder.resolve("classes").toString(),
                // Else the Eclipse compiler writes sources where it was started.
                "-s",
                Files.createDirectory(folder.resolve("generated")).toString(),
                // Else the Eclipse compiler takes that of the test, and finds the annotations there, in no module.
                "-classpath",
                Files.createDirectory(folder.resolve("empty")).toString(),
                "--module-path",
                location(PatroniCluster.class),
                "-processor",
                HowdahProcessor.class.getName(),
                processorPath,
                System.getProperty("java.class.path"));
        return Stream.of(common, Stream.of(own), write().stream())
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    private List<String> write() throws IOException {
        for (MarkedSource source : MODULE) {
            Path file = folder.resolve(source.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.text());
        }
        return MODULE.stream()
                .map(source -> folder.resolve(source.path()).toString())
                .toList();
    }

    private void assertWritten() {
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(folder.resolve("classes/module-info.class")).isRegularFile();
        assertThat(folder.resolve("generated/orders/OrdersStack.java")).isRegularFile();
        assertThat(folder.resolve("classes/META-INF/howdah/orders/patroni.yml")).isRegularFile();
    }

    private static String location(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
