package dev.howdah.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.model.Placeholders.Placeholder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    @Test
    void findsTheThreeForms() {
        assertThat(Placeholders.in("a${A}b${B:-x:y}c${C:?no C}d${D:-}"))
                .containsExactly(
                        new Placeholder("A", null, null),
                        new Placeholder("B", "x:y", null),
                        new Placeholder("C", null, "no C"),
                        new Placeholder("D", "", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "$", "$$", "$A", "{}", "${", "${}", "${1}", "${A:+x}", "${A-x}", "${ A }", "${A"})
    void findsNoneInOtherTexts(String text) {
        assertThat(Placeholders.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "${},              ${}",
        "${A}${B:+x},      ${B:+x}",
        "a${A b}c,         ${A b}",
        "a${A,             ${A",
        "${A:-${B}},       ",
        "${A:=x},          ${A:=x}",
        "plain,            ",
    })
    void findsTheFirstThatIsMalformed(String text, String malformed) {
        assertThat(Placeholders.firstMalformed(text)).isEqualTo(malformed);
    }

    @Test
    void replacesByNameAndLeavesTheRest() {
        assertThat(Placeholders.replaceAll("a${A}b${B:-x}c${?}d${", name -> "<" + name + ">"))
                .isEqualTo("a<A>b<B>c${?}d${");
    }

    @ParameterizedTest
    @CsvSource({
        "${A}, true",
        "${A:?why}, true",
        "${A:-}, true",
        "${A:-x}, false",
        "a${A}, false",
        "${A}${B}, false",
        "${?}, false"
    })
    void isLeftOpenWithoutAValueOfItsOwn(String text, boolean open) {
        assertThat(Placeholders.isLeftOpen(text)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"${A}, true", "${A:-x}, true", "a${A}, false", "${A}b, false", "${A}${B}, false", "${A, false"})
    void isWholeWithNothingAround(String text, boolean whole) {
        assertThat(Placeholders.isWhole(text)).isEqualTo(whole);
    }
}
