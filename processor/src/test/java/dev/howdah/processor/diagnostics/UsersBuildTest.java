package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.HowdahProcessor;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that treat every warning as an error stay green, and neither the compiler nor the order of the sources matters. */
class UsersBuildTest {
    private static final List<MarkedSource> STACKS = List.of(Stacks.SMALLEST, Stacks.FULL);

    /** What users write who have their comments checked as well. */
    private static final List<MarkedSource> DOCUMENTED = List.of(
            MarkedSource.of("shop/Orders.java", """
                    package shop;

                    import dev.howdah.annotations.*;

                    /** Its database. */
                    @PatroniCluster
                    @Etcd
                    @HaProxy
                    public final class Orders {
                        /** Nobody makes one. */
                        private Orders() {}
                    }
                    """),
            MarkedSource.of("shop/package-info.java", "/** A shop. */\npackage shop;\n"));

    private static final MarkedSource PLAIN = MarkedSource.of("shop/Plain.java", """
            package shop;

            @Deprecated
            final class Plain {}
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--release 17",
                "-parameters -g",
                "-Xdoclint:all/protected",
                "-J-Duser.language=tr -J-Duser.country=TR",
                "-J-Duser.language=ja -J-Duser.country=JP",
                "-J-Dfile.encoding=US-ASCII -encoding UTF-8"
            })
    void warningsAsErrorsKeepPassing(String options) throws IOException, InterruptedException {
        assertGreen(DOCUMENTED, options + " -classpath " + JavacProcess.ANNOTATIONS);
        assertThat(folder.resolve("classes/META-INF/howdah/orders/compose.yaml"))
                .exists();
    }

    /** javac lets each processor see the annotations that the ones before it left. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void soDoesOneWithAnotherProcessor(boolean first) throws IOException, InterruptedException {
        String other = Unrelated.class.getName();
        String ours = HowdahProcessor.class.getName();
        assertGreen(
                DOCUMENTED,
                "-classpath " + JavacProcess.ANNOTATIONS + " -processor "
                        + (first ? other + "," + ours : ours + "," + other));
        assertThat(folder.resolve("classes/META-INF/howdah/orders/compose.yaml"))
                .exists();
    }

    @Test
    void soDoesOneWithoutOurAnnotations() throws IOException, InterruptedException {
        assertGreen(List.of(PLAIN), "-classpath " + JavacProcess.ANNOTATIONS);
        assertGreen(List.of(PLAIN), "");
        assertThat(folder.resolve("classes/META-INF")).doesNotExist();
    }

    /**
     * As soon as there is a processor, javac warns of annotations that none claims, a composed one of the user's among them.
     * A processor could only prevent that by claiming what other processors wait for.
     */
    @Test
    void annotationsThatNobodyClaimsAreJavacsOwnWarning() throws IOException, InterruptedException {
        MarkedSource composed = MarkedSource.of("shop/Stock.java", """
                package shop;

                import dev.howdah.annotations.*;

                @Ours
                @SwarmStack
                final class Stock {}

                @PatroniCluster
                @Etcd
                @interface Ours {}
                """);
        JavacProcess javac = compile(List.of(composed), "-classpath " + JavacProcess.ANNOTATIONS);
        assertThat(javac.exitCode()).isNotZero();
        assertThat(javac.output()).contains("No processor claimed any of these annotations", "Ours");

        assertGreen(List.of(composed), "-Xlint:-processing -classpath " + JavacProcess.ANNOTATIONS);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheSourcesDoesNotMatter(Compilers compiler) {
        List<MarkedSource> reversed = new ArrayList<>(STACKS);
        Collections.reverse(reversed);
        assertThat(written(compiler, reversed)).isEqualTo(written(compiler, STACKS));
    }

    @Test
    void bothCompilersWriteTheSameFiles() {
        assertThat(written(Compilers.ECLIPSE, STACKS)).isEqualTo(written(Compilers.JAVAC, STACKS));
    }

    private void assertGreen(List<MarkedSource> sources, String options) throws IOException, InterruptedException {
        assertThat(compile(sources, options)).isEqualTo(new JavacProcess(0, ""));
    }

    private JavacProcess compile(List<MarkedSource> sources, String options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-d", "classes", "-Xlint:all", "-Werror"));
        arguments.addAll(List.of(
                "--processor-path",
                JavacProcess.PROCESSOR + File.pathSeparator + JavacProcess.placeOf(UsersBuildTest.class)));
        Arrays.stream(options.split(" ")).filter(word -> !word.isEmpty()).forEach(arguments::add);
        for (MarkedSource source : sources) {
            Path file = folder.resolve(source.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.text());
            arguments.add(source.path());
        }
        return JavacProcess.run(folder, arguments);
    }

    /** Each file of the stacks with its bytes, one character each. */
    private static Map<String, String> written(Compilers compiler, List<MarkedSource> stacks) {
        Map<String, String> written = new TreeMap<>();
        compiler.compile(stacks, List.of(new HowdahProcessor())).files().forEach((path, bytes) -> {
            if (path.startsWith("META-INF/howdah/")) {
                written.put(path, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        });
        return written;
    }

    /** A processor of somebody else's, which looks at everything and claims nothing, as many do. */
    public static final class Unrelated extends AbstractProcessor {
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
            return false;
        }
    }
}
