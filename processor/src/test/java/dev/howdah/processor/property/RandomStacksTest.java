package dev.howdah.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.CrossFileFacts;
import dev.howdah.processor.golden.EmittedStack;
import dev.howdah.processor.golden.StackCompiler;
import dev.howdah.processor.golden.SwarmTemplate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random stacks compile, and every value comes out as it went in. A failure says its seed: {@code -Dhowdah.seed=} begins
 * there, {@code -Dhowdah.stacks=} says how many are tried.
 */
class RandomStacksTest {
    private static final long FIRST_SEED = Long.getLong("howdah.seed", 1);
    private static final int STACKS = Integer.getInteger("howdah.stacks", 100);

    private static final Pattern PASSWORD_FILE = Pattern.compile("pg_read_file\\('([^']+)'\\)");

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + STACKS);
    }

    @ParameterizedTest(name = "howdah.seed={0}")
    @MethodSource("seeds")
    void comesOutAsItWentIn(long seed) {
        RandomStack chosen = StackGenerator.stack(seed);
        try {
            check(chosen, StackCompiler.emitted(chosen.className(), chosen.source()));
        } catch (AssertionError e) {
            throw new AssertionError("-Dhowdah.seed=" + seed + " -Dhowdah.stacks=1 shows it: " + e.getMessage(), e);
        }
    }

    private static void check(RandomStack chosen, EmittedStack emitted) {
        CrossFileFacts.assertOn(emitted);
        assertThat(emitted.name()).isEqualTo(chosen.name());
        patroni(chosen.patroni(), emitted);
        compose(chosen, emitted);
        postInit(chosen.patroni(), emitted);
    }

    private static void patroni(RandomStack.Patroni chosen, EmittedStack emitted) {
        Map<String, Object> patroni = emitted.renderedYaml("patroni.yml");
        assertThat(patroni).containsEntry("scope", chosen.scope());
        Map<?, ?> parameters = (Map<?, ?>) at(patroni, "bootstrap", "dcs", "postgresql", "parameters");
        assertThat(parameters.remove("max_connections")).isEqualTo(chosen.maxConnections());
        isWritten(parameters, chosen.parameters());
        isWritten(chosen.tags().isEmpty() ? Map.of() : (Map<?, ?>) at(patroni, "tags"), chosen.tags());
        Object mode = at(patroni, "bootstrap", "dcs", "synchronous_mode");
        assertThat(mode)
                .isEqualTo(Map.of("ON", true, "OFF", false, "QUORUM", "quorum").get(chosen.synchronousMode()));
    }

    /** Texts stay texts; only plain digits and the two truth values become what they look like. */
    private static void isWritten(Map<?, ?> written, Map<String, String> chosen) {
        assertThat(written).hasSameSizeAs(chosen);
        chosen.forEach((key, text) -> {
            Object value = written.get(key);
            assertThat(String.valueOf(value)).isEqualTo(text);
            boolean typed = text.equals("true") || text.equals("false") || text.matches("-?[1-9]\\d{0,17}|0");
            assertThat(value instanceof String).as("%s is a text", text).isEqualTo(!typed);
        });
    }

    private static void compose(RandomStack chosen, EmittedStack emitted) {
        Map<String, Object> compose = emitted.yaml("compose.yaml");
        Object environment = at(compose, "services", chosen.patroni().service(), "environment");
        isInterpolated(environment, chosen.patroni().environment());
        isInterpolated(environment, Map.of("PATRONI_NAME", chosen.patroni().memberName()));
        chosen.pgAdmin()
                .ifPresent(pgAdmin -> pgAdmin.settings()
                        .forEach((name, text) -> isExpanded(
                                at(compose, "services", "pgadmin", "environment", "PGADMIN_CONFIG_" + name),
                                "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'")));
        Map<?, ?> services = (Map<?, ?>) compose.get("services");
        assertThat(services.containsKey("proxy")).isEqualTo(chosen.haProxy().isPresent());
        assertThat(services.containsKey("pgadmin")).isEqualTo(chosen.pgAdmin().isPresent());
        assertThat(services.keySet().stream().filter(name -> name.toString().startsWith("etcd")))
                .hasSize(chosen.etcdMembers().orElse(0));
    }

    /** Swarm expands templates in environment variables, so that a text must not look like one. */
    private static void isExpanded(Object value, String chosen) {
        assertThat(SwarmTemplate.render(((String) value).replace("$$", "$"))).isEqualTo(chosen);
    }

    private static void isInterpolated(Object environment, Map<String, String> chosen) {
        chosen.forEach((name, text) -> assertThat(((Map<?, ?>) environment).get(name))
                .isInstanceOfSatisfying(
                        String.class,
                        value -> assertThat(value.replace("$$", "$")).isEqualTo(text)));
    }

    private static void postInit(RandomStack.Patroni chosen, EmittedStack emitted) {
        if (chosen.roles().isEmpty() && chosen.databases().isEmpty()) {
            return;
        }
        String script = emitted.text("init/post-init.sh");
        for (RandomStack.Role role : chosen.roles()) {
            assertThat(script)
                    .contains("ALTER ROLE " + identifier(role.name()) + (role.login() ? " LOGIN" : " NOLOGIN"));
        }
        // Two roles with one password would be one role to whoever knows it.
        assertThat(PASSWORD_FILE.matcher(script).results().map(found -> found.group(1)))
                .doesNotHaveDuplicates();
        for (RandomStack.Database database : chosen.databases()) {
            assertThat(script).contains("'" + database.name().replace("'", "''") + "') WHERE NOT EXISTS");
            database.schemas()
                    .forEach(
                            schema -> assertThat(script).contains("CREATE SCHEMA IF NOT EXISTS " + identifier(schema)));
        }
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Object at(Map<String, Object> document, String... keys) {
        Object node = document;
        for (String key : List.of(keys)) {
            assertThat(node).isInstanceOf(Map.class);
            node = ((Map<?, ?>) node).get(key);
        }
        return node;
    }
}
