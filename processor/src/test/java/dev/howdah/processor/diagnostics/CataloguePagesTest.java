package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.check.Codes;
import dev.howdah.processor.check.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in {@code generated-docs} say what the rules say. {@code -Dgoldens.update=true} writes them anew. */
class CataloguePagesTest {
    private static final Path DOCS = Path.of("..", "generated-docs");
    private static final Path ROOT = Path.of("..");

    @Test
    void rulesAreUpToDate() throws IOException {
        isUpToDate("rules.md", RuleCatalogue.page());
    }

    @Test
    void mistakesAreUpToDate() throws IOException {
        isUpToDate("mistakes.md", Mistakes.page());
    }

    private static void isUpToDate(String file, String page) throws IOException {
        Path path = DOCS.resolve(file);
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(path, page);
        }
        assertThat(path).as("-Dgoldens.update=true writes it").content().isEqualTo(page);
    }

    static Stream<Mistakes.Mistake> mistakes() {
        return Mistakes.all().values().stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatBecomesOfAMistakeIsTrue(Mistakes.Mistake mistake) throws IOException {
        Set<String> codes = Codes.all().stream().map(ProblemCode::id).collect(Collectors.toSet());
        assertThat(codes).containsAll(mistake.rules());
        assertThat(mistake.mistake()).isNotBlank().doesNotContain("|", "\n");
        assertThat(mistake.because()).doesNotContain("|", "\n");
        if (mistake.rules().isEmpty()) {
            assertThat(mistake.because()).isNotBlank();
        }
        if (!mistake.test().isEmpty()) {
            assertThat(mistake.test()).matches("\\w+#\\w+");
            String[] test = mistake.test().split("#");
            assertThat(source(test[0])).contains(" " + test[1] + "(");
        }
    }

    /** A test class of any module. */
    private static String source(String className) throws IOException {
        for (String module : List.of("annotations", "processor", "example", "verification")) {
            Path tests = ROOT.resolve(module).resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    Path found = files.filter(file -> file.endsWith(className + ".java"))
                            .findFirst()
                            .orElse(null);
                    if (found != null) {
                        return Files.readString(found);
                    }
                }
            }
        }
        throw new AssertionError("no test " + className);
    }
}
