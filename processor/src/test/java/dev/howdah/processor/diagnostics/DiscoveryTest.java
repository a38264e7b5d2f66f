package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How javac finds the processor, and what it costs where there is nothing to do. */
class DiscoveryTest {
    /** From here on javac runs a processor of the class path only when it is told to. */
    private static final int EXPLICIT = 23;

    private static final Pattern LOADED = Pattern.compile(" dev\\.howdah\\.processor\\.([\\w.$]+) source:");
    private static final String EMITTED = "classes/META-INF/howdah/orders/compose.yaml";

    private static final String USE = "orders/Use.java";

    @TempDir
    Path folder;

    @BeforeEach
    void writeSources() throws IOException {
        Files.createDirectories(folder.resolve("orders"));
        Files.writeString(folder.resolve(Stacks.SMALLEST.path()), Stacks.SMALLEST.text());
        Files.writeString(
                folder.resolve(USE), "package orders;\nclass Use {\n    String name = OrdersStack.NAME;\n}\n");
        Files.writeString(
                folder.resolve("Plain.java"),
                "@Deprecated @javax.annotation.processing.Generated(\"by hand\") class Plain {}\n");
    }

    /** The reason why the documentation names the processor path alone. */
    @Test
    void onTheClassPathANewerJavacIgnoresItWithoutAWord() throws IOException, InterruptedException {
        JavacProcess javac = compile("-classpath " + everything(), Stacks.SMALLEST.path());
        assertThat(javac).isEqualTo(new JavacProcess(0, ""));
        assertThat(Files.exists(folder.resolve(EMITTED)))
                .isEqualTo(Runtime.version().feature() < EXPLICIT);
    }

    /** The reason why the documentation's program uses its companion. */
    @Test
    void aProgramThatUsesItsCompanionDoesNotCompileWithoutTheProcessor() throws IOException, InterruptedException {
        JavacProcess javac = compile("-classpath " + everything(), Stacks.SMALLEST.path(), USE);
        if (Runtime.version().feature() < EXPLICIT) {
            assertThat(javac).isEqualTo(new JavacProcess(0, ""));
        } else {
            assertThat(javac.exitCode()).isNotZero();
            assertThat(javac.output()).contains("cannot find symbol", "OrdersStack");
        }
        assertThat(compile("-proc:none -classpath " + everything(), Stacks.SMALLEST.path(), USE)
                        .output())
                .contains("cannot find symbol", "OrdersStack");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-classpath ANNOTATIONS --processor-path PROCESSOR",
                "-classpath EVERYTHING -processor dev.howdah.processor.HowdahProcessor"
            })
    void whereItIsNamedEveryJavacRunsIt(String options) throws IOException, InterruptedException {
        JavacProcess javac = compile(
                options.replace("ANNOTATIONS", JavacProcess.ANNOTATIONS)
                        .replace("PROCESSOR", JavacProcess.PROCESSOR)
                        .replace("EVERYTHING", everything()),
                Stacks.SMALLEST.path(),
                USE);
        assertThat(javac).isEqualTo(new JavacProcess(0, ""));
        assertThat(folder.resolve(EMITTED)).exists();
        assertThat(folder.resolve("classes/orders/OrdersStack.class")).exists();
    }

    @Test
    void nothingIsLoadedOrSaidWhereThereIsNothingToDo() throws IOException, InterruptedException {
        JavacProcess javac = compile(
                "-J-Xlog:class+load:file=loaded -classpath " + JavacProcess.ANNOTATIONS + " --processor-path "
                        + JavacProcess.PROCESSOR,
                "Plain.java");
        assertThat(javac).isEqualTo(new JavacProcess(0, ""));
        assertThat(loaded()).containsExactly("HowdahProcessor");
        assertThat(folder.resolve("classes/META-INF")).doesNotExist();
    }

    @Test
    void onlyWhatIsNeededIsLoadedForAStack() throws IOException, InterruptedException {
        compile(
                "-J-Xlog:class+load:file=loaded -classpath " + JavacProcess.ANNOTATIONS + " --processor-path "
                        + JavacProcess.PROCESSOR,
                Stacks.SMALLEST.path());
        assertThat(loaded())
                .contains("HowdahProcessor", "check.Checks", "render.ComposeYaml", "write.ArtifactWriter")
                .noneMatch(name -> name.startsWith("sarif."));
    }

    private JavacProcess compile(String options, String... sources) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-d", "classes"));
        arguments.addAll(List.of(options.split(" ")));
        arguments.addAll(List.of(sources));
        return JavacProcess.run(folder, arguments);
    }

    private static String everything() {
        return JavacProcess.ANNOTATIONS + File.pathSeparator + JavacProcess.PROCESSOR;
    }

    /** The processor's classes that were loaded. */
    private Set<String> loaded() throws IOException {
        Set<String> loaded = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("loaded"))) {
            Matcher matcher = LOADED.matcher(line);
            if (matcher.find()) {
                loaded.add(matcher.group(1));
            }
        }
        return loaded;
    }
}
