package dev.howdah.processor.render;

import dev.howdah.processor.model.Caddy;
import dev.howdah.processor.model.Placeholders.Placeholder;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import java.util.List;

/** The stack's own Caddy. */
final class CaddyService {
    private static final int READABLE = 0444;
    private static final int OWNER_ONLY = 0400;
    private static final long ROOT = 0;

    private CaddyService() {}

    static void add(Stack stack, Caddy caddy, Configs configs, YamlMap services, YamlMap volumes) {
        Section section = caddy.section();
        boolean templated = Caddyfile.isTemplated(caddy);
        YamlMap service = new YamlMap();
        service.put("image", Compose.interpolated(caddy.image()));
        YamlMap environment = new YamlMap();
        for (Placeholder variable : Caddyfile.variables(caddy)) {
            environment.put(variable.name(), Compose.environment(EnvExample.reference(variable)));
        }
        service.putFilled("environment", environment);
        service.put(
                "configs",
                new YamlList()
                        .add(configs.mount(
                                "caddyfile",
                                "caddy/Caddyfile",
                                templated,
                                "/etc/caddy/Caddyfile",
                                ROOT,
                                templated ? OWNER_ONLY : READABLE)));
        service.putFilled("secrets", configs.secrets(caddy.service()));
        service.put(
                "volumes",
                new YamlList()
                        .add(ComposeYaml.volume(
                                section.section("volume"), caddy.service() + "-data", "/data", volumes)));
        service.put("networks", ComposeYaml.networks(stack, true));
        service.put(
                "ports",
                new YamlList()
                        .add(ComposeYaml.port(section.number("httpPort"), section.number("httpPort"), section))
                        .add(ComposeYaml.port(section.number("httpsPort"), section.number("httpsPort"), section)));
        YamlMap deploy =
                ComposeYaml.deploy(stack, "replicated", List.of(caddy.constraint()), section.section("resources"));
        deploy.put("update_config", ComposeYaml.update("5s", "10s"));
        deploy.put("restart_policy", ComposeYaml.restart());
        service.put("deploy", deploy);
        services.put(caddy.service(), service);
    }
}
