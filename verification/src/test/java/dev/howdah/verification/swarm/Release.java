package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Another release of a lab stack: its class with another value, compiled by the processor's jar as a user's build does. */
final class Release {
    private static final Path SOURCES = Path.of("src/main/java/dev/howdah/verification/stacks");
    private static final Path ANNOTATIONS = Path.of("../annotations/target/classes");

    private Release() {}

    /**
     * @param type the class's simple name
     * @param before what stands in its source once
     * @param after what stands there instead
     * @return the emitted files
     */
    static Path of(Cluster cluster, String type, String before, String after) {
        try {
            String source = Files.readString(SOURCES.resolve(type + ".java"));
            assertThat(source.split(Pattern.quote(before), -1))
                    .as("%s has %s once", type, before)
                    .hasSize(2);
            Path folder = Files.createTempDirectory(cluster.stack().state(), "release");
            Path file = folder.resolve(type + ".java");
            Files.writeString(file, source.replace(before, after));
            Command.of(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "javac")
                                    .toString(),
                            "-proc:only",
                            "-cp",
                            ANNOTATIONS.toString(),
                            "--processor-path",
                            processor().toString(),
                            "-d",
                            folder.toString(),
                            file.toString()))
                    .within(Duration.ofSeconds(60))
                    .run()
                    .orFail();
            Path files =
                    folder.resolve("META-INF/howdah").resolve(cluster.stack().name());
            allowScripts(files);
            return files;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path processor() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("../processor/target"))) {
            return built.filter(
                            path -> path.getFileName().toString().matches("howdah-processor-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar of the processor: run mvnw package"));
        }
    }

    /** What {@code export} of the companion does. */
    private static void allowScripts(Path files) throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            for (Path path : all.filter(one -> one.toString().endsWith(".sh")).toList()) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
