package dev.howdah.processor.render;

import dev.howdah.processor.model.Members;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.List;

/** The service whose tasks are the PostgreSQL members, one on every labelled host. */
final class DatabaseService {
    private static final int OWNER_ONLY = 0400;
    private static final int EXECUTABLE = 0555;

    private DatabaseService() {}

    static void add(Stack stack, Configs configs, YamlMap services, YamlMap volumes) {
        Patroni patroni = stack.patroni();
        Members members = patroni.members();
        Section section = members.section();
        YamlMap service = new YamlMap();
        service.put("image", Compose.interpolated(members.image()));
        service.put("hostname", Compose.literal(members.hostname()));
        YamlList command = new YamlList();
        for (String word : section.texts("command")) {
            command.add(YamlScalar.of(Compose.literal(word)));
        }
        service.putFilled("command", command);
        service.put("environment", environment(patroni, members));
        service.put("configs", configs(stack, configs));
        service.putFilled("secrets", configs.secrets(members.service()));
        YamlList mounts = volumes(members, volumes);
        if (stack.pgBackRest().isPresent() && stack.pgBackRest().get().isFolder()) {
            mounts.add(BackupService.repository(stack.pgBackRest().get(), volumes));
        }
        service.put("volumes", mounts);
        service.put("networks", ComposeYaml.networks(stack, false, "database", "etcd"));
        service.put("healthcheck", healthCheck(patroni, "/liveness", "60s"));
        service.put("stop_grace_period", section.text("stopGracePeriod"));
        YamlMap deploy = ComposeYaml.deploy(stack, "global", members.constraints(), section.section("resources"));
        deploy.put("update_config", ComposeYaml.update(section.text("updateDelay"), "60s"));
        deploy.put("rollback_config", ComposeYaml.update(section.text("updateDelay"), "60s"));
        deploy.put("restart_policy", ComposeYaml.restart());
        service.put("deploy", deploy);
        services.put(members.service(), service);
    }

    /** What differs from member to member: Swarm expands the templates on each host. */
    private static YamlMap environment(Patroni patroni, Members members) {
        YamlMap environment = new YamlMap();
        environment.put(
                "PATRONI_NAME",
                YamlScalar.quoted(Compose.literal(members.section().text("memberName"))));
        environment.put(
                "PATRONI_POSTGRESQL_CONNECT_ADDRESS", Compose.environment(members.hostname() + ":" + patroni.port()));
        environment.put(
                "PATRONI_RESTAPI_CONNECT_ADDRESS", Compose.environment(members.hostname() + ":" + patroni.restPort()));
        Compose.environment(members.section(), environment);
        return environment;
    }

    private static YamlList configs(Stack stack, Configs configs) {
        Members members = stack.patroni().members();
        YamlList list = new YamlList();
        list.add(configs.mount("patroni", "patroni.yml", true, members.configTarget(), members.uid(), OWNER_ONLY));
        if (configs.has("init/post-init.sh")) {
            list.add(configs.mount(
                    "post-init",
                    "init/post-init.sh",
                    false,
                    stack.patroni().postInitTarget(),
                    members.uid(),
                    EXECUTABLE));
        }
        if (stack.pgBackRest().isPresent()) {
            BackupService.addToMembers(stack, stack.pgBackRest().get(), configs, list);
        }
        return list;
    }

    /** {@code docker stack deploy} ignores {@code shm_size}: a tmpfs takes the place of the 64 MB that Docker gives. */
    private static YamlList volumes(Members members, YamlMap volumes) {
        Section section = members.section();
        YamlMap sharedMemory = new YamlMap().put("type", "tmpfs").put("target", "/dev/shm");
        sharedMemory.map("tmpfs").put("size", Quantities.bytes(section.text("sharedMemory")));
        return new YamlList()
                .add(ComposeYaml.volume(
                        section.section("volume"), members.service() + "-data", "/var/lib/postgresql", volumes))
                .add(sharedMemory);
    }

    /** Whether the REST API asks every client for a certificate, this one included. */
    private static boolean showsCertificate(Patroni patroni) {
        return patroni.restapi().choice("verifyClient").spelling().equals("required")
                && !patroni.section().section("ctl").text("certfile").isEmpty();
    }

    /** Python that takes the certificate of patronictl. */
    private static String certificate(Patroni patroni) {
        Section ctl = patroni.section().section("ctl");
        String key = ctl.text("keyfile").isEmpty() ? "" : ", '" + ctl.text("keyfile") + "'";
        String secret = ctl.text("keyfilePasswordSecret");
        String password =
                secret.isEmpty() ? "" : ", password=open('/run/secrets/" + secret + "').read().rstrip('\\r\\n')";
        return "context = ssl._create_unverified_context(); context.load_cert_chain('" + ctl.text("certfile") + "'"
                + key + password + "); ";
    }

    /**
     * Only whether Patroni's loop runs: Swarm kills an unhealthy task, and a member that is no primary, or that has lost
     * etcd, must live.
     */
    private static YamlMap healthCheck(Patroni patroni, String path, String startPeriod) {
        boolean https = patroni.restHttps();
        String url = (https ? "https" : "http") + "://127.0.0.1:" + patroni.restPort() + path;
        boolean certified = https && showsCertificate(patroni);
        String context = certified ? "context" : "ssl._create_unverified_context()";
        String program = "import " + (https ? "ssl, " : "") + "urllib.request; "
                + (certified ? certificate(patroni) : "") + "urllib.request.urlopen('" + url + "', timeout=4"
                + (https ? ", context=" + context : "") + ")";
        return new YamlMap()
                .put("test", YamlList.of(List.of("CMD", "python3", "-c", program)))
                .put("interval", "5s")
                .put("timeout", "5s")
                .put("retries", 12)
                .put("start_period", startPeriod);
    }

    /** Where nobody kills what is unhealthy: whether PostgreSQL answers, so that others can wait for it. */
    static YamlMap readiness(Patroni patroni) {
        return healthCheck(patroni, "/readiness", "600s");
    }
}
