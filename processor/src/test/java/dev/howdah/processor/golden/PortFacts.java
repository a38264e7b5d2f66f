package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.ComposeFile.Service;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every file means the same ports, and no two sockets share one. */
final class PortFacts implements StackFacts {
    private static final Pattern SERVERS =
            Pattern.compile("server-template \\S+ \\d+ tasks\\.(\\S+):(\\d+) .*check port (\\d+)");
    private static final Pattern BIND = Pattern.compile("(?m)^ *bind \\S+:(\\d+)");
    private static final Pattern URI_TARGET = Pattern.compile("@([^:/@]+):(\\d+)/");

    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        Service database = compose.database();
        Map<String, Object> patroni = stack.renderedYaml("patroni.yml");
        String rest = port((String) ComposeFile.map(patroni, "restapi").get("listen"));
        String postgres = port((String) ComposeFile.map(patroni, "postgresql").get("listen"));
        assertThat(rest).isNotEqualTo(postgres);
        assertThat(database.environment())
                .hasEntrySatisfying(
                        "PATRONI_RESTAPI_CONNECT_ADDRESS",
                        it -> assertThat(port(it)).isEqualTo(rest))
                .hasEntrySatisfying(
                        "PATRONI_POSTGRESQL_CONNECT_ADDRESS",
                        it -> assertThat(port(it)).isEqualTo(postgres));
        // Swarm kills unhealthy tasks: a check that asked for a role, or for etcd, would kill members that must live.
        assertThat(String.join(" ", database.healthCheck())).contains(":" + rest + "/liveness");
        publishedOnce(compose);
        if (stack.has("haproxy.cfg")) {
            haProxy(stack.text("haproxy.cfg"), database, rest, postgres);
        }
        if (stack.has("pgadmin/servers.json")) {
            pgAdmin(stack, compose);
        }
    }

    private static void haProxy(String cfg, Service database, String rest, String postgres) {
        assertThat(SERVERS.matcher(cfg).results()).isNotEmpty().allSatisfy(server -> {
            assertThat(server.group(1)).isEqualTo(database.name());
            assertThat(server.group(2)).isEqualTo(postgres);
            assertThat(server.group(3)).isEqualTo(rest);
        });
        assertThat(BIND.matcher(cfg).results().map(bind -> bind.group(1))).doesNotHaveDuplicates();
        long checked = cfg.lines()
                .filter(line -> line.contains("option httpchk OPTIONS /"))
                .count();
        assertThat(checked)
                .as("each listener asks Patroni")
                .isEqualTo(SERVERS.matcher(cfg).results().count());
        // HAProxy needs a resolver for names that Docker alone knows.
        assertThat(cfg).contains("resolvers docker");
    }

    private static void publishedOnce(ComposeFile compose) {
        Set<Object> published = new TreeSet<>();
        for (Service service : compose.services()) {
            for (Map<String, Object> port : service.ports()) {
                assertThat(published.add(port.get("published")))
                        .as("only one publishes " + port)
                        .isTrue();
            }
        }
    }

    private static void pgAdmin(EmittedStack stack, ComposeFile compose) {
        Service proxy = compose.services().stream()
                .filter(service -> service.mounts("configs").stream()
                        .anyMatch(mount -> mount.source().equals("haproxy")))
                .findFirst()
                .orElseThrow();
        Set<String> bound = new TreeSet<>();
        BIND.matcher(stack.text("haproxy.cfg")).results().forEach(bind -> bound.add(bind.group(1)));
        Map<String, Object> servers = ComposeFile.map(stack.yaml("pgadmin/servers.json"), "Servers");
        servers.keySet()
                .forEach(key -> assertThat(ComposeFile.map(servers, key))
                        .containsEntry("Host", proxy.body().get("hostname"))
                        .hasEntrySatisfying("Port", port -> assertThat(bound).contains(port.toString())));
        if (stack.has("pgadmin/config-database-uri")) {
            MatchResult target = URI_TARGET
                    .matcher(stack.text("pgadmin/config-database-uri"))
                    .results()
                    .findFirst()
                    .orElseThrow();
            assertThat(target.group(1)).isEqualTo(proxy.body().get("hostname"));
            assertThat(bound).contains(target.group(2));
        }
    }

    private static String port(String address) {
        return address.substring(address.lastIndexOf(':') + 1);
    }
}
