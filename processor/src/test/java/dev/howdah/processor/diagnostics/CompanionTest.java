package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.HowdahProcessor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The companion compiles, without a warning, whatever the class is called and whatever the stack's names are. */
class CompanionTest {
    private static final String HEADER = "import dev.howdah.annotations.*;\n";

    /** Keywords, names of the companion's own, names that become one, none in ASCII, and marks that mean something in Java or Javadoc. */
    private static final MarkedSource HARD_NAMES = MarkedSource.of("""
            /** A stack. */
            @PatroniCluster(
                    roles = {
                        @Role(name = "class", passwordSecret = "a-b"),
                        @Role(name = "NAME", passwordSecret = "a_b"),
                        @Role(name = "*/ }} {@link x} \\\\u000a & <b>", passwordSecret = "a.b"),
                        @Role(name = "é", passwordSecret = "1"),
                        @Role(name = "superuser", passwordSecret = "orders_x")
                    },
                    databases = {
                        @Database(name = "string"), @Database(name = "object"), @Database(name = "Databases"),
                        @Database(name = "orders stack"), @Database(name = "OrdersStack"), @Database(name = "a b"),
                        @Database(name = "a-b"), @Database(name = "1"), @Database(name = "_"), @Database(name = "é€😀"),
                        @Database(name = "*/ }} {@link x} \\\\u000a & <b> \\"%\\""), @Database(name = "file"), @Database(name = "list")
                    },
                    members = @Members(
                            secretFiles = @SecretFile(name = "tls", purpose = "*/ }} {@link x} \\\\u000a & <b> @see y")))
            @Etcd
            @HaProxy
            public final class Orders {
                private Orders() {}
            }
            """);

    @ParameterizedTest
    @EnumSource
    void anyNamesCompileWithoutAWarning(Compilers compiler) {
        Outcome outcome = compile(compiler, HARD_NAMES, "-Xlint:all");

        assertThat(outcome.messages()).isEmpty();
        assertThat(source(outcome, "orders/OrdersStack.java"))
                .isASCII()
                .contains("public final class OrdersStack")
                .contains(
                        "JDBC_READ_WRITE = \"jdbc:postgresql://orders.host:5432/%C3%A9%E2%82%AC%F0%9F%98%80?targetServerType=primary\"")
                .contains("public static final String A_B = \"a-b\";")
                .contains("public static final String A_B_ = \"a_b\";");
    }

    @Test
    void javadocTakesAnyName() {
        assertThat(compile(Compilers.JAVAC, HARD_NAMES, "-Xdoclint:all/protected")
                        .messages())
                .isEmpty();
        assertThat(compile(Compilers.JAVAC, HARD_NAMES, "-Xdoclint:all,-missing")
                        .messages())
                .isEmpty();
    }

    @Test
    void bothCompilersGetTheSameSource() {
        assertThat(sources(compile(Compilers.ECLIPSE, HARD_NAMES)))
                .hasSize(2)
                .isEqualTo(sources(compile(Compilers.JAVAC, HARD_NAMES)));
    }

    @ParameterizedTest
    @EnumSource
    void aClassMayStandAnywhere(Compilers compiler) {
        MarkedSource unnamed = MarkedSource.of("Plain.java", HEADER + "@PatroniCluster @Etcd interface Plain {}");
        MarkedSource nested = MarkedSource.of("a/Outer.java", "package a;\n" + HEADER + """
                public interface Outer {
                    class Middle {
                        @PatroniCluster @Etcd private record Inner() {}
                        @PatroniCluster @Etcd @SwarmStack(name = "other") public enum Other {}
                    }
                    @PatroniCluster @Etcd class Open {}
                }
                """);
        Outcome outcome = compiler.compile(List.of(unnamed, nested), List.of(new HowdahProcessor()), "-Xlint:all");

        assertThat(outcome.messages()).isEmpty();
        assertThat(source(outcome, "PlainStack.java")).contains("\nfinal class PlainStack {");
        assertThat(source(outcome, "a/Outer_Middle_InnerStack.java"))
                .contains("\nfinal class Outer_Middle_InnerStack {");
        assertThat(source(outcome, "a/Outer_Middle_OtherStack.java")).contains("NAME = \"other\"");
        assertThat(source(outcome, "a/Outer_OpenStack.java")).contains("\npublic final class Outer_OpenStack {");
    }

    /** Drivers that are told to find a primary refuse the leader of a standby cluster. */
    @Test
    void aStandbyClusterHasNoAddressForWriting() {
        MarkedSource standby = MarkedSource.of("""
                @PatroniCluster(dcs = @Dcs(standbyCluster = @StandbyCluster(host = "db.example.com")))
                @Etcd
                @HaProxy(listeners = {
                    @Listener(name = "leader", role = ListenerRole.STANDBY_LEADER, port = 5432, publishedPort = 5432),
                    @Listener(name = "all", role = ListenerRole.READ_ONLY, port = 5433)
                })
                class Orders {}
                """);
        Outcome outcome = compile(Compilers.JAVAC, standby);

        assertThat(outcome.compilers()).isEmpty();
        assertThat(source(outcome, "orders/OrdersStack.java"))
                .contains("int LEADER = 5432", "For JDBC: leads to any member", "JDBC_READ_ONLY")
                .doesNotContain("READ_WRITE", "ReadWrite", "targetServerType", "PREFER");
    }

    /** A module that does not read java.compiler could not compile the mark. */
    @ParameterizedTest
    @EnumSource
    void codeIsMarkedAsGeneratedWhereItCanBe(Compilers compiler) {
        String mark = "@Generated(\"dev.howdah.processor.HowdahProcessor\")";
        Outcome outcome = compile(compiler, Stacks.SMALLEST);

        assertThat(source(outcome, "orders/OrdersStack.java")).contains(mark);
        assertThat(source(outcome, "orders/OrdersStackRelease.java")).contains(mark);
    }

    @ParameterizedTest
    @EnumSource
    void aClassOfThatNameIsAnErrorOfOurs(Compilers compiler) {
        MarkedSource taken = MarkedSource.of("class OrdersStack {}");
        Outcome outcome = compiler.compile(List.of(Stacks.SMALLEST, taken), List.of(new HowdahProcessor()));

        assertThat(outcome.ours())
                .singleElement()
                .satisfies(message -> assertThat(message.message())
                        .startsWith("HWD-006: can't write the class orders.OrdersStack: "));
    }

    private static Outcome compile(Compilers compiler, MarkedSource source, String... options) {
        return compiler.compile(List.of(source), List.of(new HowdahProcessor()), options);
    }

    private static Map<String, String> sources(Outcome outcome) {
        Map<String, String> sources = new TreeMap<>();
        outcome.files().forEach((path, bytes) -> {
            if (path.endsWith(".java")) {
                sources.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return sources;
    }

    private static String source(Outcome outcome, String path) {
        assertThat(sources(outcome)).containsKey(path);
        return sources(outcome).get(path);
    }
}
