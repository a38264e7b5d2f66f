package dev.howdah.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ManifestVersionTest {
    @Test
    void manifestsNameTheBuildsVersion() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + ManifestJson.VERSION + "</version>");
    }
}
