package dev.howdah.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({"0ms, 0", "500ms, 500", "4s, 4000", "30m, 1800000", "1h, 3600000", "999999999s, 999999999000"})
    void durationsInMilliseconds(String text, long milliseconds) {
        assertThat(Quantities.milliseconds(text)).isEqualTo(milliseconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "4", "4S", "-4s", "+4s", "4.5s", " 4s", "4s ", "1h30m", "1000000000s", "٤s", "4w"})
    void noDurations(String text) {
        assertThat(Quantities.milliseconds(text)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "1B, 1",
        "999999999999B, 999999999999",
        "512kB, 524288",
        "64MB, 67108864",
        "2GB, 2147483648",
        "999999TB, 1099510528264372224"
    })
    void sizesInBytes(String text, long bytes) {
        assertThat(Quantities.bytes(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "64", "64 MB", "64M", "64mb", "-1MB", "1.5GB", "1000000TB", "1000000000000B"})
    void noSizes(String text) {
        assertThat(Quantities.bytes(text)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "0.5", "0.001", "16.25", "9999"})
    void numbersOfProcessors(String text) {
        assertThat(Quantities.isProcessorCount(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0", "0.000", ".5", "1.", "1.0001", "-1", "1e3", "1,5", "10000", "1.5.5"})
    void noNumbersOfProcessors(String text) {
        assertThat(Quantities.isProcessorCount(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s, 0s",
        "500, 500 ms, 500ms",
        "20000, 20 s, 20s",
        "33500, 33.5 s, 33500ms",
        "1050, 1.05 s, 1050ms",
        "1005, 1.005 s, 1005ms",
        "-1000, -1 s, -1s"
    })
    void timesAreWrittenForPeopleAndForAttributes(long milliseconds, String shown, String written) {
        assertThat(Quantities.duration(milliseconds)).isEqualTo(shown);
        assertThat(Quantities.written(milliseconds)).isEqualTo(written);
    }
}
