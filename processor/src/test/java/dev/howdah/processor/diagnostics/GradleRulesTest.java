package dev.howdah.processor.diagnostics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.processor.HowdahProcessor;
import dev.howdah.processor.diagnostics.Wrapped.Question;
import dev.howdah.processor.read.HomeReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gradle's rules for incremental and for isolating processors, a method each, in the order of its documentation ("Making an
 * annotation processor incremental", "Isolating annotation processors"). Gradle itself does not run here;
 * {@link GradleBuildTest} does what it does.
 */
class GradleRulesTest {
    /** Stacks that can be compiled: with warnings, nested, composed. */
    static final List<MarkedSource> SOUND = List.of(
            Stacks.SMALLEST,
            Stacks.FULL,
            MarkedSource.of("""
                    @PatroniCluster(members = @Members(count = 2), dcs = @Dcs(synchronousModeStrict = true))
                    @Etcd
                    class Warned {}
                    """),
            MarkedSource.of("""
                    @SuppressWarnings("HWD-054")
                    @PatroniCluster(members = @Members(count = 2), dcs = @Dcs(synchronousModeStrict = true))
                    @Etcd
                    class Silenced {}
                    """),
            MarkedSource.of("""
                    class Outer {
                        @PatroniCluster(scope = Names.SCOPE)
                        @Etcd
                        @HaProxy
                        static class Inner {}
                    }

                    class Names {
                        static final String SCOPE = "inner";
                    }
                    """),
            MarkedSource.of("""
                    @Ours
                    @SwarmStack(name = "composed")
                    class Composed {}

                    @PatroniCluster
                    @Etcd
                    @interface Ours {}
                    """));

    private static final MarkedSource WRONG = MarkedSource.of("""
            @PatroniCluster(dcs = @Dcs(ttl = 1))
            @Etcd
            class Wrong {}
            """);

    /** Those, and one with an error. */
    private static final List<MarkedSource> SOURCES =
            Stream.concat(SOUND.stream(), Stream.of(WRONG)).toList();

    @TempDir
    Path folder;

    @Test
    void theProcessorIsRegistered() throws IOException {
        try (InputStream in =
                HowdahProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(HowdahProcessor.class.getName() + ",isolating\n");
        }
    }

    /** "They can only read CLASS or RUNTIME retention annotations." */
    @Test
    void everyAnnotationIsInClassFiles() {
        List<JavaClass> annotations = new ClassFileImporter()
                .importPackagesOf(PatroniCluster.class).stream()
                        .filter(JavaClass::isAnnotation)
                        .toList();
        assertThat(annotations)
                .hasSizeGreaterThan(40)
                .allSatisfy(annotation -> assertThat(
                                annotation.getAnnotationOfType(Retention.class).value())
                        .isEqualTo(RetentionPolicy.CLASS));
    }

    /** "They can only read parameter names if the user passes the -parameters compiler argument." */
    @Test
    void parametersAreNotRead() {
        noClasses()
                .should()
                .callMethod(ExecutableElement.class, "getParameters")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackagesOf(HowdahProcessor.class));
    }

    /** "They must generate their files using the Filer API." That nothing here knows how to write others is in PurityTest. */
    @Test
    void everyFileIsMadeByTheFiler() throws IOException {
        Recorder recorder = new Recorder();
        Outcome outcome = compile(Compilers.JAVAC, recorder);
        Set<String> others = outcome.files().keySet().stream()
                .filter(file -> !file.endsWith(".class"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(others).hasSizeGreaterThan(20);
        assertThat(recorder.created()).containsAll(others);
    }

    /** "They must not depend on compiler-specific APIs like com.sun.source.util.Trees": those that do need a fallback. */
    @Test
    void wrappersAreAsGoodAsTheCompiler() throws IOException {
        Outcome bare = Compilers.JAVAC.compile(SOURCES, List.of(new HowdahProcessor()));
        Path sarif = folder.resolve("howdah.sarif");
        Outcome wrapped = Compilers.JAVAC.compile(
                SOURCES,
                List.of(new Wrapped(new HowdahProcessor(), (question, compiler) -> compiler.answer())),
                "-Ahowdah.sarif=" + sarif);
        assertThat(wrapped.messages()).isNotEmpty().isEqualTo(bare.messages());
        assertThat(wrapped.files()).containsExactlyInAnyOrderEntriesOf(bare.files());
        assertThat(Files.readString(sarif)).contains("\"HWD-014\"");
    }

    /** "The location argument must be CLASS_OUTPUT, SOURCE_OUTPUT, or NATIVE_HEADER_OUTPUT." */
    @Test
    void filesGoToPlacesThatGradleCleans() throws IOException {
        Recorder recorder = new Recorder();
        compile(Compilers.JAVAC, recorder);
        assertThat(recorder.creations("createResource"))
                .isNotEmpty()
                .extracting(question -> question.arguments().get(0))
                .containsOnly(StandardLocation.CLASS_OUTPUT);
    }

    /** "Must make all decisions based on information reachable from its AST", here by what is asked of the compiler. */
    @Test
    void nothingIsAskedOfOtherClasses() throws IOException {
        for (Compilers compiler : Compilers.values()) {
            Recorder recorder = new Recorder();
            compile(compiler, recorder);
            Set<String> annotated = Set.of(
                    "orders.Orders",
                    "orders.Ledger",
                    "orders.Warned",
                    "orders.Silenced",
                    "orders.Wrong",
                    "orders.Outer.Inner",
                    "orders.Composed");
            assertThat(recorder.questions()).isNotEmpty().allSatisfy(question -> {
                String argument = question.arguments().isEmpty()
                        ? ""
                        : question.arguments().get(0).toString();
                if (question.of() == RoundEnvironment.class) {
                    assertThat(question.method()).isIn("getElementsAnnotatedWith", "processingOver", "errorRaised");
                    assertThat(argument).matches("|dev\\.howdah\\.annotations\\.\\w+");
                } else if (question.of() == Elements.class && question.method().equals("getPackageElement")) {
                    // Asked for its side effect; there is no such package.
                    assertThat(argument).matches("dev\\.howdah\\.round\\d+");
                } else if (question.method().equals("getTypeElement")
                        && question.arguments().contains(HomeReader.GENERATED)) {
                    // Whether the user's Java has it, which is the same for every class.
                    assertThat(question.of()).isEqualTo(Elements.class);
                } else if (question.of() == Elements.class) {
                    assertThat(question.method())
                            .isIn("getTypeElement", "getBinaryName", "getModuleOf", "getPackageOf");
                    assertThat(argument)
                            .satisfiesAnyOf(
                                    name -> assertThat(name).isIn(annotated),
                                    name -> assertThat(name).matches("dev\\.howdah\\.annotations\\.\\w+"));
                } else {
                    assertThat(question.of()).isNotEqualTo(Types.class);
                }
            });
        }
    }

    /** The same rule, by what can be seen: neither the members and the parents of a class nor its neighbours matter. */
    @Test
    void onlyItsAnnotationsMatterToAClass() {
        String annotations =
                "@PatroniCluster(members = @Members(count = 2), dcs = @Dcs(synchronousModeStrict = true))\n@Etcd\n";
        MarkedSource bare = MarkedSource.of(annotations + "class Orders {}\n");
        MarkedSource busy = MarkedSource.of(annotations + """
                class Orders extends java.util.ArrayList<String> implements Runnable {
                    @Deprecated static final String SCOPE = "other";
                    String[] haProxy(int ttl) { return null; }
                    @Override public void run() {}
                    interface Etcd {}
                    enum PatroniCluster { ONE }
                }
                """);
        for (Compilers compiler : Compilers.values()) {
            Outcome alone = compiler.compile(List.of(bare), List.of(new HowdahProcessor()));
            assertThat(alone.ours()).hasSize(1);
            for (List<MarkedSource> sources :
                    List.of(List.of(busy), List.of(Stacks.FULL, bare), List.of(bare, WRONG))) {
                Outcome outcome = compiler.compile(sources, List.of(new HowdahProcessor()));
                assertThat(outcome.ours()).containsAll(alone.ours());
                assertThat(outcome.files().get("META-INF/howdah/orders/compose.yaml"))
                        .isEqualTo(alone.files().get("META-INF/howdah/orders/compose.yaml"));
            }
        }
    }

    /** "They must provide exactly one originating element for each file generated with the Filer API." */
    @Test
    void everyFileHasExactlyOneOriginatingElement() throws IOException {
        Recorder recorder = new Recorder();
        compile(Compilers.JAVAC, recorder);
        List<Question> creations = recorder.creations("create");
        assertThat(creations)
                .hasSizeGreaterThan(20)
                .allSatisfy(creation -> assertThat(creation.arguments())
                        .filteredOn(Element.class::isInstance)
                        .hasSize(1));
        assertThat(recorder.origins())
                .containsEntry("META-INF/howdah/orders/manifest.json", "orders.Orders")
                .containsEntry("META-INF/howdah/inner/compose.yaml", "orders.Outer.Inner");
    }

    private Outcome compile(Compilers compiler, Recorder recorder) throws IOException {
        return compiler.compile(SOURCES, List.of(recorder.processor()));
    }
}
