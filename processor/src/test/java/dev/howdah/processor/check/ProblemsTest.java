package dev.howdah.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    @ParameterizedTest
    @CsvSource({
        "a\\u0007b, 7",
        "a\\u202eb, 202e",
        "a\\ud83db, d83d",
        "a\\ufeffb, feff",
        "a\\u0085b, 85",
        "a\\u2028b, 2028"
    })
    void whatCannotBeSeenIsWrittenOut(String shown, String codePoint) {
        String text = "a" + (char) Integer.parseInt(codePoint, 16) + "b";
        assertThat(Problems.quote(text)).isEqualTo("\"" + shown + "\"");
    }

    @Test
    void whatCanBeSeenStays() {
        assertThat(Problems.quote("Größe 注文 🐘 \"x\"")).isEqualTo("\"Größe 注文 🐘 \"x\"\"");
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        assertThat(Problems.quote("🐘".repeat(80))).isEqualTo("\"" + "🐘".repeat(80) + "\"");
        assertThat(Problems.quote("🐘".repeat(81))).isEqualTo("\"" + "🐘".repeat(80) + "…\"");
    }

    @ParameterizedTest
    @MethodSource("dev.howdah.processor.check.Codes#all")
    void aReasonIsOneSentenceWithoutItsFullStop(ProblemCode code) {
        assertThat(code.reason()).matches("[^.\\n]+").doesNotContain("  ");
    }

    @Test
    void codesAreDistinct() {
        assertThat(Codes.all().stream().map(ProblemCode::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("HWD-\\d{3}"));
    }
}
