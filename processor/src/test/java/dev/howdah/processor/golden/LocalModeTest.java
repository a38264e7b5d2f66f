package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code compose.local.yaml} makes of stacks that don't fit on one machine as they are. */
class LocalModeTest {
    private static final String ETCD = "@Etcd";

    @Test
    void membersHaveNamesOfTheirOwn() {
        Map<String, Object> services = services(
                "@PatroniCluster(members = @Members(service = \"etcd\", memberName = \"pg-{{.Node.Hostname}}\"))",
                ETCD);

        assertThat(services.keySet())
                .containsExactlyInAnyOrder("files", "etcd1", "etcd2", "etcd3", "etcd-1", "etcd-2", "etcd-3");
        assertThat(ComposeFile.map(ComposeFile.map(services, "etcd-2"), "environment"))
                .containsEntry("PATRONI_NAME", "pg-etcd-2")
                .containsEntry("PATRONI_POSTGRESQL_CONNECT_ADDRESS", "etcd-2.orders.host:5432");
    }

    /** A volume at /etc would hide what the image needs there. */
    @Test
    void aConfigurationAmongOtherFilesIsReadFromElsewhere() {
        Map<String, Object> member = ComposeFile.map(
                services("@PatroniCluster(members = @Members(configTarget = \"/etc/patroni.yml\"))", ETCD),
                "database1");

        assertThat(member).containsEntry("entrypoint", List.of("patroni", "/howdah/patroni.yml"));
        assertThat(ComposeFile.map(member, "environment"))
                .containsEntry("PATRONICTL_CONFIG_FILE", "/howdah/patroni.yml");
        assertThat(ComposeFile.<Map<String, Object>>list(member, "volumes"))
                .extracting(mount -> mount.get("target"))
                .contains("/howdah")
                .doesNotContain("/etc");
    }

    @Test
    void anEtcdOfOneMemberStandsInForAnExistingOne() {
        EmittedStack stack = stack("@PatroniCluster", "@Etcd(hosts = {\"10.0.0.1:2379\", \"10.0.0.2:2379\"})");
        Map<String, Object> etcd = ComposeFile.map(ComposeFile.map(stack.yaml(LocalFacts.NAME), "services"), "etcd");

        assertThat(ComposeFile.map(etcd, "environment")).containsEntry("ETCD_INITIAL_CLUSTER", "etcd=http://etcd:2380");
        assertThat(etcd).doesNotContainKey("volumes");
        assertThat(ComposeFile.map(stack.renderedYaml("local/patroni.yml"), "etcd3"))
                .isEqualTo(Map.of("hosts", List.of("etcd:2379")));
    }

    @Test
    void portsOfDifferentContainersAreApart() {
        Map<String, Object> services =
                services("@PatroniCluster", ETCD, "@HaProxy", "@PgAdmin(email = \"a@example.com\", listenPort = 5432)");

        assertThat(ComposeFile.<String>list(ComposeFile.map(services, "pgadmin"), "ports"))
                .containsExactly("127.0.0.1:${LOCAL_PORT_PGADMIN:-5434}:5432");
    }

    /** Swarm expands what stands in its environment, Compose does not. */
    @Test
    void whatLooksLikeATemplateComesToPgAdminAsItIs() {
        Map<String, Object> services = services(
                "@PatroniCluster",
                ETCD,
                "@HaProxy",
                "@PgAdmin(email = \"a@example.com\", settings = @PgAdminSetting(name = \"LOGIN_BANNER\", text = \"{{.Node.ID}}\"))");

        assertThat(ComposeFile.map(ComposeFile.map(services, "pgadmin"), "environment"))
                .containsEntry("PGADMIN_CONFIG_LOGIN_BANNER", "'{{.Node.ID}}'");
    }

    private static Map<String, Object> services(String... annotations) {
        return ComposeFile.map(stack(annotations).yaml(LocalFacts.NAME), "services");
    }

    private static EmittedStack stack(String... annotations) {
        String source = "import dev.howdah.annotations.*; " + String.join(" ", annotations) + " class Orders {}";
        EmittedStack stack = StackCompiler.emitted("Orders", source);
        new LocalFacts().check(stack, ComposeFile.of(stack));
        return stack;
    }
}
