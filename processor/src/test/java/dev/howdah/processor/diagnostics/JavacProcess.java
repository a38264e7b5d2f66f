package dev.howdah.processor.diagnostics;

import com.palantir.javapoet.JavaFile;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.processor.HowdahProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * javac as a process of its own, as build tools start it: it finds the processor by itself.
 *
 * @param exitCode what it returned
 * @param output what it printed
 */
public record JavacProcess(int exitCode, String output) {
    private static final long SECONDS = 120;

    /** Where the annotations are. */
    static final String ANNOTATIONS = placesOf(PatroniCluster.class);

    /** Where the processor and its libraries are. */
    static final String PROCESSOR = placesOf(HowdahProcessor.class, Yaml.class, JavaFile.class);

    /** Runs the javac of this JVM's JDK in a folder. */
    public static JavacProcess run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(arguments);
        Path log = Files.createTempFile("javac", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("javac did not end");
            }
            return new JavacProcess(process.exitValue(), Files.readString(log));
        } finally {
            Files.delete(log);
        }
    }

    private static String placesOf(Class<?>... classes) {
        return Stream.of(classes).map(JavacProcess::placeOf).collect(Collectors.joining(File.pathSeparator));
    }

    /** The folder or jar that a class comes from. */
    static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
