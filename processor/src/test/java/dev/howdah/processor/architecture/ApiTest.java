package dev.howdah.processor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.howdah.annotations.PatroniCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What users can write stands in {@code annotations/api.txt}, defaults included, since a changed one changes clusters
 * whose classes nobody touched. {@code -Dgoldens.update=true} writes it anew; what breaks classes needs
 * {@code -Dapi.break=true} as well.
 */
class ApiTest {
    private static final Path BASELINE = Path.of("..", "annotations", "api.txt");

    @Test
    void theAnnotationsKeepTheirApi() throws IOException {
        Api now = Api.of(new ClassFileImporter()
                .importPackagesOf(PatroniCluster.class).stream()
                        .filter(type -> type.getPackageName().equals(PatroniCluster.class.getPackageName()))
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::reflect)
                        .toList());
        List<String> changes = Api.parse(Files.readAllLines(BASELINE)).changesTo(now);
        if (Boolean.getBoolean("goldens.update")) {
            assertThat(Boolean.getBoolean("api.break") ? List.<String>of() : changes)
                    .as(
                            "classes of users that no longer compile; if that is meant: -Dapi.break=true, and CHANGELOG.md says how to move")
                    .noneMatch(change -> change.startsWith("breaks"));
            Files.writeString(BASELINE, String.join("\n", now.text()) + "\n");
        } else {
            assertThat(changes)
                    .as("changes of the annotations; -Dgoldens.update=true takes them")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # before                      | now                                 | verdict
                    a.B: annotation; a.B.c(): int default 1 | a.B: annotation             | breaks: a.B.c() is gone
                    a.B: annotation; a.B on TYPE: allowed   | a.B: annotation             | breaks: a.B on TYPE is gone
                    a.B: enum; a.B.C: constant              | a.B: enum                   | breaks: a.B.C is gone
                    a.B: annotation, kept in CLASS          | a.B: annotation, kept in SOURCE | breaks: a.B was annotation, kept in CLASS, is annotation, kept in SOURCE
                    a.B.c(): int default 1                  | a.B.c(): long default 1     | breaks: a.B.c() was int default 1, is long default 1
                    a.B.c(): int default 1                  | a.B.c(): int                | breaks: a.B.c() was int default 1, is int
                    a.B.c(): int default 1                  | a.B.c(): int default 2      | means something else: a.B.c() was int default 1, is int default 2
                    a.B.c(): int                            | a.B.c(): int default 1      | adds: a.B.c() was int, is int default 1
                    a.B: annotation                         | a.B: annotation; a.B.c(): int | breaks: a.B.c() is new, int
                    a.B: annotation                         | a.B: annotation; a.B.c(): int default 1 | adds: a.B.c() is new, int default 1
                    a.B: enum                               | a.B: enum; a.B.C: constant  | adds: a.B.C is new, constant
                    a.B: enum                               | a.B: enum; a.C: enum        | adds: a.C is new, enum
                    """)
    void aChangeIsJudgedByWhatItDoesToUsers(String before, String now, String verdict) {
        assertThat(api(before).changesTo(api(now))).containsExactly(verdict);
        assertThat(api(now).changesTo(api(now))).isEmpty();
    }

    private static Api api(String lines) {
        return Api.parse(List.of(lines.split("; ")));
    }
}
