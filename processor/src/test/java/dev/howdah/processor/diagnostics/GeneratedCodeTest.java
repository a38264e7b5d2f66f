package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.HowdahProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stacks that rely on what another processor generates in the same compilation. */
class GeneratedCodeTest {
    private static final String ROOT = "META-INF/howdah/";

    @ParameterizedTest
    @EnumSource
    void aConstantMayBeGenerated(Compilers compiler) {
        MarkedSource stack = MarkedSource.of("""
                @SwarmStack(name = "orders")
                @PatroniCluster(scope = Names.SCOPE, roles = @Role(name = Names.ROLE))
                @Etcd
                class Orders {}
                """);
        String names = """
                package orders;
                final class Names {
                    static final String SCOPE = "generated-scope";
                    static final String ROLE = "generated_role";
                }
                """;
        Outcome outcome =
                compiler.compile(List.of(stack), List.of(new Generator("orders.Names", names), new HowdahProcessor()));
        assertThat(outcome.ours()).isEmpty();
        assertThat(outcome.compilers()).isEmpty();
        assertThat(text(outcome, "orders/patroni.yml")).contains("generated-scope");
        assertThat(text(outcome, "orders/init/post-init.sh")).contains("generated_role");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongConstantThatIsGeneratedIsReportedWhereItIsUsed(Compilers compiler) {
        MarkedSource stack = MarkedSource.of("""
                @PatroniCluster(dcs = @Dcs(ttl = Names/*!HWD-014*/.TTL))
                @Etcd
                class Orders {}
                """);
        String names = "package orders; final class Names { static final int TTL = 1; }";
        Outcome outcome =
                compiler.compile(List.of(stack), List.of(new Generator("orders.Names", names), new HowdahProcessor()));
        assertThat(outcome.ours())
                .extracting(Reported::place)
                .containsExactly(compiler.place(stack.expected().get(0)));
        assertThat(outcome.stacks()).isEmpty();
    }

    /** Each round brings annotations that the compiler has not loaded before. */
    @ParameterizedTest
    @EnumSource
    void stacksMayBeGeneratedRoundAfterRound(Compilers compiler) {
        String header = "import dev.howdah.annotations.*;\n";
        Generator generator = new Generator(
                "First",
                header + "@PatroniCluster @Etcd class First {}",
                "Second",
                header + "@SwarmStack(name = \"second\") @PatroniCluster @Etcd @HaProxy class Second {}",
                "Third",
                header + "@PatroniCluster @Etcd @HaProxy @PgAdmin(email = \"a@example.com\") class Third {}");
        Outcome outcome = compiler.compile(List.of(Stacks.SMALLEST), List.of(generator, new HowdahProcessor()));
        assertThat(outcome.messages()).noneMatch(Reported::isError);
        assertThat(outcome.stacks()).containsExactlyInAnyOrder("first", "orders", "second", "third");
        assertThat(withoutComments(outcome, "second/haproxy.cfg"))
                .isEqualTo(withoutComments(outcome, "orders/haproxy.cfg"));
    }

    private static List<String> withoutComments(Outcome outcome, String path) {
        return text(outcome, path).lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static String text(Outcome outcome, String path) {
        return new String(outcome.files().get(ROOT + path), StandardCharsets.UTF_8);
    }

    /** Writes one class in each round. */
    private static final class Generator extends AbstractProcessor {
        private final Iterator<String> namesAndSources;

        Generator(String... namesAndSources) {
            this.namesAndSources = Arrays.asList(namesAndSources).iterator();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (namesAndSources.hasNext()) {
                String name = namesAndSources.next();
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    writer.write(namesAndSources.next());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
