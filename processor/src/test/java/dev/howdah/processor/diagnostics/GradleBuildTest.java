package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.HowdahProcessor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Gradle does with an isolating processor, done by hand: it deletes the files that came from a changed or deleted source,
 * then compiles the changed sources alone. The result must be that of a full build.
 */
class GradleBuildTest {
    private static final MarkedSource ORDERS = Stacks.SMALLEST;
    private static final MarkedSource LEDGER = Stacks.FULL;

    @TempDir
    Path folder;

    /** The class that each generated file came from. */
    private final Map<String, String> origins = new HashMap<>();

    @Test
    void aChangedClassGivesWhatAFullBuildGives() throws IOException {
        build(ORDERS, LEDGER);
        MarkedSource changed = MarkedSource.of("""
                @PatroniCluster(dcs = @Dcs(ttl = 60))
                @Etcd
                class Orders {}
                """);

        Outcome incremental = rebuild("Orders", changed);

        // It has no proxy any more, and so no haproxy.cfg.
        assertThat(generated(incremental)).isNotEmpty().isEqualTo(fullBuild(changed, LEDGER));
    }

    @Test
    void aRenamedStackLeavesNothingBehind() throws IOException {
        build(ORDERS, LEDGER);
        MarkedSource renamed =
                MarkedSource.of("@SwarmStack(name = \"shop\") @PatroniCluster @Etcd @HaProxy\nclass Orders {}");

        assertThat(generated(rebuild("Orders", renamed))).isNotEmpty().isEqualTo(fullBuild(renamed, LEDGER));
    }

    @Test
    void aNewClassLeavesTheOthersAlone() throws IOException {
        build(LEDGER);

        assertThat(generated(rebuild("Orders", ORDERS))).isNotEmpty().isEqualTo(fullBuild(ORDERS, LEDGER));
    }

    @Test
    void aDeletedClassTakesItsFilesAlong() throws IOException {
        build(ORDERS, LEDGER);
        delete("Orders");

        assertThat(generated(Outcome.of(classes()))).isNotEmpty().isEqualTo(fullBuild(LEDGER));
    }

    @Test
    void aBrokenClassHasNoFilesAndTheOthersKeepTheirs() throws IOException {
        build(ORDERS, LEDGER);
        MarkedSource broken = MarkedSource.of("@PatroniCluster(dcs = @Dcs(ttl = 1)) @Etcd\nclass Orders {}");

        Outcome incremental = rebuild("Orders", broken);

        assertThat(incremental.ours()).extracting(Reported::code).containsExactly("HWD-014");
        assertThat(generated(incremental)).isNotEmpty().isEqualTo(fullBuild(LEDGER));
    }

    /** Gradle hands the class files of unchanged classes to every processor when an aggregating one asks for them. */
    @Test
    void classFilesGiveWhatSourcesGive() throws IOException {
        Map<String, String> fromSources = build(GradleRulesTest.SOUND.toArray(MarkedSource[]::new));
        Path again = Files.createDirectory(folder.resolve("again"));
        List<String> names = List.of(
                "orders.Orders",
                "orders.Ledger",
                "orders.Warned",
                "orders.Silenced",
                "orders.Outer.Inner",
                "orders.Composed");
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = javac.getTask(
                    null,
                    files,
                    messages,
                    List.of(
                            "-proc:only",
                            "-classpath",
                            classes() + System.getProperty("path.separator") + JavacProcess.ANNOTATIONS,
                            "-d",
                            again.toString()),
                    names,
                    List.of());
            task.setProcessors(List.of(new HowdahProcessor()));
            assertThat(task.call()).isTrue();
        }
        assertThat(generated(Outcome.of(again))).isEqualTo(fromSources);
        // But @SuppressWarnings is in no class file, so that what it silences is said again.
        assertThat(messages.getDiagnostics())
                .extracting(message -> message.getMessage(Locale.ROOT).substring(0, 8))
                .containsExactly("HWD-054:", "HWD-054:");
    }

    /** Which of two classes has a name is the Filer's decision: one that takes both files hears no complaint from us. */
    @Test
    void classesAreNotComparedWithEachOther() {
        MarkedSource other = MarkedSource.of("@SwarmStack(name = \"orders\") @PatroniCluster @Etcd\nclass Other {}");
        Wrapped.Interception lenient = (question, compiler) ->
                question.creates() && !question.arguments().toString().contains("orders.Orders")
                        ? new Nowhere()
                        : compiler.answer();
        for (Compilers compiler : Compilers.values()) {
            assertThat(compiler.compile(List.of(ORDERS, other), List.of(new HowdahProcessor()))
                            .ours())
                    .extracting(Reported::code)
                    .containsExactly("HWD-004");
            assertThat(compiler.compile(List.of(ORDERS, other), List.of(new Wrapped(new HowdahProcessor(), lenient)))
                            .ours())
                    .isEmpty();
        }
    }

    /** So an incremental build can't see it; the stack is whole, and the next full build says it. */
    @Test
    void aNameTakenTwiceShowsInTheNextFullBuild() throws IOException {
        build(ORDERS);
        MarkedSource other = MarkedSource.of("@SwarmStack(name = \"orders\") @PatroniCluster @Etcd\nclass Other {}");

        assertThat(rebuild("Other", other).ours()).isEmpty();

        Outcome full = Compilers.JAVAC.compile(List.of(ORDERS, other), List.of(new HowdahProcessor()));
        assertThat(full.ours()).extracting(Reported::code).containsExactly("HWD-004");
        assertThat(generated(full)).isEqualTo(fullBuild(ORDERS));
    }

    private Map<String, String> build(MarkedSource... sources) throws IOException {
        return generated(compile(List.of(sources)));
    }

    private Outcome rebuild(String name, MarkedSource changed) throws IOException {
        delete(name);
        return compile(List.of(changed));
    }

    private void delete(String name) throws IOException {
        for (Map.Entry<String, String> made : origins.entrySet()) {
            if (made.getValue().equals("orders." + name)) {
                Files.deleteIfExists(classes().resolve(made.getKey()));
            }
        }
        Files.deleteIfExists(classes().resolve("orders/" + name + ".class"));
    }

    private Outcome compile(List<MarkedSource> sources) throws IOException {
        Recorder recorder = new Recorder();
        Outcome outcome = Compilers.JAVAC.compile(sources, List.of(recorder.processor()), List.of(), folder);
        origins.putAll(recorder.origins());
        return outcome;
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private static Map<String, String> fullBuild(MarkedSource... sources) {
        return generated(Compilers.JAVAC.compile(List.of(sources), List.of(new HowdahProcessor())));
    }

    private static Map<String, String> generated(Outcome outcome) {
        Map<String, String> generated = new TreeMap<>();
        outcome.files().forEach((path, bytes) -> {
            if (!path.endsWith(".class")) {
                generated.put(path, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        });
        return generated;
    }

    /** A file that swallows what is written. */
    private static final class Nowhere extends SimpleJavaFileObject {
        Nowhere() {
            super(URI.create("nowhere:/file"), Kind.OTHER);
        }

        @Override
        public OutputStream openOutputStream() {
            return OutputStream.nullOutputStream();
        }
    }
}
