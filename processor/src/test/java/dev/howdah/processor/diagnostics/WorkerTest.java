package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.HowdahProcessor;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Processor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Workers, as of Bazel, and daemons compile again and again, and at the same time, with one class loader for the processor.
 * Each compilation must bring what it would bring alone.
 */
class WorkerTest {
    private static final int THREADS = 8;

    /** Compilations that would disturb one another if anything were remembered: of one name, with and without problems. */
    private static final List<List<MarkedSource>> COMPILATIONS = List.of(
            List.of(Stacks.SMALLEST),
            List.of(MarkedSource.of("@SwarmStack(name = \"orders\") @PatroniCluster @Etcd\nclass Others {}")),
            List.of(MarkedSource.of("@PatroniCluster(dcs = @Dcs(ttl = 1)) @Etcd @HaProxy\nclass Orders {}")),
            List.of(
                    Stacks.SMALLEST,
                    MarkedSource.of("@SwarmStack(name = \"orders\") @PatroniCluster @Etcd\nclass Others {}")),
            GradleRulesTest.SOUND);

    @ParameterizedTest
    @EnumSource
    void oneAfterTheOtherIsAsAlone(Compilers compiler) throws Exception {
        List<Map<String, String>> alone = alone(compiler);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < COMPILATIONS.size(); i++) {
                assertThat(compile(compiler, i, new HowdahProcessor())).isEqualTo(alone.get(i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void eightAtATimeAreAsAlone(Compilers compiler) throws Exception {
        List<Map<String, String>> alone = alone(compiler);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Map<Integer, Future<Map<String, String>>> running = new LinkedHashMap<>();
            for (int i = 0; i < 2 * THREADS; i++) {
                int number = i;
                running.put(i, threads.submit(() -> {
                    start.await();
                    return compile(compiler, number % COMPILATIONS.size(), new HowdahProcessor());
                }));
            }
            for (Map.Entry<Integer, Future<Map<String, String>>> one : running.entrySet()) {
                assertThat(one.getValue().get(2, TimeUnit.MINUTES))
                        .isEqualTo(alone.get(one.getKey() % COMPILATIONS.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each compilation by a processor that has never compiled anything: its classes are loaded anew. */
    private static List<Map<String, String>> alone(Compilers compiler) throws Exception {
        List<URL> places = new ArrayList<>();
        for (String place : JavacProcess.PROCESSOR.split(File.pathSeparator)) {
            places.add(Path.of(place).toUri().toURL());
        }
        List<Map<String, String>> alone = new ArrayList<>();
        for (int i = 0; i < COMPILATIONS.size(); i++) {
            try (URLClassLoader loader =
                    new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                Class<?> type = loader.loadClass(HowdahProcessor.class.getName());
                assertThat(type).isNotEqualTo(HowdahProcessor.class);
                alone.add(compile(compiler, i, (Processor) type.getConstructor().newInstance()));
            }
        }
        assertThat(alone).allSatisfy(one -> assertThat(one).isNotEmpty());
        return alone;
    }

    /** The files, one character a byte, and the messages in their order. */
    private static Map<String, String> compile(Compilers compiler, int number, Processor processor) {
        Outcome outcome = compiler.compile(COMPILATIONS.get(number), List.of(processor));
        Map<String, String> brought = new TreeMap<>();
        outcome.files().forEach((path, bytes) -> brought.put(path, new String(bytes, StandardCharsets.ISO_8859_1)));
        brought.put("messages", outcome.messages().toString());
        return brought;
    }
}
