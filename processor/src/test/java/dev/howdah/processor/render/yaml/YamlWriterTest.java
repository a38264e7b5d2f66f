package dev.howdah.processor.render.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class YamlWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "on", "NO", "y", "~", "null", "0123", "1_000", "12:30", "1e3", "2026-01-01", "=", "<<", "-", "a: b",
                        "a #b",
                "'", "\"", "\\", " a", "a ", "", "{{ x }}", "verbatim0_", "🐘", "*a", "%", "@a", "[", "true", "17"
            })
    void textsAreReadBackAsTexts(String text) {
        assertThat(read(YamlWriter.write(new YamlMap().put(text, text), "x"))).isEqualTo(Map.of(text, text));
    }

    /** Docker reads YAML 1.2, and refuses a key that is a number. */
    @ParameterizedTest
    @ValueSource(strings = {"0o17", "-0o7", "1e3", "1.5E-3", "+12e+4", "y", "="})
    void textsThatAreNumbersInYaml12AreQuoted(String text) {
        assertThat(body(new YamlMap().put(text, text))).isEqualTo('"' + text + "\": \"" + text + "\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e3", "1e", "1ex3", "node1e3", "0.0.0.0:8008"})
    void textsThatOnlyResembleNumbersStayPlain(String text) {
        assertThat(body(new YamlMap().put("a", text))).isEqualTo("a: " + text + "\n");
    }

    @Test
    void numbersAndTruthValuesStayWhatTheyAre() {
        assertThat(body(new YamlMap().put("a", 17).put("b", true))).isEqualTo("a: 17\nb: true\n");
    }

    @Test
    void modesStayOctal() {
        assertThat(body(new YamlMap().put("mode", YamlScalar.mode(0400)))).isEqualTo("mode: 0400\n");
    }

    @Test
    void quotedTextsKeepTheirQuotes() {
        assertThat(body(new YamlMap().put("a", YamlScalar.quoted("plain")))).isEqualTo("a: \"plain\"\n");
    }

    @Test
    void templatesStandAsTheyAreAndDisarmOthers() {
        YamlMap map = new YamlMap()
                .put("a", YamlScalar.template("{{ secret \"s\" }}"))
                .put("b", "{{ x }}");

        assertThat(body(map)).isEqualTo("a: {{ secret \"s\" }}\nb: '{{ \"{{\" }} x }}'\n");
    }

    @Test
    void withoutATemplateNothingIsDisarmed() {
        assertThat(body(new YamlMap().put("b", "{{ x }}"))).isEqualTo("b: '{{ x }}'\n");
    }

    @Test
    void commentsStandBesideScalarsAndAboveTheRest() {
        YamlMap map = new YamlMap().put("a", YamlScalar.of(1), "one").put("b", YamlList.of(List.of("x")), "many");

        assertThat(body(map)).isEqualTo("a: 1 # one\n# many\nb:\n  - x\n");
    }

    @Test
    void longTextsStayOnTheirLine() {
        String text = "word ".repeat(100).strip();

        assertThat(body(new YamlMap().put("a", text))).isEqualTo("a: " + text + "\n");
    }

    @Test
    void oneNodeInTwoPlacesIsWrittenTwice() {
        YamlList list = YamlList.of(List.of("x"));

        assertThat(body(new YamlMap().put("a", list).put("b", list))).isEqualTo("a:\n  - x\nb:\n  - x\n");
    }

    private static String body(YamlMap map) {
        String text = YamlWriter.write(map, "first\nsecond");
        assertThat(text).startsWith("# first\n# second\n");
        return text.substring("# first\n# second\n".length());
    }

    private static Object read(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
