package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.check.Codes;
import dev.howdah.processor.check.ProblemCode;
import dev.howdah.processor.check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the case files of {@code src/test/resources/diagnostics}, each case with both compilers. */
class DiagnosticsTest {
    static final String MESSAGE = "HWD-\\d{3}: [^\\n\\r]+\\. [^\\n\\r]+\\. [^\\n\\r]+\\.";

    @TestFactory
    Stream<DynamicTest> everyMessageStandsAtItsPlace() {
        return Case.all().stream()
                .flatMap(one -> Stream.of(Compilers.values())
                        .map(compiler -> DynamicTest.dynamicTest(
                                one.file() + ":" + one.line() + " " + one.title() + " (" + compiler + ")",
                                () -> run(one, compiler))));
    }

    private static void run(Case one, Compilers compiler) {
        List<String> options = new ArrayList<>(one.options());
        if (!options.contains("--release")) {
            options.addAll(List.of("--release", "17"));
        }
        Outcome outcome =
                compiler.compile(one.sources(), List.of(one.disturbance().processor()), options.toArray(String[]::new));
        assertOurMessages(one, compiler, outcome);
        assertCompilersErrors(one, compiler, outcome);
        assertStacks(one, outcome);
        assertThat(outcome.output()).doesNotContain("\tat ");
    }

    private static void assertOurMessages(Case one, Compilers compiler, Outcome outcome) {
        List<String> expected = one.expected(compiler).stream()
                .filter(mark -> !mark.code().equals(MarkedSource.COMPILER))
                .map(mark -> compiler.place(mark) + " " + mark.code())
                .sorted()
                .toList();
        assertThat(outcome.ours())
                .extracting(message -> message.place() + " " + message.code())
                .as(() -> "messages: " + outcome.messages())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(outcome.ours())
                .extracting(Reported::message)
                .allSatisfy(message -> assertThat(message).matches(MESSAGE))
                .containsExactlyInAnyOrderElementsOf(one.messages(compiler));
        assertThat(outcome.ours())
                .allSatisfy(message -> assertThat(message.isError())
                        .isEqualTo(code(message.code()).severity() == Severity.ERROR
                                || one.options().contains("-Ahowdah.werror=true")));
    }

    private static void assertCompilersErrors(Case one, Compilers compiler, Outcome outcome) {
        List<String> expected = one.expected(compiler).stream()
                .filter(mark -> mark.code().equals(MarkedSource.COMPILER))
                .map(mark -> line(compiler.place(mark)))
                .distinct()
                .toList();
        assertThat(outcome.compilers())
                .as(() -> "messages: " + outcome.messages())
                .extracting(message -> line(message.place()))
                .allMatch(expected::contains)
                .containsAll(expected);
    }

    private static String line(Place place) {
        return place == null ? "nowhere" : place.file() + ":" + place.line();
    }

    private static void assertStacks(Case one, Outcome outcome) {
        if (one.writes() != null) {
            assertThat(outcome.stacks()).isEqualTo(one.writes());
        } else if (outcome.ours().stream().anyMatch(Reported::isError)) {
            assertThat(outcome.stacks()).isEmpty();
        } else if (outcome.compilers().isEmpty()) {
            assertThat(outcome.stacks()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.howdah.processor.check.Codes#all")
    void everyCodeHasACaseThatFiresAndOneThatComesClose(ProblemCode code) {
        List<Case> cases =
                Case.all().stream().filter(one -> one.file().equals(code.id())).toList();
        assertThat(cases).as("cases in diagnostics/" + code.id() + ".cases").isNotEmpty();
        assertThat(cases)
                .as("a case that fires")
                .anyMatch(one ->
                        one.expected().stream().anyMatch(mark -> mark.code().equals(code.id())));
        assertThat(cases).as("a case that comes close").anyMatch(Case::isQuiet);
    }

    /** So that whoever reads a build's log finds what the editor marks. A value may begin a line below its attribute. */
    @ParameterizedTest
    @MethodSource("dev.howdah.processor.check.Codes#all")
    void bothCompilersReportEveryCodeInTheSameLine(ProblemCode code) {
        assertThat(Case.all().stream()
                        .filter(one -> one.file().equals(code.id()))
                        .flatMap(one -> one.expected().stream())
                        .filter(mark -> mark.code().equals(code.id()) && mark.javac() != null))
                .anyMatch(mark -> line(mark.javac()).equals(line(mark.eclipse())));
    }

    private static ProblemCode code(String id) {
        return Codes.all().stream()
                .filter(code -> code.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
