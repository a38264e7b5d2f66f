package dev.howdah.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void mapsAndListsAreIndentedInTheirOrder() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("a", List.of(true, "x"));

        assertThat(Json.write(map)).isEqualTo("""
                {
                  "b": 1,
                  "a": [
                    true,
                    "x"
                  ]
                }
                """);
    }

    @Test
    void quotesBackslashesAndControlCharactersAreEscaped() {
        assertThat(Json.write("say \"hi\" \\ \u0001\u001f\n é 🐘"))
                .isEqualTo("\"say \\\"hi\\\" \\\\ \\u0001\\u001f\\u000a é 🐘\"\n");
    }
}
