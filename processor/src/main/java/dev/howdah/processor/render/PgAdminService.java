package dev.howdah.processor.render;

import dev.howdah.processor.model.Members;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import java.util.List;

/** pgAdmin: one task only, because it keeps sessions on its disk. */
final class PgAdminService {
    /** Decides whether servers.json is read, which only a database in the cluster can tell. */
    static final String PROGRAM = "pgadmin/start.py";

    private static final String PROGRAM_TARGET = "/usr/local/lib/howdah/pgadmin.py";
    private static final int OWNER_ONLY = 0400;
    private static final String SERVERS = "/pgadmin4/servers.json";
    private static final String DATABASE_URI = "/etc/pgadmin/config-database-uri";
    private static final String ENGINE_OPTIONS = "PGADMIN_CONFIG_SQLALCHEMY_ENGINE_OPTIONS";

    private PgAdminService() {}

    static void add(Stack stack, PgAdmin pgAdmin, Configs configs, YamlMap services, YamlMap volumes) {
        Section section = pgAdmin.section();
        boolean web = stack.hasSite("pgadmin");
        YamlMap service = new YamlMap();
        service.put("image", Compose.interpolated(pgAdmin.image()));
        if (pgAdmin.hasConfigDatabase()) {
            service.put("entrypoint", YamlList.of(List.of("/venv/bin/python3", PROGRAM_TARGET)));
        }
        service.put("environment", environment(pgAdmin));
        YamlList mounts = new YamlList()
                .add(configs.mount("servers", "pgadmin/servers.json", false, SERVERS, PgAdmin.UID, OWNER_ONLY));
        if (pgAdmin.hasConfigDatabase()) {
            mounts.add(configs.mount(
                    "config-db", "pgadmin/config-database-uri", false, DATABASE_URI, PgAdmin.UID, OWNER_ONLY));
            mounts.add(configs.mount("start", PROGRAM, false, PROGRAM_TARGET, PgAdmin.UID, OWNER_ONLY));
        }
        service.put("configs", mounts);
        service.putFilled("secrets", configs.secrets(pgAdmin.service()));
        service.put(
                "volumes",
                new YamlList()
                        .add(ComposeYaml.volume(
                                section.section("volume"), pgAdmin.service() + "-data", "/var/lib/pgadmin", volumes)));
        service.put("networks", ComposeYaml.networks(stack, web, "database"));
        service.put("healthcheck", healthCheck(pgAdmin));
        String label = section.text("nodeLabel");
        YamlMap deploy = ComposeYaml.deploy(
                stack,
                "replicated",
                label.isEmpty() ? List.of() : List.of(Members.constraint(label)),
                section.section("resources"));
        deploy.put("update_config", ComposeYaml.update("5s", "60s"));
        deploy.put("restart_policy", ComposeYaml.restart());
        if (web) {
            deploy.putFilled("labels", ComposeYaml.labels(stack, "pgadmin", pgAdmin.port()));
        }
        service.put("deploy", deploy);
        services.put(pgAdmin.service(), service);
    }

    private static YamlMap environment(PgAdmin pgAdmin) {
        Section section = pgAdmin.section();
        YamlMap environment = new YamlMap();
        Compose.environment(section, "PGADMIN_", environment);
        environment.put(
                "PGADMIN_DEFAULT_PASSWORD_FILE", Compose.environment("/run/secrets/" + pgAdmin.passwordSecret()));
        if (pgAdmin.hasConfigDatabase()) {
            environment.put("PGADMIN_CONFIG_CONFIG_DATABASE_URI_FILE", Compose.environment(DATABASE_URI));
            // The first request after a failover would get a connection to the old primary, and the person an error.
            environment.put(ENGINE_OPTIONS, Compose.environment("{'pool_pre_ping':True}"));
        }
        environment.put("PGADMIN_SERVER_JSON_FILE", Compose.environment(SERVERS));
        if (!pgAdmin.hasConfigDatabase()) {
            environment.put("PGADMIN_REPLACE_SERVERS_ON_STARTUP", Compose.environment("True"));
        }
        for (Section setting : section.sections("settings")) {
            environment.put("PGADMIN_CONFIG_" + setting.text("name"), Compose.environment(literal(setting)));
        }
        Compose.environment(section, environment);
        return environment;
    }

    /** Swarm expands templates in it, then pgAdmin pastes it into a Python file. */
    private static String literal(Section setting) {
        if (setting.isGiven("flag")) {
            return setting.flag("flag") ? "True" : "False";
        }
        return setting.isGiven("number")
                ? Long.toString(setting.number("number"))
                : GoTemplate.disarmed(Python.literal(setting.text("text")));
    }

    private static YamlMap healthCheck(PgAdmin pgAdmin) {
        String url = "http://127.0.0.1:" + pgAdmin.port() + "/misc/ping";
        return new YamlMap()
                .put("test", YamlList.of(List.of("CMD", "wget", "-q", "-O", "/dev/null", url)))
                .put("interval", "10s")
                .put("timeout", "5s")
                .put("retries", 6)
                .put("start_period", "120s");
    }
}
