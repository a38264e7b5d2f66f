package dev.howdah.processor.render;

import dev.howdah.processor.model.Credentials;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlReader;
import dev.howdah.processor.render.yaml.YamlScalar;
import dev.howdah.processor.render.yaml.YamlWriter;
import java.util.List;
import java.util.Map;

/**
 * {@code patroni.yml}. What differs from member to member (name and addresses) comes from the environment that the Compose
 * file sets, so that one file serves all.
 */
public final class PatroniYaml {
    private static final String FILE = "patroni.yml";
    private static final List<String> ORDER = List.of(
            "scope", "namespace", "log", "restapi", "ctl", "etcd3", "bootstrap", "postgresql", "watchdog", "tags");

    private PatroniYaml() {}

    static String text(Stack stack) {
        return YamlWriter.write(whole(stack), Heading.of(stack, "Patroni's configuration"));
    }

    /** What members read whenever they start; {@code bootstrap} is read once in a cluster's life. */
    static String withoutBootstrap(String text) {
        int from = text.indexOf("\nbootstrap:");
        int to = from;
        do {
            to = text.indexOf('\n', to + 1);
        } while (to >= 0 && to + 1 < text.length() && text.charAt(to + 1) == ' ');
        return text.substring(0, from) + (to < 0 ? "" : text.substring(to));
    }

    /** For {@code docker compose}, where an existing etcd is out of reach and a mounted script has the rights of its file. */
    static String local(Stack stack) {
        YamlMap document = whole(stack);
        if (PostInitScript.isNeeded(stack)) {
            document.map("bootstrap")
                    .put("post_init", "/bin/sh " + stack.patroni().postInitTarget());
        }
        if (!stack.etcd().isOwn()) {
            String host = LocalNames.etcd(stack) + ":" + stack.etcd().clientPort();
            document.put("etcd3", new YamlMap().put("hosts", YamlList.of(List.of(host))));
        }
        return YamlWriter.write(document, Heading.of(stack, "Patroni's configuration on one machine,"));
    }

    /** Everything, with the user's own YAML. */
    static YamlMap whole(Stack stack) {
        YamlMap document = document(stack);
        String raw = stack.patroni().section().text("patroniYml");
        return raw.isEmpty() ? document : document.putMissing(YamlReader.readChecked(raw));
    }

    /** Everything but the user's own YAML. */
    public static YamlMap document(Stack stack) {
        Patroni patroni = stack.patroni();
        YamlMap settings = SettingsYaml.of(patroni.section(), FILE);
        settings.put("scope", YamlScalar.of(patroni.scope()), "name of the cluster");
        settings.put("restapi", restapi(patroni), "");
        settings.putMissing(SettingsYaml.of(stack.etcd().section(), FILE));
        settings.map("etcd3").put("hosts", YamlList.of(stack.etcd().hosts()));
        checksums(patroni, settings.map("bootstrap"));
        bootstrap(stack, settings.map("bootstrap"));
        if (stack.pgBackRest().isPresent()) {
            ArchiveSettings.shared(stack.pgBackRest().get(), settings.map("bootstrap"));
        }
        settings.put("postgresql", postgresql(stack), "");
        return settings.startingWith(ORDER);
    }

    private static YamlMap restapi(Patroni patroni) {
        Section section = patroni.restapi();
        YamlMap restapi = new YamlMap();
        restapi.put(
                "listen", YamlScalar.of(section.text("listen") + ":" + patroni.restPort()), "address of the REST API");
        YamlMap settings = SettingsYaml.of(section, FILE);
        if (section.flag("authentication")) {
            restapi.map("authentication")
                    .put("username", section.text("username"))
                    .put("password", GoTemplate.quotedSecret(patroni.restSecret()));
        }
        return restapi.putMissing(settings);
    }

    /** Since PostgreSQL 18 pages carry checksums unless initdb is told otherwise. */
    private static void checksums(Patroni patroni, YamlMap bootstrap) {
        boolean wanted = patroni.section().section("initdb").flag("dataChecksums");
        if (!wanted && patroni.postgresVersion() >= 18 && bootstrap.get("initdb") instanceof YamlList options) {
            options.add(YamlScalar.of("no-data-checksums"));
        }
    }

    private static void bootstrap(Stack stack, YamlMap bootstrap) {
        Section method = stack.patroni().section().section("bootstrapMethod");
        if (!method.text("name").isEmpty()) {
            YamlMap settings = SettingsYaml.of(method, FILE);
            bootstrap.put("method", method.text("name"));
            for (Map.Entry<String, YamlMap.Entry> setting : settings.entries().entrySet()) {
                if (!setting.getKey().equals("bootstrap")) {
                    YamlMap.Entry entry = setting.getValue();
                    bootstrap.map(method.text("name")).put(setting.getKey(), entry.node(), entry.comment());
                }
            }
        }
        if (PostInitScript.isNeeded(stack)) {
            bootstrap.put("post_init", YamlScalar.of(stack.patroni().postInitTarget()), "makes roles and databases");
        }
    }

    private static YamlMap postgresql(Stack stack) {
        Patroni patroni = stack.patroni();
        Section section = patroni.postgresql();
        YamlMap postgresql = new YamlMap();
        postgresql.put("listen", YamlScalar.of(section.text("listen") + ":" + patroni.port()), "address of PostgreSQL");
        postgresql.put("bin_dir", YamlScalar.of(patroni.binDir()), "folder of PostgreSQL's programs");
        YamlMap authentication = postgresql.map("authentication");
        authentication.put("superuser", credentials(patroni.superuser()));
        authentication.put("replication", credentials(patroni.replication()));
        if (patroni.hasRewindRole()) {
            authentication.put("rewind", credentials(patroni.rewind()));
        }
        postgresql.put("pg_hba", PgHba.of(stack), "who may connect: the first line that matches decides");
        replicaMethods(section, postgresql);
        if (stack.pgBackRest().isPresent()) {
            ArchiveSettings.own(stack.pgBackRest().get(), postgresql);
        }
        return postgresql.putMissing(SettingsYaml.of(section, FILE));
    }

    private static YamlMap credentials(Credentials credentials) {
        return new YamlMap()
                .put("username", credentials.username())
                .put("password", GoTemplate.quotedSecret(credentials.secret()))
                .putMissing(SettingsYaml.of(credentials.section(), FILE));
    }

    private static void replicaMethods(Section postgresql, YamlMap into) {
        YamlList names = new YamlList();
        for (Section method : postgresql.sections("createReplicaMethods")) {
            String name = method.text("name");
            names.add(YamlScalar.of(name));
            YamlMap settings = SettingsYaml.of(method, FILE);
            if (!settings.isEmpty()) {
                into.put(name, settings);
            }
        }
        into.putFilled("create_replica_methods", names);
    }
}
