package dev.howdah.processor.render;

import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Stack;

/**
 * What {@code backup.py} and {@code restore.py} have to know of the stack. Members get no more than names and places, so that a change of the
 * schedule makes no new tasks of theirs.
 */
final class BackupIni {
    static final String FILE = "backup/backup.ini";
    static final String STANZA_FILE = "pgbackrest/stanza.ini";
    static final String TARGET = "/etc/howdah/backup.ini";

    private BackupIni() {}

    /** For the service that backs up. */
    static String text(Stack stack, PgBackRest backup) {
        StringBuilder text = stanza(Heading.of(stack, "When backups are made"), backup);
        text.append("\n# Minute, hour, day of the month, month, day of the week; UTC.\n[schedule]\n");
        for (String kind : PgBackRest.KINDS) {
            setting(text, kind, backup.schedule(kind));
        }
        text.append("\n[metrics]\n");
        setting(text, "port", Long.toString(backup.metricsPort()));
        return text.toString();
    }

    /** For members. */
    static String ofMembers(Stack stack, PgBackRest backup) {
        StringBuilder text = stanza(Heading.of(stack, "What a restore needs to know"), backup);
        setting(text, "socket", backup.patroni().socketFolder());
        return text.toString();
    }

    private static StringBuilder stanza(String heading, PgBackRest backup) {
        Patroni patroni = backup.patroni();
        StringBuilder text = new StringBuilder(Heading.comment(heading));
        text.append("\n[stanza]\n");
        setting(text, "name", backup.stanza());
        setting(text, "bin_dir", patroni.binDir());
        setting(text, "data_dir", patroni.postgresql().text("dataDir"));
        setting(text, "port", Long.toString(patroni.port()));
        setting(text, "database", patroni.postgresql().text("database"));
        setting(text, "user", patroni.superuser().username());
        setting(text, "passwordfile", "/run/secrets/" + patroni.superuser().secret());
        return text;
    }

    private static void setting(StringBuilder text, String key, String value) {
        text.append((key + " = " + value).stripTrailing()).append('\n');
    }
}
