package dev.howdah.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and classes name secrets, and hold none. */
class NoCredentialsTest {
    /** Everything that goes into the jar; classes as well, because annotations stay in them. */
    @TestFactory
    Stream<DynamicTest> nothingInTheJarIsACredential() {
        Map<String, Path> files = EmittedFiles.below(EmittedFiles.CLASSES);
        assertThat(files).hasSizeGreaterThan(20);
        return files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(CredentialScanner.findings(content(file.getValue())))
                                .isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hash: $2y$10$abcdefghijklmnopqrstuu",
                "caddy.basic_auth.admin: $$2a$$14$$abc",
                "SCRAM-SHA-256$4096:c2FsdA==",
                "-----BEGIN EC PRIVATE KEY-----",
                "'postgresql://pgadmin:hunter2@host:5432/pgadmin'",
                "ALTER ROLE admin PASSWORD 'hunter2';",
                "dsn='host=a password=hunter2'",
                "    stats auth admin:hunter2",
                "  password: hunter2",
                "  PGADMIN_DEFAULT_PASSWORD: \"hunter2\"",
                "PGPASSWORD=hunter2",
                "md5e10adc3949ba59abbe56e057f20f883e"
            })
    void theScannerFinds(String credential) {
        assertThat(CredentialScanner.findings(credential)).isNotEmpty();
    }

    private static String content(Path file) throws IOException {
        // Any byte is a character here, so that texts inside class files can be searched.
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
