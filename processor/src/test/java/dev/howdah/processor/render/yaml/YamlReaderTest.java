package dev.howdah.processor.render.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a: b            | a: b
                    a: 'on'         | a: 'on'
                    a: on           | a: true
                    a: No           | a: false
                    a: 17           | a: 17
                    a: 1.5          | a: 1.5
                    a: ~            | a: null
                    a:              | a: null
                    a: 0400         | a: 0400
                    {a: [1, b]}     | a:¶  - 1¶  - b
                    a: {b: {c: d}}  | a:¶  b:¶    c: d
                    """)
    void whatIsReadCanBeWritten(String text, String written) throws YamlReader.Malformed {
        assertThat(YamlWriter.write(YamlReader.read(text), "x")).isEqualTo("# x\n" + written.replace('¶', '\n') + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [a]               | no mapping
                    plain             | no mapping
                    a: [              | in line
                    {a: 1, a: 2}      | stands twice in line 1
                    {<<: {a: b}}      | no plain text in line 1
                    {[a]: b}          | no plain text in line 1
                    a: 2026-01-01     | can't be merged in line 1
                    a: 0x1F           | not in plain digits in line 1
                    a: 12:30          | not in plain digits in line 1
                    a: !!set {x}      | can't be merged
                    """)
    void whatCanNotBeMergedIsRefused(String text, String reason) {
        assertThatExceptionOfType(YamlReader.Malformed.class)
                .isThrownBy(() -> YamlReader.read(text))
                .withMessageContaining(reason);
    }

    @Test
    void nothingIsRefused() {
        assertThatExceptionOfType(YamlReader.Malformed.class).isThrownBy(() -> YamlReader.read(""));
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThatExceptionOfType(YamlReader.Malformed.class).isThrownBy(() -> YamlReader.read("a: 1\n---\nb: 2\n"));
    }

    @Test
    void deepNestingIsRefused() {
        assertThatExceptionOfType(YamlReader.Malformed.class)
                .isThrownBy(() -> YamlReader.read("a: " + "[".repeat(60) + "]".repeat(60)));
    }
}
