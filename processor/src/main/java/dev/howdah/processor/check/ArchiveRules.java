package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Setting;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** WAL goes to the repository alone, and pgBackRest's settings are ones that it takes. */
final class ArchiveRules implements Rule {
    private static final Set<String> OWN =
            Set.of("lock-path", "log-level-file", "log-level-console", "config", "config-path", "stanza", "spool-path");
    private static final List<String> SECRETS = List.of("-key", "-key-secret", "-pass", "-token", "-passphrase");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.pgBackRest().isEmpty()) {
            return;
        }
        PgBackRest backup = stack.pgBackRest().get();
        if (stack.patroni().isStandbyCluster()) {
            problems.add(
                    BackupProblem.BACKUP_STANDBY,
                    backup.section().origin(),
                    "@PgBackRest stands in a standby cluster, where every member is in recovery",
                    "Put @PgBackRest into the stack of the remote cluster");
            return;
        }
        checkParameters(stack, problems);
        checkMethods(backup, problems);
        checkCompression(backup.section(), problems);
        checkPlaces(backup, problems);
        checkOptions(backup, problems);
        checkStanza(backup, problems);
        checkHostname(backup, problems);
        if (!backup.isFolder()) {
            new MountedFiles(backup.section(), "members and backups", "secretFiles of @PgBackRest")
                    .check(backup.repository().value("storageCaFile"), PatroniProblem.SECRET_FILE, problems);
        }
    }

    private static void checkParameters(Stack stack, Problems problems) {
        for (PostgresSettings.Written written : new PostgresSettings(stack).all()) {
            String name = written.name().toLowerCase(Locale.ROOT);
            boolean restores = name.equals("restore_command") && written.place() != PostgresSettings.Place.BOOTSTRAP;
            if (restores || PgBackRest.PARAMETERS.contains(name)) {
                problems.add(
                        BackupProblem.ARCHIVE_TAKEN,
                        written.section().value("name"),
                        written.described() + ", but @PgBackRest sets " + name + " itself",
                        name.equals("archive_timeout")
                                ? "Remove the parameter, and set archiveTimeout of @PgBackRest"
                                : "Remove the parameter, or @PgBackRest");
            }
        }
    }

    private static void checkMethods(PgBackRest backup, Problems problems) {
        for (Section method : backup.patroni().postgresql().sections("createReplicaMethods")) {
            Value name = method.value("name");
            if (name.content().equals(PgBackRest.METHOD) && backup.section().flag("createReplica")) {
                problems.add(
                        BackupProblem.METHOD_TAKEN,
                        name,
                        name.path() + " = \"" + PgBackRest.METHOD + "\" is the method that @PgBackRest brings",
                        "Remove createReplicaMethods, rename the method, or set createReplica of @PgBackRest to false");
            }
        }
    }

    private static void checkCompression(Section section, Problems problems) {
        Value level = section.value("compressLevel");
        String type = section.choice("compressType").name();
        long most = switch (type) {
            case "GZ" -> 9;
            case "LZ4" -> 12;
            default -> 22;
        };
        if (type.equals("NONE")) {
            RepositoryRules.inVain(level, "compressType is NONE", "Remove it", problems);
        } else if (level.given() && (Long) level.content() > most) {
            problems.add(
                    ValueProblem.OUT_OF_RANGE,
                    level,
                    level.path() + " = " + level.content() + " is more than " + most + ", the greatest of " + type,
                    "Choose 1 to " + most);
        }
        if (!section.flag("archiveAsync")) {
            RepositoryRules.inVain(
                    section.value("spoolPath"), "archiveAsync is false", "Set archiveAsync, or remove it", problems);
        }
    }

    private static void checkPlaces(PgBackRest backup, Problems problems) {
        String data = backup.patroni().postgresql().text("dataDir");
        Value spool = backup.section().value("spoolPath");
        if (isIn(backup.spoolPath(), data) || isIn(data, backup.spoolPath())) {
            problems.add(
                    BackupProblem.BACKUP_PLACE,
                    spool.given() ? spool : backup.patroni().postgresql().value("dataDir"),
                    "the folder of what is archived ahead, " + Problems.quote(backup.spoolPath())
                            + ", and postgresql.dataDir " + Problems.quote(data) + " lie one in the other",
                    "Choose a folder beside the data directory");
        }
        if (!backup.isFolder()) {
            return;
        }
        Value path = backup.repository().value("path");
        String folder = backup.path();
        String volume = backup.patroni().members().volumeTarget();
        if (isIn(folder, volume) || isIn(volume, folder)) {
            problems.add(
                    BackupProblem.BACKUP_PLACE,
                    path,
                    path.path() + " = " + Problems.quote(folder) + " and the members' volume at "
                            + Problems.quote(volume) + " lie one in the other",
                    "Leave it at /var/lib/pgbackrest");
        } else if (folder.equals("/") || MountRules.isSystem(folder) || folder.equals("/tmp")) {
            problems.add(
                    BackupProblem.BACKUP_PLACE,
                    path,
                    path.path() + " = " + Problems.quote(folder) + " hides what the image has there",
                    "Leave it at /var/lib/pgbackrest");
        }
    }

    private static boolean isIn(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }

    private static void checkOptions(PgBackRest backup, Problems problems) {
        Set<String> declared = new HashSet<>(OWN);
        keys(backup.section(), declared);
        keys(backup.repository(), declared);
        for (Item item : backup.section().value("options").items()) {
            Value name = item.section().value("name");
            String key = (String) name.content();
            String what = name.path() + " = " + Problems.quote(key);
            if (declared.contains(key) || key.startsWith("pg1-")) {
                String fix =
                        OWN.contains(key) || key.startsWith("pg1-") ? "Remove it" : "Use the attribute of that name";
                problems.add(BackupProblem.BACKUP_OPTION, name, what + " is one that Howdah writes", fix);
            } else if (!isKey(key)) {
                problems.add(
                        BackupProblem.BACKUP_OPTION,
                        name,
                        what + " is no option: they are of small letters, digits and '-'",
                        "Write it as pgBackRest's documentation does, as in io-timeout");
            } else if (isSecret(key)) {
                problems.add(
                        BackupProblem.BACKUP_SECRET,
                        name,
                        what + " takes a secret, and the file would show it",
                        "Remove it; the secrets of S3 and of a cipher have attributes that name a Docker secret");
            } else if (item.section().text("value").isBlank()) {
                problems.add(
                        BackupProblem.BACKUP_OPTION,
                        name,
                        what + " has no value",
                        "Add value = \"...\", which is y or n for a switch");
            }
        }
    }

    private static void keys(Section section, Set<String> keys) {
        for (Value value : section.values()) {
            Setting setting = value.setting();
            if (setting.file().startsWith("pgbackrest/") || setting.file().equals("backup/backup.conf")) {
                keys.add(setting.key());
            }
        }
    }

    private static boolean isKey(String key) {
        boolean good = !key.isEmpty();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            good &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        }
        return good;
    }

    private static boolean isSecret(String key) {
        for (String end : SECRETS) {
            if (key.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** A section of that name is pgBackRest's own. */
    private static void checkStanza(PgBackRest backup, Problems problems) {
        if (backup.stanza().equals("global")) {
            Value stanza = backup.section().value("stanza");
            problems.add(
                    BackupProblem.BACKUP_OPTION,
                    stanza.given() ? stanza : backup.patroni().section().value("scope"),
                    "the cluster would be called global in the repository, which is pgBackRest's name for all",
                    "Set stanza of @PgBackRest to another name");
        }
    }

    /** The same template is expanded for a task of another service, on the same host. */
    private static void checkHostname(PgBackRest backup, Problems problems) {
        Value hostname = backup.patroni().members().section().value("hostname");
        String text = (String) hostname.content();
        if (text.contains(".Task.") || text.contains(".Service.")) {
            problems.add(
                    BackupProblem.MEMBER_UNNAMED,
                    hostname,
                    hostname.path() + " = " + Problems.quote(text) + " is another name in each service",
                    "Name members by their hosts alone, as in {{.Node.ID}}.orders.host");
        }
    }
}
