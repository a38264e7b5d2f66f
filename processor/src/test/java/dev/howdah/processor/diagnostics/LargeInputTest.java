package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.HowdahProcessor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Much input is no reason to fail. */
class LargeInputTest {
    @ParameterizedTest
    @EnumSource
    void aThousandItemsOfEachKind(Compilers compiler) {
        String parameters = numbered("@Parameter(name = \"orders.p%d\", value = \"x\")");
        String roles = numbered("@Role(name = \"role%d\")");
        String addresses = numbered("\"client%d.example\"");
        Outcome outcome = compile(compiler, """
                @PatroniCluster(
                        restapi = @RestApi(allowlist = {%s}),
                        dcs = @Dcs(parameters = {%s}),
                        roles = {%s})
                @Etcd
                class Orders {}
                """.formatted(addresses, parameters, roles));
        assertThat(outcome.messages()).noneMatch(Reported::isError);
        assertThat(outcome.stacks()).containsExactly("orders");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongItemAmongAThousand(Compilers compiler) {
        Outcome outcome = compile(
                compiler,
                "@PatroniCluster(restapi = @RestApi(allowlist = {%s, \"-\"})) @Etcd\nclass Orders {}"
                        .formatted(numbered("\"client%d.example\"")));
        assertThat(outcome.ours())
                .extracting(Reported::message)
                .singleElement()
                .asString()
                .startsWith("HWD-012: restapi.allowlist[1000] = \"-\"");
    }

    @ParameterizedTest
    @EnumSource
    void aTextAsLongAsACompilerTakes(Compilers compiler) {
        Outcome outcome = compile(
                compiler,
                "@PatroniCluster(log = @Log(dateformat = \"%s\")) @Etcd\nclass Orders {}"
                        .formatted("x".repeat(60_000)));
        assertThat(outcome.messages()).noneMatch(Reported::isError);
        assertThat(outcome.stacks()).containsExactly("orders");
    }

    @ParameterizedTest
    @EnumSource
    void aLongWrongTextIsCutInTheMessage(Compilers compiler) {
        Outcome outcome = compile(
                compiler,
                "@SwarmStack(name = \"%s\") @PatroniCluster @Etcd\nclass Orders {}".formatted("x".repeat(60_000)));
        assertThat(outcome.ours())
                .extracting(Reported::message)
                .allSatisfy(message -> assertThat(message).hasSizeLessThan(500))
                .anySatisfy(message ->
                        assertThat(message).startsWith("HWD-012: name = \"" + "x".repeat(80) + "…\" is not "));
    }

    private static Outcome compile(Compilers compiler, String body) {
        return compiler.compile(List.of(MarkedSource.of(body)), List.of(new HowdahProcessor()));
    }

    private static String numbered(String format) {
        return IntStream.range(0, 1000).mapToObj(format::formatted).collect(Collectors.joining(", "));
    }
}
