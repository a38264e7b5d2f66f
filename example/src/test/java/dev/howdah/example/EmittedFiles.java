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

    private EmittedFiles() {}

    /** Every emitted file by its path, which begins with the stack's name. */
    static TreeMap<String, Path> all() {
        return below(ROOT);
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
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
