package dev.howdah.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.EmittedStack;
import dev.howdah.processor.golden.StackCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output is a function of the sources alone: the same bytes for everybody, everywhere. */
class DeterminismTest {
    @TempDir
    static Path folder;

    private static Map<String, String> expected;

    @BeforeAll
    static void compileOnce() throws IOException, InterruptedException {
        expected = new Javac(folder.resolve("first")).emitted();
        assertThat(expected).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-J-Duser.name=somebody-else",
                "-J-Duser.home=/nowhere",
                "-J-Duser.language=tr -J-Duser.country=TR",
                "-J-Duser.language=ar -J-Duser.country=EG -J-Duser.extensions=u-nu-arab",
                "-J-Duser.timezone=Pacific/Kiritimati",
                "-J-Dfile.encoding=ISO-8859-1",
                "-J-Dline.separator=\r\n"
            })
    void environmentChangesNothing(String options) throws IOException, InterruptedException {
        // Also another output folder each time.
        Path output = folder.resolve("of" + options.replaceAll("\\W", "_"));

        assertThat(new Javac(output).with(options.split(" ")).emitted()).isEqualTo(expected);
    }

    @Test
    void orderOfSourcesChangesNothing() throws IOException, InterruptedException {
        assertThat(new Javac(folder.resolve("reversed")).reversed().emitted()).isEqualTo(expected);
    }

    @Test
    void secondCompilationInOneClassLoaderChangesNothing() {
        for (int i = 0; i < 2; i++) {
            assertThat(hex(StackCompiler.examples())).isEqualTo(expected);
        }
    }

    @Test
    void classesCompiledAloneGiveTheSame() {
        Map<String, String> alone = new TreeMap<>();
        List<String> names = new ArrayList<>(StackCompiler.exampleSources().keySet());
        // An application of a stack doesn't compile without it.
        names.removeIf(name -> !StackCompiler.exampleSources().get(name).contains("@PatroniCluster"));
        Collections.reverse(names);
        for (String name : names) {
            Map<String, String> source =
                    Map.of(name, StackCompiler.exampleSources().get(name));
            alone.putAll(hex(StackCompiler.emitted("dev.howdah.example", source).values()));
        }
        assertThat(alone).isEqualTo(expected);
    }

    private static Map<String, String> hex(Iterable<EmittedStack> stacks) {
        Map<String, String> files = new TreeMap<>();
        for (EmittedStack stack : stacks) {
            stack.paths().forEach(path -> files.put(stack.name() + "/" + path, Javac.hex(stack.bytes(path))));
        }
        return files;
    }
}
