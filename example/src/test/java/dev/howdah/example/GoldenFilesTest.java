package dev.howdah.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds every emitted file against its golden, byte for byte; {@code -Dgoldens.update=true} rewrites the goldens. */
class GoldenFilesTest {
    private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");
    private static final Path BESIDES = Path.of("src", "test", "resources", "companions");
    private static final Path SCRIPTS =
            Path.of("..", "processor", "src", "main", "resources", "dev", "howdah", "processor", "render");
    private static final List<String> ALIKE = List.of(
            "image/entrypoint.sh", "local/files.py", "backup/backup.py", "backup/restore.py", "pgadmin/start.py");
    private static final String HINT = "(-Dgoldens.update=true rewrites the goldens)";

    @Test
    void threeStacksAreEmitted() {
        TreeSet<String> stacks = new TreeSet<>();
        EmittedFiles.all().keySet().forEach(path -> stacks.add(path.substring(0, path.indexOf('/'))));

        assertThat(stacks).containsExactly("ledger", "orders", "patroni");
    }

    @TestFactory
    Stream<DynamicTest> everyEmittedFileIsItsGolden() throws IOException {
        TreeMap<String, Path> emitted = EmittedFiles.all();
        emitted.keySet().removeIf(GoldenFilesTest::isScript);
        return compare(emitted, GOLDENS);
    }

    /** They are files of the processor as they are: a golden would be a third copy. */
    @TestFactory
    Stream<DynamicTest> everyScriptIsTheProcessors() {
        return EmittedFiles.all().entrySet().stream()
                .filter(file -> isScript(file.getKey()))
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
                    Path script = SCRIPTS.resolve(inStack(file.getKey()));
                    assertThat(file.getValue()).hasSameBinaryContentAs(script);
                }));
    }

    private static boolean isScript(String path) {
        return path.contains("/bin/") || ALIKE.contains(inStack(path));
    }

    private static String inStack(String path) {
        return path.substring(path.indexOf('/') + 1);
    }

    @TestFactory
    Stream<DynamicTest> everyFileBesidesIsItsGolden() throws IOException {
        return compare(EmittedFiles.besides(), BESIDES);
    }

    /** The golden of Orders stands for all. */
    @ParameterizedTest
    @ValueSource(strings = {"Ledger", "PatroniStack"})
    void whatDoesTheWorkIsTheSameForEveryStack(String className) {
        assertThat(EmittedFiles.release(className, "Orders")).isEqualTo(EmittedFiles.release("Orders", "Orders"));
    }

    private static Stream<DynamicTest> compare(Map<String, Path> emitted, Path folder) throws IOException {
        if (Boolean.getBoolean("goldens.update")) {
            update(emitted, folder);
        }
        Map<String, Path> goldens = EmittedFiles.below(folder);
        TreeSet<String> paths = new TreeSet<>(emitted.keySet());
        paths.addAll(goldens.keySet());
        return paths.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> compare(path, emitted.get(path), goldens.get(path))));
    }

    private static void compare(String path, Path emitted, Path golden) {
        assertThat(golden).as("the golden of %s %s", path, HINT).isNotNull();
        assertThat(emitted).as("the emitted file %s %s", path, HINT).isNotNull();
        // By lines first, for its message; by bytes for line ends and what UTF-8 can't say.
        assertThat(emitted)
                .as("%s %s", path, HINT)
                .usingCharset(StandardCharsets.UTF_8)
                .hasSameTextualContentAs(golden, StandardCharsets.UTF_8)
                .hasSameBinaryContentAs(golden);
    }

    private static void update(Map<String, Path> emitted, Path folder) throws IOException {
        TreeMap<String, Path> stale = EmittedFiles.below(folder);
        for (Map.Entry<String, Path> file : emitted.entrySet()) {
            Path golden = folder.resolve(file.getKey());
            Files.createDirectories(golden.getParent());
            Files.write(golden, Files.readAllBytes(file.getValue()));
            stale.remove(file.getKey());
        }
        for (Path golden : stale.values()) {
            Files.delete(golden);
        }
    }
}
