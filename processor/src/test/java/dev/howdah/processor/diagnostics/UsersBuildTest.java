package dev.howdah.processor.diagnostics;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.howdah.processor.HowdahProcessor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What builds do with compilers: treat warnings as errors, compile again in one JVM, compile in parallel. */
class UsersBuildTest {
    private static final int THREADS = 8;
    private static final List<MarkedSource> STACKS = List.of(Stacks.SMALLEST, Stacks.FULL);

    @ParameterizedTest
    @ValueSource(strings = {"--release 17", ""})
    void warningsAsErrorsKeepPassing(String release) {
        List<String> options = new ArrayList<>(List.of("-Xlint:all", "-Werror"));
        Arrays.stream(release.split(" ")).filter(word -> !word.isEmpty()).forEach(options::add);
        Compilation compilation = Compiler.javac()
                .withProcessors(new HowdahProcessor())
                .withOptions(options)
                .compile(STACKS.stream()
                        .map(stack -> JavaFileObjects.forSourceString(
                                stack.path().replace(".java", "").replace('/', '.'), stack.text()))
                        .toList());
        assertThat(compilation).succeededWithoutWarnings();
    }

    @ParameterizedTest
    @EnumSource
    void aSecondCompilationWritesTheSameFiles(Compilers compiler) {
        Map<String, String> first = written(compiler, STACKS);
        assertThat(first).isNotEmpty();
        assertThat(written(compiler, STACKS)).isEqualTo(first);
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

    @ParameterizedTest
    @EnumSource
    void compilationsAtTheSameTimeWriteTheSameFiles(Compilers compiler) throws Exception {
        Map<String, String> expected = written(compiler, STACKS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<Map<String, String>> compilation = () -> {
            start.await();
            return written(compiler, STACKS);
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Map<String, String>> written : threads.invokeAll(Collections.nCopies(THREADS, compilation))) {
                assertThat(written.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
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
}
