package dev.howdah.processor.render;

import dev.howdah.processor.model.Members;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import java.util.List;

/** PgBouncer: some poolers, or one on every labelled host. */
final class PoolerService {
    private static final int READABLE = 0444;
    private static final int OWNER_ONLY = 0400;
    private static final long ROOT = 0;

    private PoolerService() {}

    static void add(Stack stack, PgBouncer pooler, Configs configs, YamlMap services) {
        Section section = pooler.section();
        YamlMap service = new YamlMap();
        service.put("image", Compose.interpolated(pooler.image()));
        service.put("hostname", pooler.hostname());
        // Transactions may end; on SIGTERM it would wait for clients to leave.
        service.put("stop_signal", "SIGINT");
        service.put("stop_grace_period", section.text("stopGracePeriod"));
        service.put(
                "configs",
                new YamlList()
                        .add(configs.mount(
                                "pgbouncer", PgBouncerIni.FILE, false, section.text("configTarget"), ROOT, READABLE))
                        .add(configs.mount(
                                "userlist",
                                "pgbouncer/userlist.txt",
                                true,
                                pooler.userlistTarget(),
                                pooler.uid(),
                                OWNER_ONLY)));
        service.putFilled("secrets", configs.secrets(pooler.service()));
        service.put("networks", ComposeYaml.networks(stack, false, "database"));
        if (pooler.publishedPort() > 0) {
            service.put("ports", new YamlList().add(ComposeYaml.port(pooler.port(), pooler.publishedPort(), section)));
        }
        service.put("ulimits", ulimits(pooler));
        service.put("deploy", deploy(stack, pooler));
        services.put(pooler.service(), service);
    }

    private static YamlMap deploy(Stack stack, PgBouncer pooler) {
        Section section = pooler.section();
        boolean everywhere = section.flag("global");
        String label = section.text("nodeLabel");
        YamlMap deploy = ComposeYaml.deploy(
                stack,
                everywhere ? "global" : "replicated",
                label.isEmpty() ? List.of() : List.of(Members.constraint(label)),
                section.section("resources"));
        if (!everywhere) {
            deploy.put("replicas", pooler.count());
        }
        deploy.put("update_config", ComposeYaml.update("5s", "10s"));
        deploy.put("restart_policy", ComposeYaml.restart());
        return deploy;
    }

    /** A descriptor for each client and each connection, and some for the rest; with fewer PgBouncer turns clients away. */
    private static YamlMap ulimits(PgBouncer pooler) {
        long files = pooler.section().number("maxClientConn") + pooler.serverConnections() + 100;
        YamlMap ulimits = new YamlMap();
        ulimits.map("nofile").put("soft", files).put("hard", files);
        return ulimits;
    }
}
