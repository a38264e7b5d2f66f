package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.HowdahProcessor;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.FileObject;
import javax.tools.ForwardingFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor compiles into the folder of the last good files: whatever happens, none is half old and half new. */
class WholeStackTest {
    private static final MarkedSource GOOD = Stacks.SMALLEST;
    private static final MarkedSource CHANGED =
            MarkedSource.of("@PatroniCluster(dcs = @Dcs(ttl = 60)) @Etcd @HaProxy\nclass Orders {}");
    private static final MarkedSource BROKEN =
            MarkedSource.of("@PatroniCluster(dcs = @Dcs(ttl = 1)) @Etcd @HaProxy\nclass Orders {}");

    @TempDir
    Path folder;

    /** When a file fails that is written after others. */
    enum Moment {
        MADE,
        OPENED,
        WRITTEN,
        CLOSED
    }

    static Stream<Arguments> moments() {
        return Stream.of(Compilers.values())
                .flatMap(compiler -> Stream.of(Moment.values()).map(moment -> Arguments.of(compiler, moment)));
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenClassKeepsTheLastGoodFiles(Compilers compiler) throws IOException {
        Map<String, String> good = compile(compiler, GOOD, new HowdahProcessor());
        assertThat(compile(compiler, BROKEN, new HowdahProcessor()))
                .isNotEmpty()
                .isEqualTo(good);
        assertThat(compile(compiler, CHANGED, new HowdahProcessor()))
                .containsOnlyKeys(good.keySet())
                .isNotEqualTo(good);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aFullDiskLeavesNoHalf(Compilers compiler, Moment moment) throws IOException {
        Map<String, String> good = compile(compiler, GOOD, new HowdahProcessor());
        Processor processor = failing(3, moment, new IOException("No space left on device"));

        assertNoHalf(compiler, moment, good, compile(compiler, CHANGED, processor));
        assertThat(code).isEqualTo("HWD-006");
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aDefectLeavesNoHalf(Compilers compiler, Moment moment) throws IOException {
        Map<String, String> good = compile(compiler, GOOD, new HowdahProcessor());
        Processor processor = failing(3, moment, new IllegalStateException("the compiler is broken"));

        assertNoHalf(compiler, moment, good, compile(compiler, CHANGED, processor));
        assertThat(code).isEqualTo("HWD-001");
    }

    private static void assertNoHalf(
            Compilers compiler, Moment moment, Map<String, String> good, Map<String, String> left) {
        if (moment == Moment.MADE) {
            // What can't even be made has touched nothing.
            assertThat(left).isEqualTo(good);
        } else if (compiler == Compilers.ECLIPSE) {
            assertThat(left).isEmpty();
        } else {
            // javac removes nothing that was made in a compilation. What could be deployed or packed is empty at least.
            assertThat(left)
                    .containsEntry("META-INF/howdah/orders/compose.yaml", "")
                    .containsEntry("META-INF/howdah/orders/manifest.json", "")
                    .doesNotContainEntry(
                            "META-INF/howdah/orders/patroni.yml", good.get("META-INF/howdah/orders/patroni.yml"));
        }
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aFullDiskLeavesNoHalfOfANewStack(Compilers compiler, Moment moment) throws IOException {
        Map<String, String> left =
                compile(compiler, GOOD, failing(3, moment, new IOException("No space left on device")));
        assertThat(left)
                .doesNotContainKeys("META-INF/howdah/orders/compose.yaml", "META-INF/howdah/orders/manifest.json");
        if (compiler == Compilers.ECLIPSE) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatCantBeWrittenKeepsTheLastGoodFiles(Compilers compiler) throws IOException {
        Map<String, String> good = compile(compiler, GOOD, new HowdahProcessor());

        assertThat(compile(compiler, CHANGED, failing(1, Moment.OPENED, new IOException("Permission denied"))))
                .isNotEmpty()
                .isEqualTo(good);
        assertThat(code).isEqualTo("HWD-006");
    }

    @ParameterizedTest
    @EnumSource
    void theFailureOfOneStackIsNotThatOfAnother(Compilers compiler) throws IOException {
        // The classes come in the order of their names, so that of the ledger is first and the third of its files
        // fails.
        Outcome outcome = compiler.compile(
                List.of(GOOD, Stacks.FULL), List.of(failing(3, Moment.WRITTEN, new IOException("Quota exceeded"))));
        assertThat(outcome.files())
                .containsKey("META-INF/howdah/orders/manifest.json")
                .doesNotContainKey("META-INF/howdah/ledger/manifest.json");
    }

    private String code;

    private Map<String, String> compile(Compilers compiler, MarkedSource source, Processor processor)
            throws IOException {
        Outcome outcome = compiler.compile(List.of(source), List.of(processor), List.of(), folder);
        code = outcome.ours().isEmpty() ? "" : outcome.ours().get(0).code();
        Map<String, String> files = new TreeMap<>();
        outcome.files().forEach((path, bytes) -> {
            if (!path.endsWith(".class")) {
                files.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return files;
    }

    /** A processor for which one of the files fails, counted in the order in which they are made or opened. */
    private static Processor failing(int number, Moment moment, Exception failure) {
        int[] count = new int[2];
        return new Wrapped(new HowdahProcessor(), (question, compiler) -> {
            if (!question.method().equals("createResource")) {
                return compiler.answer();
            }
            if (++count[0] == number && moment == Moment.MADE) {
                throw failure;
            }
            return new File((FileObject) compiler.answer(), () -> ++count[1] == number, moment, failure);
        });
    }

    private interface Turn {
        boolean isNow();
    }

    /** A file that may fail when it is its turn. */
    private static final class File extends ForwardingFileObject<FileObject> {
        private final Turn turn;
        private final Moment moment;
        private final Exception failure;

        File(FileObject file, Turn turn, Moment moment, Exception failure) {
            super(file);
            this.turn = turn;
            this.moment = moment;
            this.failure = failure;
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            if (!turn.isNow()) {
                return super.openOutputStream();
            }
            fail(Moment.OPENED);
            return new FilterOutputStream(super.openOutputStream()) {
                @Override
                public void write(byte[] bytes) throws IOException {
                    out.write(bytes, 0, bytes.length / 2);
                    fail(Moment.WRITTEN);
                    out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
                }

                @Override
                public void close() throws IOException {
                    out.close();
                    fail(Moment.CLOSED);
                }
            };
        }

        private void fail(Moment now) throws IOException {
            if (now == moment && failure instanceof IOException e) {
                throw e;
            }
            if (now == moment) {
                throw (RuntimeException) failure;
            }
        }
    }
}
