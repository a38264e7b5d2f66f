package dev.howdah.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {
    private static final List<String> NAMES = List.of("primary", "replicas", "orders");

    @ParameterizedTest
    @ValueSource(strings = {"primray", "primar", "PRIMARY", "pprimary", "pr1mary"})
    void namesTheClosest(String misspelt) {
        assertThat(Suggestion.of(misspelt, NAMES)).isEqualTo(" (did you mean primary?)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "secondary-listener", "größenordnung"})
    void saysNothingWhereNothingIsClose(String name) {
        assertThat(Suggestion.of(name, NAMES)).isEmpty();
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(Suggestion.of("primary", List.of())).isEmpty();
    }

    @Test
    void namesTheFirstOfThoseThatAreEquallyClose() {
        assertThat(Suggestion.of("role", List.of("role1", "role2"))).isEqualTo(" (did you mean role1?)");
    }

    @Test
    void isTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Suggestion.of("PRIMARI", NAMES)).isEqualTo(" (did you mean primary?)");
        } finally {
            Locale.setDefault(before);
        }
    }
}
