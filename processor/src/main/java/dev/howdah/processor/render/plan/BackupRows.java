package dev.howdah.processor.render.plan;

import dev.howdah.processor.model.PgBackRest;

/** The rows of pgBackRest's files and of the schedule, one for each setting. */
final class BackupRows {
    private BackupRows() {}

    /**
     * Adds them.
     *
     * @param members the text of what members and the service read
     * @param backups the texts of what the service alone reads
     */
    static void add(PgBackRest backup, String members, String backups, Rows rows) {
        add(ComposeRows.place(backup.patroni().members().service()), "pgbackrest.conf: ", members, rows);
        add(ComposeRows.place(backup.service()), "backup: ", backups, rows);
    }

    private static void add(String where, String file, String text, Rows rows) {
        String section = "";
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (equals > 0 && !line.startsWith("#")) {
                String key = file + section + "." + line.substring(0, equals).strip();
                rows.add(Effect.TASKS, where, key, line.substring(equals + 1).strip());
            }
        }
    }
}
