package dev.howdah.processor.write;

import dev.howdah.processor.diagnostics.JavacProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The compiler as a process of its own, so that its whole environment can be chosen, on the example stacks. */
final class Javac {
    private static final Path SOURCES = Path.of("..", "example", "src", "main", "java");

    private final Path output;
    private final List<String> options = new ArrayList<>();
    private boolean reversed;

    Javac(Path output) {
        this.output = output;
    }

    Javac with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    Javac reversed() {
        reversed = true;
        return this;
    }

    /** The emitted files by path, in hexadecimal digits. */
    Map<String, String> emitted() throws IOException, InterruptedException {
        Files.createDirectories(output);
        run();
        Path root = output.resolve("META-INF").resolve("howdah");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), hex(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private void run() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-proc:only", "-encoding", "UTF-8", "-d", output.toString()));
        arguments.addAll(List.of("-processor", "dev.howdah.processor.HowdahProcessor"));
        arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        arguments.addAll(sources());
        JavacProcess javac = JavacProcess.run(Path.of("").toAbsolutePath(), arguments);
        if (javac.exitCode() != 0) {
            throw new AssertionError(javac.output());
        }
    }

    private List<String> sources() throws IOException {
        try (Stream<Path> paths = Files.walk(SOURCES)) {
            List<String> sources = new ArrayList<>(paths.map(Path::toString)
                    .filter(path -> path.endsWith(".java"))
                    .sorted()
                    .toList());
            if (reversed) {
                Collections.reverse(sources);
            }
            return sources;
        }
    }
}
