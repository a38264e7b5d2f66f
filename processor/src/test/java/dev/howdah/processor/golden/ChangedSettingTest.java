package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Docker can't change configs: a changed setting makes one new, and leaves the others alone. */
class ChangedSettingTest {
    private static final String LEDGER = StackCompiler.exampleSources().get("Ledger");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    patroni   | failsafeMode = true              | failsafeMode = false
                    patroni   | value = "200"                    | value = "201"
                    post-init | connectionLimit = 10)            | connectionLimit = 11)
                    post-init | extensions = {"pg_stat_statements", "pgcrypto"} | extensions = "pgcrypto"
                    haproxy   | lag = "16MB"                     | lag = "32MB"
                    servers   | name = "Ledger"                  | name = "Books"
                    caddyfile | user = "operator"                | user = "auditor"
                    """)
    void changesOneConfigsName(String config, String before, String after) {
        assertThat(LEDGER).contains(before);

        assertThat(differences(configNames(LEDGER), configNames(LEDGER.replace(before, after))))
                .containsExactly(config);
    }

    @Test
    void outsideOfFilesItChangesNone() {
        String changed = LEDGER.replace("cpuLimit = \"4\"", "cpuLimit = \"8\"");

        assertThat(changed).isNotEqualTo(LEDGER);
        assertThat(differences(configNames(LEDGER), configNames(changed))).isEmpty();
    }

    private static Map<String, Object> configNames(String source) {
        EmittedStack stack = StackCompiler.emitted("dev.howdah.example", Map.of("Ledger", source))
                .get("ledger");
        Map<String, Object> configs = ComposeFile.of(stack).topLevel("configs");
        Map<String, Object> names = new TreeMap<>();
        configs.keySet()
                .forEach(key -> names.put(key, ComposeFile.map(configs, key).get("name")));
        return names;
    }

    private static Set<String> differences(Map<String, Object> before, Map<String, Object> after) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        Set<String> different = new TreeSet<>(before.keySet());
        different.removeIf(key -> before.get(key).equals(after.get(key)));
        return different;
    }
}
