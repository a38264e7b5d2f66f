package dev.howdah.processor.render;

import dev.howdah.processor.model.Choice;
import dev.howdah.processor.model.Form;
import dev.howdah.processor.model.Kind;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Setting;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;

/**
 * pgBackRest's configuration: what members need to archive and to restore, and beside it what only backups need. A change of the latter
 * makes no new tasks of the members.
 */
final class PgBackRestConf {
    static final String FILE = "pgbackrest/pgbackrest.conf";
    static final String BACKUP_FILE = "backup/backup.conf";

    private final PgBackRest backup;
    private final boolean local;
    private final StringBuilder text = new StringBuilder();

    private PgBackRestConf(PgBackRest backup, boolean local) {
        this.backup = backup;
        this.local = local;
    }

    static String text(Stack stack, PgBackRest backup) {
        return new PgBackRestConf(backup, false).members(Heading.of(stack, "pgBackRest's configuration"));
    }

    /** For {@code docker compose}: a repository in a volume, so that nothing gets into the bucket of the Swarm's cluster. */
    static String local(Stack stack, PgBackRest backup) {
        return new PgBackRestConf(backup, true)
                .members(Heading.of(stack, "pgBackRest's configuration on one machine,"));
    }

    /** What only backups need. */
    static String ofBackups(Stack stack, PgBackRest backup) {
        PgBackRestConf conf = new PgBackRestConf(backup, false);
        conf.text.append(Heading.comment(Heading.of(stack, "How pgBackRest makes and keeps backups")));
        conf.text.append("\n[global]\n");
        // Of each segment of WAL that is archived, PostgreSQL's log need not tell.
        conf.setting("log-level-console", "info");
        conf.settings(backup.section(), BACKUP_FILE);
        conf.settings(backup.repository(), BACKUP_FILE);
        return conf.text.toString();
    }

    private String members(String heading) {
        text.append(Heading.comment(heading)).append("\n[global]\n");
        repository();
        // The user of the members may write to no other place, and Docker keeps what is logged.
        setting("lock-path", "/tmp/pgbackrest");
        setting("log-level-file", "off");
        if (backup.section().flag("archiveAsync")) {
            setting("spool-path", backup.spoolPath());
        }
        settings(backup.section(), FILE);
        for (Section option : backup.section().sections("options")) {
            setting(option.text("name"), GoTemplate.disarmed(option.text("value")));
        }
        stanza();
        return text.toString();
    }

    private void repository() {
        if (local) {
            setting("repo1-type", "posix");
            setting("repo1-path", backup.localPath());
        } else {
            settings(backup.repository(), FILE);
            if (backup.hasKeys()) {
                setting("repo1-s3-key", GoTemplate.secret(backup.accessKeySecret()));
                setting("repo1-s3-key-secret", GoTemplate.secret(backup.secretKeySecret()));
            }
        }
        if (backup.isEncrypted()) {
            if (local) {
                setting(
                        "repo1-cipher-type",
                        backup.repository().choice("cipherType").spelling());
            }
            setting("repo1-cipher-pass", GoTemplate.secret(backup.passphraseSecret()));
        }
    }

    private void stanza() {
        Patroni patroni = backup.patroni();
        text.append("\n[").append(backup.stanza()).append("]\n");
        setting("pg1-path", patroni.postgresql().text("dataDir"));
        setting("pg1-port", Long.toString(patroni.port()));
        setting("pg1-user", GoTemplate.disarmed(patroni.superuser().username()));
        setting("pg1-database", GoTemplate.disarmed(patroni.postgresql().text("database")));
    }

    private void settings(Section section, String file) {
        for (Value value : section.values()) {
            Setting setting = value.setting();
            boolean plain = setting.file().equals(file) && !setting.key().isEmpty() && setting.kind() != Kind.SECTION;
            boolean special = setting.form() == Form.SECRET || setting.key().equals("spool-path");
            // pgBackRest's own way of keeping all is to be told nothing.
            boolean none = setting.key().startsWith("repo1-retention-")
                    && value.content().equals(0L);
            if (plain && !special && !none && value.isWritten()) {
                setting(setting.key(), spelt(setting, value.content()));
            }
        }
    }

    private static String spelt(Setting setting, Object content) {
        if (content instanceof Boolean flag) {
            return flag ? "y" : "n";
        }
        if (setting.form() == Form.SIZE) {
            return Long.toString(Quantities.bytes((String) content));
        }
        return content instanceof Choice choice ? choice.spelling() : GoTemplate.disarmed(content.toString());
    }

    private void setting(String key, String value) {
        text.append(key).append('=').append(value).append('\n');
    }
}
