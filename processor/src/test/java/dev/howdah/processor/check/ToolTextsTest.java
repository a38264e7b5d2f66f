package dev.howdah.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are read as the tools read them. */
class ToolTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1h", "1h30m", "1.5s", "300ms", "10us"})
    void durationsOfGo(String text) {
        assertThat(EtcdVariables.isDuration(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1d", "h", "1h30", "-1h", "1 h"})
    void noDurationsOfGo(String text) {
        assertThat(EtcdVariables.isDuration(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "haproxy:3.0.11-alpine, haproxy, 3.0",
        "registry.example:5000/coreos/etcd:v3.4.23, etcd, 3.4",
        "dpage/pgadmin4:9, pgadmin4, ''",
        "caddy:latest, caddy, ''",
        "caddy:2.11@sha256:00, caddy, 2.11",
        "my/haproxy-more:2.6, haproxy, ''",
        "haproxy, haproxy, ''",
        "haproxy:20240101.99999999, haproxy, ''"
    })
    void versionsInTags(String image, String name, String version) {
        assertThat(ImageRules.versionOf(image, name)).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "node.role == manager, node.role == worker, true",
        "node.role == manager, node.role != Manager, true",
        "node.role != manager, node.role != worker, false",
        "node.labels.a == x, node.labels.A == y, false",
        "node.ip == 10.0.0.0/8, node.ip == 10.1.0.0/16, false",
        "node.labels.a == ${A}, node.labels.a == y, false"
    })
    void constraintsThatExcludeEachOther(String one, String other, boolean excluded) {
        assertThat(PlacementRules.excludes(one, other)).isEqualTo(excluded);
        assertThat(PlacementRules.excludes(other, one)).isEqualTo(excluded);
    }

    @ParameterizedTest
    @CsvSource({
        "'header X-A b', 3",
        "'header X-A \"b c\"', 3",
        "'header X-A \"\"', 3",
        "'respond `a b`  # why', 2",
        "'header {', 2",
        "'rewrite /a{uri}', 2",
        "'', 0"
    })
    void wordsOfACaddyfile(String line, int words) {
        assertThat(DirectiveRules.words(line)).hasSize(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log-format \"%ci", "acl a path '/x"})
    void openQuotes(String line) {
        assertThat(ListenerLineRules.hasOpenQuote(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"log-format \"%ci\"", "acl a path '\"'", "timeout tunnel 1h # don't", "acl a path \\\""})
    void closedQuotes(String line) {
        assertThat(ListenerLineRules.hasOpenQuote(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'text'", "\"text\"", "['a']", "{'a': 1}", "(1, 2)", "5", "-1", "60 * 60", "True", "false"})
    void valuesOfPython(String text) {
        assertThat(PgAdminSettingRules.isLiteral(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "'text", "a.example.com", "none", ""})
    void noValuesOfPython(String text) {
        assertThat(PgAdminSettingRules.isLiteral(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"660, true", "0660, true", "66, false", "888, false", "1660, false"})
    void modesOfFiles(String text, boolean mode) {
        assertThat(ProxyRules.isMode(text)).isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PGADMIN", "LOGIN_BANNER", "SERVER_MODE", "GLOBALLY_DELIVERABLE", "CONFIG_DATABASE_URI"})
    void namesOfPgAdmin(String name) {
        assertThat(PgAdminSettings.names().contains(name)).isEqualTo(!name.equals("PGADMIN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETCD_QUOTA_BACKEND_BYTES", "ETCD_FEATURE_GATES", "ETCD_WAL_DIR", "ETCD_DEBUG"})
    void variablesOfEtcd(String name) {
        assertThat(EtcdVariables.find(name)).isNotNull();
        assertThat(List.copyOf(EtcdVariables.names())).contains(name).doesNotHaveDuplicates();
    }
}
