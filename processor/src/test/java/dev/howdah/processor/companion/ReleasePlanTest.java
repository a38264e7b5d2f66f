package dev.howdah.processor.companion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the companion says of two releases, word by word: {@code plans/<pair>.txt} and {@code .json}; {@code -Dgoldens.update=true} writes
 * them anew.
 */
class ReleasePlanTest {
    private static final Path GOLDENS = Path.of("src", "test", "resources", "plans");
    private static final String BASE = """
            import dev.howdah.annotations.*;
            @SwarmStack(name = "orders")
            @PatroniCluster(
                    patroniVersion = PatroniVersion.V4_0,
                    postgresVersion = PostgresVersion.V16,
                    dcs = @Dcs(ttl = 30, parameters = {
                        @Parameter(name = "max_connections", value = "200"),
                        @Parameter(name = "shared_buffers", value = "1GB"),
                        @Parameter(name = "work_mem", value = "8MB")}),
                    roles = {@Role(name = "orders_app"), @Role(name = "audit")},
                    databases = @Database(name = "orders", owner = "orders_app", extensions = "pgcrypto"))
            @Etcd(members = 3)
            @HaProxy
            class Orders {}
            """;

    @TempDir
    static Path folder;

    private static Release base;

    @BeforeAll
    static void compileTheReleaseThatRuns() throws IOException {
        base = Release.compile(BASE, folder.resolve("base"));
    }

    /** What differs between the release that runs and the new one: texts that take another's place, by turns. */
    enum Pair {
        NOTHING,
        COMMENT_ONLY("class Orders {}", "class Sales {}"),
        TTL("ttl = 30", "ttl = 40"),
        MAX_CONNECTIONS_UP("\"200\"", "\"300\""),
        MAX_CONNECTIONS_DOWN("\"200\"", "\"150\""),
        UP_AND_DOWN("\"200\")", "\"300\"), @Parameter(name = \"max_worker_processes\", value = \"4\")"),
        PARAMETER_RELOAD("8MB", "16MB"),
        PARAMETER_RESTART("1GB", "2GB"),
        PARAMETER_REMOVED(",\n            @Parameter(name = \"work_mem\", value = \"8MB\")", ""),
        PARAMETER_OF_EXTENSION("\"8MB\")", "\"8MB\"), @Parameter(name = \"my.limit\", value = \"it's 5\")"),
        SYNCHRONOUS_MODE("ttl = 30", "ttl = 30, synchronousMode = SynchronousMode.QUORUM"),
        ENCODING("dcs =", "initdb = @Initdb(encoding = \"SQL_ASCII\", locale = \"C\"), dcs ="),
        IMAGE("@HaProxy", "@HaProxy(image = \"haproxy:3.0.12\")"),
        HAPROXY_TIMEOUT("@HaProxy", "@HaProxy(defaults = @HaProxyDefaults(timeoutClient = \"60m\"))"),
        ROLE_ADDED("@Role(name = \"audit\")", "@Role(name = \"audit\"), @Role(name = \"reporting\")"),
        ROLE_REMOVED(", @Role(name = \"audit\")", ""),
        EXTENSION_REMOVED(", extensions = \"pgcrypto\"", ""),
        STACK_RENAMED("name = \"orders\")\n@Patroni", "name = \"shop\")\n@Patroni"),
        SCOPE("dcs =", "scope = \"sales\", dcs ="),
        POSTGRESQL_17("V16", "V17"),
        PATRONI_3_0("V4_0", "V3_0"),
        SUBNET("name = \"orders\")\n@", "name = \"orders\", network = @Network(subnet = \"10.9.0.0/24\"))\n@"),
        SERVICE_ADDED("@HaProxy", "@HaProxy\n@PgAdmin(email = \"${PGADMIN_EMAIL}\")"),
        POOLER_ADDED("@HaProxy", "@HaProxy\n@PgBouncer"),
        BACKUP_ADDED(
                "@HaProxy",
                "@HaProxy\n@PgBackRest(repository = @Repository(volume = @Volume(external = true, name = \"backup\")))"),
        SERVICE_REMOVED("@HaProxy\n", ""),
        SOCKET_FOLDER("@HaProxy", "@HaProxy(hostAccess = @HostAccess(enabled = true, folder = \"/var/lib/orders\"))"),
        STANDBY("ttl = 30", "ttl = 30, standbyCluster = @StandbyCluster(host = \"primary.example.org\")"),
        PG_HBA(
                "dcs =",
                "postgresql = @Postgresql(pgHba = {@HbaRule(type = HbaType.LOCAL, database = {\"all\", \"replication\"}),"
                        + everywhere("127.0.0.1/32") + ", " + everywhere("::1/128") + ", " + everywhere("10.0.0.0/8")
                        + "}), dcs ="),
        LABEL_CHANGED("dcs =", "members = @Members(nodeLabel = \"orders.database=storage\"), dcs ="),
        ETCD_GROWS("members = 3", "members = 5"),
        ETCD_SETTING("members = 3", "members = 3, snapshotCount = 20000"),
        SUPERUSERS_SECRET(
                "dcs =",
                "postgresql = @Postgresql(authentication = @Authentication(superuser = @Credentials("
                        + "username = \"postgres\", passwordSecret = \"superuser_v2\"))), dcs ="),
        DATA_VOLUME("dcs =", "members = @Members(volume = @Volume(name = \"elsewhere\")), dcs =");

        private final String before;
        private final String after;

        Pair() {
            this("", "");
        }

        Pair(String before, String after) {
            this.before = before;
            this.after = after;
        }

        private static String everywhere(String address) {
            return "@HbaRule(database = {\"all\", \"replication\"}, address = \"" + address + "\")";
        }

        String source() {
            assertThat(BASE).contains(before);
            return BASE.replace(before, after);
        }

        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWhatTheGoldenSays(Pair pair) throws IOException {
        Release next = Release.compile(pair.source(), folder.resolve(pair.file()));
        Release.Answer text = next.run("plan", base.classes().toString());
        assertThat(text.status()).as(text.err()).isZero();
        isGolden(pair.file() + ".txt", text.out(), base.classes());

        Path jar = base.jar(folder.resolve(pair.file() + ".jar"));
        Release.Answer ofJar = next.run("plan", jar.toString());
        assertThat(ofJar.out()).isEqualTo(text.out().replace(base.classes().toString(), jar.toString()));

        Release.Answer json = next.run("plan", "--json", base.classes().toString());
        assertThat(json.status()).isZero();
        isGolden(pair.file() + ".json", json.out(), base.classes());
        isStructured(json.out(), text.out());
    }

    private static void isGolden(String file, String said, Path other) throws IOException {
        String text = said.replace(other.toString(), "OTHER");
        Path golden = GOLDENS.resolve(file);
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(golden, text);
        }
        assertThat(text).as("-Dgoldens.update=true writes %s", file).isEqualTo(Files.readString(golden));
    }

    /** Both forms say the same, and the JSON has the members that it is documented to have. */
    private static void isStructured(String json, String text) {
        Map<String, Object> plan = new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
        assertThat(plan).containsOnlyKeys("stack", "from", "fromStack", "changes", "steps");
        for (Object change : (List<?>) plan.get("changes")) {
            assertThat((Map<?, ?>) change)
                    .extracting(Map::keySet)
                    .isEqualTo(Set.of("effect", "where", "key", "old", "new", "why"));
        }
        for (Object entry : (List<?>) plan.get("steps")) {
            Map<?, ?> step = (Map<?, ?>) entry;
            assertThat(text).contains(". " + step.get("title") + "\n");
            for (Object command : (List<?>) step.get("commands")) {
                assertThat(text).contains("     " + command + "\n");
            }
        }
    }

    /** The way back of each pair is a plan too. */
    @Test
    void goesBackAsWell() throws IOException {
        Release next = Release.compile(Pair.ROLE_ADDED.source(), folder.resolve("back"));
        Release.Answer back = base.run("plan", next.classes().toString());

        assertThat(back.status()).isZero();
        assertThat(back.out())
                .contains("- role reporting", "DROP ROLE \"reporting\";", "docker secret rm orders_reporting_password");
    }

    /** PostgreSQL drops no role that has rights on the schema. */
    @Test
    void takesTheRightsOfAPoolersRoleBeforeIt() throws IOException {
        Release pooled = Release.compile(Pair.POOLER_ADDED.source(), folder.resolve("pooled"));

        assertThat(base.run("plan", pooled.classes().toString()).out())
                .containsSubsequence("DROP SCHEMA \"pgbouncer\" CASCADE;", "DROP ROLE \"pgbouncer\";");

        Release other = Release.compile(
                Pair.POOLER_ADDED.source().replace("@PgBouncer", "@PgBouncer(authUser = \"pooler\")"),
                folder.resolve("other-pooler"));
        assertThat(other.run("plan", pooled.classes().toString()).out())
                .containsSubsequence(
                        "REVOKE ALL ON SCHEMA \"pgbouncer\" FROM \"pgbouncer\";", "DROP ROLE \"pgbouncer\";");
    }

    /** Without it the members' hosts lose their members. */
    @Test
    void neverRemovesALabelThatIsStillNeeded() throws IOException {
        String shared = "@HaProxy(nodeLabel = \"orders.database=true\")";
        Release labelled = Release.compile(BASE.replace("@HaProxy", shared), folder.resolve("labelled"));

        assertThat(base.run("plan", labelled.classes().toString()).out())
                .contains("- proxy: orders.database=true")
                .doesNotContain("--label-rm");
    }

    @Test
    void anExportedFolderIsARelease() throws IOException {
        Path exported = folder.resolve("exported");
        assertThat(base.run("export", exported.toString()).status()).isZero();

        assertThat(base.run("plan", exported.toString()).out()).contains("there is nothing to do");
    }

    @Test
    void refusesWhatHoldsNoRelease() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Release.Answer answer = base.run("plan", empty.toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("no release of the stack orders");
    }

    @Test
    void refusesAReleaseFromBeforePlans() throws IOException {
        Path exported = folder.resolve("old");
        base.run("export", exported.toString());
        Files.delete(exported.resolve("plan.tsv"));
        Release.Answer answer = base.run("plan", exported.toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("plan.tsv");
    }

    @Test
    void takesItsOwnStackOfTwo() throws IOException {
        String second = "\n@SwarmStack(name = \"second\") @PatroniCluster @Etcd class Second {}\n";
        Release two = Release.compile(Pair.TTL.source() + second, folder.resolve("two"));

        assertThat(base.run("plan", two.classes().toString()).out()).contains("ttl: 40 -> 30");
    }

    @Test
    void refusesTwoOtherStacks() throws IOException {
        String second = "\n@SwarmStack(name = \"second\") @PatroniCluster @Etcd class Second {}\n";
        Release two = Release.compile(Pair.STACK_RENAMED.source() + second, folder.resolve("others"));
        Release.Answer answer = base.run("plan", two.classes().toString());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("shop", "second");
    }
}
