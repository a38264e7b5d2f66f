package dev.howdah.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellScriptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    plain      | 'plain'
                    two words  | 'two words'
                    it's       | "it's"
                    $HOME      | "\\$HOME"
                    it\\'s$"   | "it\\\\'s\\$\\""
                    `a`        | 'a'
                    "          | '"'
                    a\\b       | 'a\\b'
                    """)
    void aWordIsTakenAsItIs(String word, String quoted) {
        assertThat(ShellScript.quote(word)).isEqualTo(quoted);
    }

    @Test
    void anEmptyWordStaysAWord() {
        assertThat(ShellScript.quote("")).isEqualTo("''");
    }

    @Test
    void aScriptStopsAtTheFirstError() {
        assertThat(new ShellScript("What it does\nand why").text())
                .isEqualTo("#!/bin/sh\n# What it does\n# and why\nset -eu\n\n");
    }

    @Test
    void linesOfAHeredocAreNotExpanded() {
        assertThat(heredoc("SELECT '$1';")).isEqualTo("cat <<'SQL'\nSELECT '$1';\nSQL\n");
    }

    @Test
    void aHeredocsOwnLinesNeverEndIt() {
        assertThat(heredoc("SQL\nSQL_")).isEqualTo("cat <<'SQL__'\nSQL\nSQL_\nSQL__\n");
    }

    private static String heredoc(String body) {
        ShellScript script = new ShellScript("x");
        int heading = script.text().length();
        script.heredoc("cat", body);
        return script.text().substring(heading);
    }
}
