package dev.howdah.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonTest {
    @Test
    void literalsEscapeQuotesAndBackslashes() {
        assertThat(Python.literal("it's a \\ \"word\"")).isEqualTo("'it\\'s a \\\\ \"word\"'");
    }
}
