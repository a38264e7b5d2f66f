package dev.howdah.processor.render;

import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.List;

/** What {@code patroni.yml} says of the archive: how WAL gets there, how members read it, and how one is made of a backup. */
final class ArchiveSettings {
    /**
     * A repository out of reach holds pgBackRest up for twice its io-timeout, which is a minute, and PostgreSQL asks several times
     * before it is promoted or stops.
     */
    private static final String PUSH = "--io-timeout=10 archive-push %p";

    private static final String GET = "--io-timeout=5 archive-get %f \"%p\"";

    private ArchiveSettings() {}

    /** For the parameters that all members share. */
    static void shared(PgBackRest backup, YamlMap bootstrap) {
        YamlMap parameters = bootstrap.map("dcs").map("postgresql").map("parameters");
        parameters.put("archive_mode", "on");
        parameters.put("archive_command", backup.command(PUSH));
        long seconds = Quantities.milliseconds(backup.section().text("archiveTimeout")) / 1000;
        if (seconds > 0) {
            parameters.put("archive_timeout", seconds + "s");
        }
    }

    /** For each member's PostgreSQL. */
    static void own(PgBackRest backup, YamlMap postgresql) {
        postgresql.map("recovery_conf").put("restore_command", backup.command(GET));
        if (backup.makesReplicas()) {
            postgresql.put(
                    "create_replica_methods",
                    YamlList.of(List.of(PgBackRest.METHOD, "basebackup")),
                    "of the newest backup, and of the primary where there is none");
            postgresql.put(
                    PgBackRest.METHOD,
                    new YamlMap()
                            .put("command", YamlScalar.of("python3 " + PgBackRest.RESTORE_TARGET + " replica"))
                            .put("keep_data", true)
                            .put("no_params", true));
        }
    }
}
