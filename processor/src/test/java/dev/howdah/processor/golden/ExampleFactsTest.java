package dev.howdah.processor.golden;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The files of the example stacks agree with each other. */
class ExampleFactsTest {
    @TestFactory
    Stream<DynamicTest> everyFactHoldsOnEveryExample() {
        return StackCompiler.examples().stream().flatMap(ExampleFactsTest::facts);
    }

    private static Stream<DynamicTest> facts(EmittedStack stack) {
        return StackFacts.all().stream()
                .map(facts -> DynamicTest.dynamicTest(
                        stack.name() + " " + facts.getClass().getSimpleName(),
                        () -> facts.check(stack, ComposeFile.of(stack))));
    }
}
