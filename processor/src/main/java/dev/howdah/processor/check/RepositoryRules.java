package dev.howdah.processor.check;

import dev.howdah.processor.model.Form;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** The repository of backups is one, is found by all members, and keeps what it should. */
final class RepositoryRules implements Rule {
    private static final List<String> NEEDED = List.of("s3Bucket", "s3Endpoint", "s3Region");
    private static final List<String> KEYS = List.of("s3AccessKeySecret", "s3SecretKeySecret");
    private static final List<String> OF_SERVERS = List.of(
            "s3Bucket",
            "s3Endpoint",
            "s3Region",
            "s3UriStyle",
            "s3KeyType",
            "s3AccessKeySecret",
            "s3SecretKeySecret",
            "storageVerifyTls",
            "storageCaFile");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.pgBackRest().isEmpty()) {
            return;
        }
        PgBackRest backup = stack.pgBackRest().get();
        Section repository = backup.repository();
        if (backup.isFolder()) {
            checkFolder(backup, repository, problems);
        } else {
            checkServer(stack, backup, repository, problems);
        }
        if (!backup.isEncrypted()) {
            inVain(
                    repository.value("cipherPassSecret"),
                    "cipherType is NONE",
                    "Set cipherType, or remove it",
                    problems);
        }
        checkRetention(backup, repository, problems);
        if (repository.flag("block") && !repository.flag("bundle")) {
            problems.add(
                    BackupProblem.BACKUP_OPTION,
                    repository.value("block"),
                    "repository.block is set, but repository.bundle is false",
                    "Remove bundle, or block");
        }
    }

    private static void checkFolder(PgBackRest backup, Section repository, Problems problems) {
        for (String name : OF_SERVERS) {
            inVain(
                    repository.value(name),
                    "repository.type is POSIX",
                    "Set type = RepositoryType.S3, or remove it",
                    problems);
        }
        Section volume = repository.section("volume");
        inVain(
                volume.value("target"),
                "the repository's volume is mounted at repository.path",
                "Remove it, or set path to it",
                problems);
        if (backup.isShared()) {
            return;
        }
        Value place = repository.value("volume");
        String what = "the repository is a volume of the driver local, which each host has for itself";
        if (backup.patroni().members().count() > 1) {
            problems.add(
                    BackupProblem.REPOSITORY_APART,
                    place,
                    what + ", and there are " + backup.patroni().members().count() + " members",
                    "Set repository.type to S3, or give its volume driverOpts of a share, as in @Volume(driverOpts ="
                            + " {@Entry(name = \"type\", value = \"nfs\"), @Entry(name = \"o\", value ="
                            + " \"addr=nas.example,rw,soft,timeo=50\"), @Entry(name = \"device\", value = \":/backup\")}), or name"
                            + " one that exists on all hosts with external = true");
        } else {
            problems.add(
                    BackupProblem.REPOSITORY_BESIDE,
                    place,
                    what,
                    "Set repository.type to S3, or give its volume driverOpts of a share");
        }
    }

    private static void checkServer(Stack stack, PgBackRest backup, Section repository, Problems problems) {
        inVain(
                repository.value("volume"),
                "repository.type is S3",
                "Set type = RepositoryType.POSIX, or remove it",
                problems);
        for (String name : NEEDED) {
            if (repository.text(name).isEmpty()) {
                problems.add(
                        ValueProblem.MISSING,
                        repository.value("type"),
                        "repository.type is S3, but repository." + name + " is missing",
                        "Add " + name + " = \"...\"");
            }
        }
        checkEndpoint(repository.value("s3Endpoint"), problems);
        if (!backup.hasKeys()) {
            for (String name : KEYS) {
                inVain(repository.value(name), "s3KeyType is AUTO", "Remove it, or s3KeyType", problems);
            }
        }
        if (!repository.flag("storageVerifyTls")) {
            problems.add(
                    BackupProblem.UNVERIFIED_STORAGE,
                    repository.value("storageVerifyTls"),
                    "repository.storageVerifyTls = false takes any certificate for the server's",
                    "Remove it, and name the server's authority in storageCaFile");
        }
        Section network = stack.swarm().section("network");
        if (network.flag("internal") && !network.flag("external")) {
            problems.add(
                    BackupProblem.REPOSITORY_UNREACHABLE,
                    network.value("internal"),
                    network.value("internal").path() + " = true leaves the service that backs up no way to "
                            + Problems.quote(repository.text("s3Endpoint")),
                    "Remove it");
        }
    }

    private static void checkEndpoint(Value endpoint, Problems problems) {
        String server = (String) endpoint.content();
        if (!server.isEmpty() && !Form.HOST.accepts(server, false) && !Form.HOST_PORT.accepts(server, false)) {
            problems.add(
                    ValueProblem.SYNTAX,
                    endpoint,
                    endpoint.path() + " = " + Problems.quote(server) + " is no host name, with or without a port",
                    "Write the name alone, as in s3.eu-central-1.amazonaws.com or s3.example:9000");
        }
    }

    private static void checkRetention(PgBackRest backup, Section repository, Problems problems) {
        Value full = repository.value("retentionFull");
        boolean counts = repository.choice("retentionFullType").name().equals("COUNT");
        if (full.content().equals(0L)) {
            problems.add(
                    BackupProblem.KEEPS_ALL,
                    full,
                    full.path() + " = 0 keeps all backups, and all WAL",
                    "Say how many to keep, as in retentionFull = 4");
        } else if (counts && full.content().equals(1L)) {
            problems.add(BackupProblem.KEEPS_ONE, full, full.path() + " = 1 keeps one full backup", "Keep two or more");
        }
        Value differential = repository.value("retentionDiff");
        if (!differential.content().equals(0L)
                && backup.schedule("differential").isEmpty()) {
            inVain(differential, "schedule.differential is empty", "Remove it, or add a schedule", problems);
        }
    }

    static void inVain(Value value, String why, String fix, Problems problems) {
        if (value.given() && !value.isEmpty()) {
            problems.add(NameProblem.IN_VAIN, value, value.path() + " is set, but " + why, fix);
        }
    }
}
