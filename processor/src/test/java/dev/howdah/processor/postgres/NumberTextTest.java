package dev.howdah.processor.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the C library reads; the server itself is asked by verification/parameters/check. */
class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "12, 12, ''",
        "' 12 ', 12, ''",
        "-0x1F, -31, ''",
        "010, 8, ''",
        "08, 0, 8",
        "0x, 0, x",
        "1.5GB, 1.5, GB",
        "1e3 kB, 1000, kB",
        "1e, 1, e",
        ".5, 0.5, ''",
        "5., 5, ''",
        "0x1.8, 1.5, ''",
        "0x1p3, 1, p3",
        "99999999999999999999, 1e20, ''",
        "abc, NaN, ''",
        "'', NaN, ''",
        "., NaN, ''",
        "-, NaN, ''",
        "1e400, NaN, ''",
        "inf, NaN, ''"
    })
    void readsWholeNumbers(String text, double value, String rest) {
        NumberText number = NumberText.whole(text);
        assertThat(Double.valueOf(number.value())).isEqualTo(Double.valueOf(value));
        if (number.isNumber()) {
            assertThat(number.rest(text)).isEqualTo(rest);
        }
    }

    @ParameterizedTest
    @CsvSource({"010, 10, ''", "0x1p3, 8, ''", "1.5ms, 1.5, ms", "1e-400, NaN, ''", "0e-400, 0, ''", "1e+, 1, e+"})
    void readsFractions(String text, double value, String rest) {
        NumberText number = NumberText.real(text);
        assertThat(Double.valueOf(number.value())).isEqualTo(Double.valueOf(value));
        if (number.isNumber()) {
            assertThat(number.rest(text)).isEqualTo(rest);
        }
    }
}
