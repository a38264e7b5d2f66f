package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.howdah.processor.HowdahProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** GraalVM takes exactly the emitted files into a native image. */
class NativeImageTest {
    private static final String FOLDER = "META-INF/native-image/dev.howdah/ledger/";

    private final Outcome outcome = Compilers.JAVAC.compile(List.of(Stacks.FULL), List.of(new HowdahProcessor()));

    @Test
    void bothFilesAreWhatGraalVmReads() throws IOException {
        Schema schema = schema();

        assertThat(schema.validate(text("resource-config.json"), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(text("reachability-metadata.json"), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{\"resources\": [{\"pattern\": \"x\"}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void bothNameEveryFile() throws IOException {
        Set<String> emitted = new TreeSet<>();
        outcome.files().keySet().stream()
                .filter(path -> path.startsWith("META-INF/howdah/"))
                .forEach(emitted::add);
        Set<String> globs = new TreeSet<>();
        for (JsonNode resource :
                new ObjectMapper().readTree(text("reachability-metadata.json")).get("resources")) {
            globs.add(resource.get("glob").asText());
        }
        Set<String> matched = new TreeSet<>();
        for (JsonNode include :
                new ObjectMapper().readTree(text("resource-config.json")).at("/resources/includes")) {
            Pattern pattern = Pattern.compile(include.get("pattern").asText());
            emitted.stream().filter(path -> pattern.matcher(path).matches()).forEach(matched::add);
        }

        assertThat(emitted).isNotEmpty();
        assertThat(globs).isEqualTo(emitted);
        assertThat(matched).isEqualTo(emitted);
    }

    private String text(String name) {
        assertThat(outcome.files()).containsKey(FOLDER + name);
        return new String(outcome.files().get(FOLDER + name), StandardCharsets.UTF_8);
    }

    private static Schema schema() throws IOException {
        try (InputStream in = NativeImageTest.class.getResourceAsStream("/schemas/native-image.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
