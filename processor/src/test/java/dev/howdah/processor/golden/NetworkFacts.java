package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.ComposeFile.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Networks that services join exist, and each exists for a service; their addresses are apart. */
final class NetworkFacts implements StackFacts {
    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        Set<String> joined = new TreeSet<>();
        compose.services().forEach(service -> joined.addAll(service.networks()));
        assertThat(compose.topLevel("networks").keySet()).isEqualTo(joined);
        assertThat(compose.services()).noneMatch(service -> service.networks().isEmpty());

        Set<String> subnets = new TreeSet<>();
        compose.topLevel("networks").keySet().forEach(key -> {
            Map<String, Object> network = ComposeFile.map(compose.topLevel("networks"), key);
            List<Map<String, Object>> config = ComposeFile.list(ComposeFile.map(network, "ipam"), "config");
            config.forEach(entry -> assertThat(subnets.add((String) entry.get("subnet")))
                    .as("two networks with " + entry)
                    .isTrue());
            boolean external = Boolean.TRUE.equals(network.get("external"));
            assertThat(config).as("addresses of " + key).hasSize(external ? 0 : 1);
        });
        haProxyReachesMembers(compose);
    }

    /** Names such as {@code tasks.database} are known in networks that both sides join. */
    private static void haProxyReachesMembers(ComposeFile compose) {
        Service database = compose.database();
        for (Service service : compose.services()) {
            boolean needsMembers =
                    compose.mountedTexts(service).stream().anyMatch(text -> text.contains("server-template"));
            if (needsMembers) {
                assertThat(service.networks()).containsAnyElementsOf(database.networks());
            }
        }
    }
}
