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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file of {@code -Ahowdah.sarif}: valid by the published schema, and in agreement with what the compiler prints. */
class SarifTest {
    private static final MarkedSource WRONG = MarkedSource.of("""
            @SuppressWarnings("HWD-062")
            @PatroniCluster(
            \tdcs = @Dcs(ttl = 19, parameters = @Parameter(name = /* ⇥ */ "work mem", value = "\\"\\\\\\u2028")),
                    restapi = @RestApi(authentication = false))
            @Etcd(members = 1, hosts = {})
            @HaProxy(listeners = {@Listener(port = 5432), @Listener(name = "läser", port = 0x7fffffff)})
            class Orders {}
            """);

    /** What a composed annotation carries is reported at the class. */
    private static final MarkedSource CARRIED = MarkedSource.of("""
            @Ours @Etcd /* class X */
            final class Carried {}

            @PatroniCluster(dcs = @Dcs(ttl = 5))
            @interface Ours {}
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isValidByThePublishedSchema(Compilers compiler) throws IOException {
        for (List<MarkedSource> sources : List.of(List.of(WRONG, CARRIED), List.of(Stacks.SMALLEST))) {
            compile(compiler, sources);
            assertThat(schema().validate(Files.readString(file()), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(results()).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() throws IOException {
        assertThat(schema().validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    /** Where javac points is the start of a region, or lies within it: at the dot of a constant's name, say. */
    @Test
    void javacsPlacesAreTheRegions() throws IOException {
        Outcome outcome = compile(Compilers.JAVAC, List.of(WRONG));
        List<String> regions = new ArrayList<>();
        for (JsonNode result : results()) {
            if (result.get("suppressions").isEmpty()) {
                JsonNode physical = result.at("/locations/0/physicalLocation");
                regions.add(physical.at("/artifactLocation/uri").asText() + ":"
                        + physical.at("/region/startLine").asText() + ":"
                        + physical.at("/region/startColumn").asText() + " "
                        + result.at("/message/text").asText());
                assertThat(physical.at("/region/endLine").asInt())
                        .isGreaterThanOrEqualTo(physical.at("/region/startLine").asInt());
            }
        }
        assertThat(regions)
                .containsExactlyInAnyOrderElementsOf(outcome.ours().stream()
                        .map(message -> message.place() + " " + message.message())
                        .toList());
    }

    /** javac points at its modifiers or its keyword. */
    @Test
    void aClassIsShownByItsName() throws IOException {
        compile(Compilers.JAVAC, List.of(CARRIED));
        assertThat(results()).singleElement().satisfies(result -> {
            JsonNode region = result.at("/locations/0/physicalLocation/region");
            assertThat(region.get("startLine").asInt()).isEqualTo(4);
            assertThat(region.get("startColumn").asInt()).isEqualTo(1 + "final class ".length());
            assertThat(region.get("endColumn").asInt()).isEqualTo(1 + "final class Carried".length());
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageIsInIt(Compilers compiler) throws IOException {
        Outcome outcome = compile(compiler, List.of(WRONG, CARRIED));
        List<String> texts = new ArrayList<>();
        List<String> silenced = new ArrayList<>();
        for (JsonNode result : results()) {
            List<String> into = result.get("suppressions").isEmpty() ? texts : silenced;
            into.add(result.get("level").asText() + " "
                    + result.at("/message/text").asText());
            assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                            .asText())
                    .startsWith("orders.");
        }
        assertThat(texts)
                .containsExactlyInAnyOrderElementsOf(outcome.ours().stream()
                        .map(message -> (message.isError() ? "error " : "warning ") + message.message())
                        .toList());
        assertThat(silenced).singleElement().asString().startsWith("warning HWD-062");
    }

    @Test
    void namesNoFolderOfTheMachineAndIsTheSameTwice() throws IOException {
        compile(Compilers.JAVAC, List.of(WRONG, CARRIED));
        String first = Files.readString(file());
        assertThat(first).doesNotContain(folder.toString()).doesNotContain(System.getProperty("user.dir"));
        compile(Compilers.JAVAC, List.of(CARRIED, WRONG));
        assertThat(Files.readString(file())).isEqualTo(first);
        try (Stream<Path> left = Files.list(file().getParent())) {
            assertThat(left).containsExactly(file());
        }
    }

    @Test
    void aWrappedCompilerHasNoRegions() throws IOException {
        Compilers.JAVAC.compile(
                List.of(Stacks.SMALLEST), List.of(Disturbance.FULL_DISK.processor()), "-Ahowdah.sarif=" + file());
        assertThat(results()).singleElement().satisfies(result -> {
            assertThat(result.get("ruleId").asText()).isEqualTo("HWD-006");
            assertThat(result.at("/locations/0/physicalLocation").isMissingNode())
                    .isTrue();
        });
    }

    @Test
    void warningsThatAreErrorsAreErrorsHereToo() throws IOException {
        MarkedSource alone = MarkedSource.of("@PatroniCluster @Etcd(members = 1)\nclass Orders {}\n");
        compile(Compilers.JAVAC, List.of(alone), "-Ahowdah.werror=true");
        assertThat(results())
                .singleElement()
                .satisfies(result -> assertThat(result.get("level").asText()).isEqualTo("error"));
    }

    /** Loading classes is what a compile waits for. */
    @Test
    void nothingOfItIsLoadedUnlessAskedFor() throws IOException, InterruptedException {
        assertThat(loaded()).contains("dev.howdah.processor.report.Reporter").doesNotContain(".sarif.");
        assertThat(loaded("-Ahowdah.sarif=" + file())).contains("dev.howdah.processor.sarif.SarifFile");
    }

    private String loaded(String... options) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Orders.java"), Stacks.SMALLEST.text());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Xlog:class+load:stdout",
                "-proc:only",
                "-processor",
                HowdahProcessor.class.getName(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString()));
        command.addAll(List.of(options));
        command.add(source.toString());
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(() -> "javac").isZero();
        return Files.readString(log);
    }

    private Path file() {
        return folder.resolve("reports").resolve("howdah.sarif");
    }

    private Outcome compile(Compilers compiler, List<MarkedSource> sources, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-Ahowdah.sarif=" + file());
        return compiler.compile(sources, List.of(new HowdahProcessor()), all.toArray(String[]::new));
    }

    private List<JsonNode> results() throws IOException {
        List<JsonNode> results = new ArrayList<>();
        Iterator<JsonNode> elements = new ObjectMapper()
                .readTree(Files.readString(file()))
                .at("/runs/0/results")
                .elements();
        elements.forEachRemaining(results::add);
        return results;
    }

    private static Schema schema() throws IOException {
        try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
