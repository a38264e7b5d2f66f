package dev.howdah.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTest {
    @Test
    void identifiersKeepTheirCaseAndTheirQuotes() {
        assertThat(Sql.identifier("My \"own\" role")).isEqualTo("\"My \"\"own\"\" role\"");
    }

    @Test
    void literalsDoubleQuotesAndLeaveBackslashes() {
        assertThat(Sql.literal("it's a \\")).isEqualTo("'it''s a \\'");
    }

    @Test
    void connectionStringsEscapeWithBackslashes() {
        assertThat(Sql.conninfo("it's a \\")).isEqualTo("'it\\'s a \\\\'");
    }
}
