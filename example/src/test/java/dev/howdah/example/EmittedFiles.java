package dev.howdah.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that the build emitted beside the example's classes. */
final class EmittedFiles {
    /** The folder of the classes, from which the jar is made. */
    static final Path CLASSES = Path.of("target", "classes");

    private static final Path ROOT = CLASSES.resolve("META-INF").resolve("howdah");

    private static final Path SOURCES =
            Path.of("target", "generated-sources", "annotations", "dev", "howdah", "example");
    private static final String RELEASE = "StackRelease.java";
    private static final Path NATIVE =
            CLASSES.resolve("META-INF").resolve("native-image").resolve("dev.howdah");

    private EmittedFiles() {}

    /** Every emitted file by its path, which begins with the stack's name. */
    static TreeMap<String, Path> all() {
        return below(ROOT);
    }

    /**
     * What stands elsewhere: the sources of the companions below {@code java}, and what GraalVM reads below {@code native-image}.
     * Of the sources that are the same for every stack but for its name, there is one.
     */
    static TreeMap<String, Path> besides() {
        TreeMap<String, Path> files = new TreeMap<>();
        below(SOURCES).forEach((path, file) -> files.put("java/" + path, file));
        files.keySet().removeIf(path -> path.endsWith(RELEASE) && !path.endsWith("/Orders" + RELEASE));
        below(NATIVE).forEach((path, file) -> files.put("native-image/" + path, file));
        return files;
    }

    /** The source that exports, verifies and compares the files of a class's stack, as that of another class would be. */
    static String release(String className, String as) {
        return read(SOURCES.resolve(className + RELEASE)).replace(className + "Stack", as + "Stack");
    }

    /** Every file below a folder by its path with slashes; none where there is no such folder. */
    static TreeMap<String, Path> below(Path folder) {
        TreeMap<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(Files::isRegularFile)
                        .forEach(path ->
                                files.put(folder.relativize(path).toString().replace('\\', '/'), path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    static String text(String path) {
        return read(ROOT.resolve(path));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
