package dev.howdah.processor.render;

import dev.howdah.processor.model.Members;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;

/**
 * The service that backs up, one task beside each member. It reads the member's data directory and asks its PostgreSQL, through the
 * network: the lock of a socket outlives the container that made it, and would keep the next PostgreSQL from starting.
 */
final class BackupService {
    static final String PROGRAM = "backup/backup.py";
    static final String RESTORE = "backup/restore.py";

    private static final String PROGRAM_TARGET = "/usr/local/lib/howdah/backup.py";
    private static final int OWNER_ONLY = 0400;
    private static final int READABLE = 0444;

    private BackupService() {}

    static void add(Stack stack, PgBackRest backup, Configs configs, YamlMap services, YamlMap volumes) {
        Members members = stack.patroni().members();
        String user = members.uid() + ":" + members.uid();
        YamlMap service = new YamlMap();
        service.put("image", Compose.interpolated(members.image()));
        service.put("entrypoint", YamlList.of(List.of("python3", PROGRAM_TARGET)));
        service.put("user", YamlScalar.quoted(user));
        service.put("environment", environment(members, backup));
        service.put("configs", configs(stack, backup, configs));
        service.putFilled("secrets", configs.secrets(backup.service()));
        service.put("volumes", volumes(members, backup, volumes));
        service.put("networks", ComposeYaml.networks(stack, false, "database"));
        service.put("stop_grace_period", backup.section().text("stopGracePeriod"));
        YamlMap deploy = ComposeYaml.deploy(
                stack, "global", members.constraints(), backup.section().section("resources"));
        deploy.put("update_config", ComposeYaml.update("5s", "10s"));
        deploy.put("restart_policy", ComposeYaml.restart());
        service.put("deploy", deploy);
        services.put(backup.service(), service);
    }

    /** What libpq reads, in psql as in pgBackRest: the member of the same host, and how to prove who both are. */
    private static YamlMap environment(Members members, PgBackRest backup) {
        YamlMap environment = new YamlMap();
        environment.put("PGHOST", Compose.environment(members.hostname()));
        Section superuser = backup.patroni().superuser().section();
        if (superuser.value("sslmode").isWritten()) {
            environment.put(
                    "PGSSLMODE", YamlScalar.quoted(superuser.choice("sslmode").spelling()));
        }
        for (String file : List.of("sslrootcert", "sslcert", "sslkey")) {
            if (superuser.value(file).isWritten()) {
                environment.put("PG" + file.toUpperCase(Locale.ROOT), Compose.environment(superuser.text(file)));
            }
        }
        return environment;
    }

    private static YamlList configs(Stack stack, PgBackRest backup, Configs configs) {
        Members members = backup.patroni().members();
        return new YamlList()
                .add(conf(stack, backup, configs))
                .add(configs.mount(
                        "backups",
                        PgBackRestConf.BACKUP_FILE,
                        false,
                        "/etc/pgbackrest/conf.d/backup.conf",
                        members.uid(),
                        READABLE))
                .add(configs.mount("schedule", BackupIni.FILE, false, BackupIni.TARGET, members.uid(), READABLE))
                .add(configs.mount("backup", PROGRAM, false, PROGRAM_TARGET, members.uid(), READABLE));
    }

    /** What members mount to archive, to be made of a backup and to be restored. */
    static void addToMembers(Stack stack, PgBackRest backup, Configs configs, YamlList mounts) {
        long uid = backup.patroni().members().uid();
        mounts.add(conf(stack, backup, configs));
        mounts.add(configs.mount("stanza", BackupIni.STANZA_FILE, false, BackupIni.TARGET, uid, READABLE));
        mounts.add(configs.mount("restore", RESTORE, false, PgBackRest.RESTORE_TARGET, uid, READABLE));
    }

    private static YamlMap conf(Stack stack, PgBackRest backup, Configs configs) {
        long uid = backup.patroni().members().uid();
        boolean templated = GoTemplate.isIn(PgBackRestConf.text(stack, backup));
        return configs.mount("archive", PgBackRestConf.FILE, templated, PgBackRest.CONFIG_TARGET, uid, OWNER_ONLY);
    }

    private static YamlList volumes(Members members, PgBackRest backup, YamlMap volumes) {
        YamlList mounts = new YamlList()
                .add(ComposeYaml.volume(
                                members.section().section("volume"),
                                members.service() + "-data",
                                "/var/lib/postgresql",
                                volumes)
                        .put("read_only", true));
        if (backup.isFolder()) {
            mounts.add(repository(backup, volumes));
        }
        return mounts;
    }

    /** The repository, which members mount as well. */
    static YamlMap repository(PgBackRest backup, YamlMap volumes) {
        return ComposeYaml.volume(backup.repository().section("volume"), backup.volume(), backup.path(), volumes);
    }
}
