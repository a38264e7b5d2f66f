package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A label stands once: a directive that a site has twice gets a number, which caddy-docker-proxy drops. */
class RepeatedDirectiveTest {
    private static final String SOURCE = """
            package orders;
            import dev.howdah.annotations.*;
            @PatroniCluster
            @Etcd
            @HaProxy
            @Caddy(
                    network = @Network(name = "www", external = true),
                    sites = @Site(
                            domain = "status.example.com",
                            basicAuth = @BasicAuth(hash = "${HASH}"),
                            directives = {"header -Server", "header X-Frame-Options DENY", "header.X-A b", "header X-B c"}))
            class Orders {}
            """;

    @Test
    void losesNoneOfThem() {
        EmittedStack stack =
                StackCompiler.emitted("orders", Map.of("Orders", SOURCE)).get("orders");
        Map<String, Object> services = ComposeFile.of(stack).topLevel("services");
        Map<String, Object> labels =
                ComposeFile.map(ComposeFile.map(ComposeFile.map(services, "proxy"), "deploy"), "labels");

        assertThat(labels)
                .containsEntry("caddy.header", "-Server")
                .containsEntry("caddy.header_1", "X-Frame-Options DENY")
                .containsEntry("caddy.header.X-A", "b")
                .containsEntry("caddy.header_2", "X-B c");
    }
}
