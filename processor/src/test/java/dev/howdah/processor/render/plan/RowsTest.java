package dev.howdah.processor.render.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Rows are unambiguous, and say nothing that is secret. */
class RowsTest {
    @Test
    void escapesWhatSeparates() {
        String text = new Rows()
                .add(Effect.TASKS, "service/a", "k\ty", "one\ntwo\\n\r")
                .text();

        assertThat(text).isEqualTo("tasks\tservice/a\tk\\ty\tone\\ntwo\\\\n\\r\n");
    }

    @Test
    void givesWhatStandsTwiceTwoKeys() {
        String text = new Rows()
                .add(Effect.TASKS, "a", "defaults", "x")
                .add(Effect.TASKS, "a", "defaults", "y")
                .text();

        assertThat(text).isEqualTo("tasks\ta\tdefaults\tx\ntasks\ta\tdefaults (2)\ty\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment.APP_PASSWORD",
                "environment.api_token",
                "environment.CLIENT_SECRET",
                "patroni.yml: etcd3.password",
                "deploy.labels.caddy.basic_auth.admin"
            })
    void hidesWhatIsNobodysBusiness(String key) {
        String one = new Rows().add(Effect.TASKS, "a", key, "hunter2").text();
        String other = new Rows().add(Effect.TASKS, "a", key, "hunter3").text();

        assertThat(one).doesNotContain("hunter2").isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environment.PGADMIN_DEFAULT_PASSWORD_FILE",
                "environment.ETCD_INITIAL_CLUSTER_TOKEN",
                "patroni.yml: postgresql.parameters.password_encryption",
                "secrets.orders_app_password"
            })
    void showsWhatOnlySoundsLikeIt(String key) {
        assertThat(new Rows().add(Effect.TASKS, "a", key, "value").text()).endsWith("\tvalue\n");
    }

    @Test
    void namesTheSecretOfATemplate() {
        String template = "{{ printf \"%+q\" (secret \"orders_superuser_password\") }}";

        assertThat(new Rows().add(Effect.PASSWORD, "a", "x.password", template).text())
                .endsWith("\torders_superuser_password\n");
    }

    @ParameterizedTest
    @CsvSource({
        "replica, replica",
        "/var/lib/x, /var/lib/x",
        "on, \"\"\"on\"\"\"",
        "30, \"\"\"30\"\"\"",
        "a b, \"\"\"a b\"\"\"",
        "'', \"\"\"\"\"\"",
    })
    void writesTextsThatStayTexts(String text, String written) {
        assertThat(Flow.yaml(YamlScalar.of(text))).isEqualTo(written.replace("\"\"\"", "\""));
    }

    /** Other letters that end a line in YAML, and words that the writer uses itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a\u2028b", "a\u0085b", "tab\tand\nline", "verbatim0_", "\ud83d\ude00 # : - {x}", "{{ x }}"})
    void writesOneLineThatIsReadAsTheSame(String text) {
        String line = Flow.yaml(new YamlMap().put("k", YamlList.of(List.of(text))));

        assertThat(line).hasLineCount(1);
        assertThat((Object) new Yaml().load(line)).isEqualTo(Map.of("k", List.of(text)));
    }

    @Test
    void writesTreesInOneLine() {
        YamlMap map = new YamlMap().put("n", 5).put("flag", true).put("list", YamlList.of(List.of("a", "it's \"5\"")));

        assertThat(Flow.yaml(map)).isEqualTo("{\"n\": 5, flag: true, list: [a, \"it's \\\"5\\\"\"]}");
    }
}
