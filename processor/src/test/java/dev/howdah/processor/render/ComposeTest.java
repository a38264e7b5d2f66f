package dev.howdah.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeTest {
    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "a$b, a$$b",
        "${A}, ${A}",
        "$${A:-b}$, $$${A:-b}$$",
        "${A:?why}${B}, ${A:?why}${B}",
        "a${, a$${",
        "${A, $${A",
        "${A}${, ${A}$${"
    })
    void placeholdersStayAndOtherDollarSignsAreDoubled(String text, String interpolated) {
        assertThat(Compose.interpolated(text)).isEqualTo(interpolated);
    }

    @ParameterizedTest
    @CsvSource({"${A}, $${A}", "$, $$"})
    void literalsHoldNoPlaceholder(String text, String literal) {
        assertThat(Compose.literal(text)).isEqualTo(literal);
    }
}
