package dev.howdah.processor.render;

import dev.howdah.processor.model.Monitoring;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.plan.PlanTsv;
import dev.howdah.processor.render.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;

/** All files of a stack. */
public final class Rendering {
    /** Howdah's own version. */
    public static final String VERSION = ManifestJson.VERSION;

    private Rendering() {}

    /** The folder of a stack's files, below the class output. */
    public static String folder(String stack) {
        return "META-INF/howdah/" + stack + "/";
    }

    /** Renders a stack that has no errors. */
    public static List<Artifact> of(Stack stack) {
        List<Artifact> mounted = mounted(stack);
        YamlMap document = ComposeYaml.document(stack, mounted);
        // Before the user's own YAML is in it, which was written for the Swarm.
        String local = LocalYaml.text(stack, document);
        YamlMap compose = ComposeYaml.completed(stack, document);
        List<Artifact> all = new ArrayList<>();
        all.add(Artifact.file("compose.yaml", ComposeYaml.text(stack, compose)));
        all.addAll(mounted);
        if (stack.monitoring().isPresent()) {
            Monitoring monitoring = stack.monitoring().get();
            all.add(Artifact.file(ScrapeYaml.FILE, ScrapeYaml.text(stack, monitoring)));
            all.add(Artifact.file(AlertsYaml.FILE, AlertsYaml.text(stack, monitoring)));
            all.add(Artifact.file(DashboardJson.FILE, DashboardJson.text(stack)));
        }
        all.add(Artifact.file("compose.local.yaml", local));
        all.add(Artifact.file("local/patroni.yml", PatroniYaml.local(stack)));
        if (stack.pgBackRest().isPresent()) {
            all.add(Artifact.file(
                    LocalFiles.PGBACKREST,
                    PgBackRestConf.local(stack, stack.pgBackRest().get())));
        }
        all.add(Artifact.file(LocalFiles.SCRIPT, Resource.text("local/files.py")));
        if (PatroniImage.isNeeded(stack)) {
            all.addAll(PatroniImage.files(stack));
        }
        all.add(Artifact.file("secrets.yaml", SecretsYaml.text(stack)));
        all.add(Artifact.file(".env.example", EnvExample.text(stack)));
        all.add(Artifact.file("plan.tsv", plan(stack, mounted, compose)));
        Scripts.add(stack, all);
        all.add(Artifact.file("RUNBOOK.md", Runbook.text(stack, compose)));
        all.add(Artifact.file("manifest.json", ManifestJson.text(stack, all)));
        return List.copyOf(all);
    }

    private static String plan(Stack stack, List<Artifact> mounted, YamlMap compose) {
        String proxy = stack.haProxy().isPresent()
                ? HaProxyCfg.text(stack, stack.haProxy().get())
                : "";
        String pooler = stack.pgBouncer().isPresent()
                ? PgBouncerIni.text(stack, stack.pgBouncer().get())
                : "";
        return PlanTsv.text(
                stack,
                PatroniYaml.whole(stack),
                compose,
                proxy,
                pooler,
                text(mounted, PgBackRestConf.FILE),
                text(mounted, PgBackRestConf.BACKUP_FILE) + text(mounted, BackupIni.FILE),
                stack.monitoring().isPresent()
                        ? ScrapeYaml.document(stack, stack.monitoring().get())
                        : new YamlMap(),
                stack.monitoring().isPresent()
                        ? AlertsYaml.document(stack, stack.monitoring().get())
                        : new YamlMap(),
                EnvExample.defaults(stack));
    }

    /** The text of a file; empty where the stack has none. */
    private static String text(List<Artifact> artifacts, String path) {
        for (Artifact artifact : artifacts) {
            if (artifact.path().equals(path)) {
                return artifact.text();
            }
        }
        return "";
    }

    /** The files that services mount. */
    public static List<Artifact> mounted(Stack stack) {
        List<Artifact> mounted = new ArrayList<>();
        String patroni = PatroniYaml.text(stack);
        mounted.add(Artifact.file("patroni.yml", patroni).readOnceBut(PatroniYaml.withoutBootstrap(patroni)));
        if (PostInitScript.isNeeded(stack)) {
            mounted.add(Artifact.script("init/post-init.sh", PostInitScript.text(stack))
                    .readOnceBut(""));
        }
        if (stack.haProxy().isPresent()) {
            mounted.add(Artifact.file(
                    "haproxy.cfg", HaProxyCfg.text(stack, stack.haProxy().get())));
        }
        if (stack.pgBouncer().isPresent()) {
            PgBouncer pooler = stack.pgBouncer().get();
            mounted.add(Artifact.file(PgBouncerIni.FILE, PgBouncerIni.text(stack, pooler)));
            mounted.add(Artifact.file("pgbouncer/userlist.txt", PgBouncerUsers.text(stack, pooler)));
        }
        if (stack.pgBackRest().isPresent()) {
            PgBackRest backup = stack.pgBackRest().get();
            mounted.add(Artifact.file(PgBackRestConf.FILE, PgBackRestConf.text(stack, backup)));
            mounted.add(Artifact.file(BackupIni.STANZA_FILE, BackupIni.ofMembers(stack, backup)));
            mounted.add(Artifact.file(PgBackRestConf.BACKUP_FILE, PgBackRestConf.ofBackups(stack, backup)));
            mounted.add(Artifact.file(BackupIni.FILE, BackupIni.text(stack, backup)));
            for (String program : List.of(BackupService.PROGRAM, BackupService.RESTORE)) {
                mounted.add(Artifact.file(program, Resource.text(program)));
            }
        }
        if (stack.pgAdmin().isPresent()) {
            addPgAdmin(stack, stack.pgAdmin().get(), mounted);
        }
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            mounted.add(Artifact.file(
                    "caddy/Caddyfile", Caddyfile.text(stack, stack.caddy().get())));
        }
        return mounted;
    }

    private static void addPgAdmin(Stack stack, PgAdmin pgAdmin, List<Artifact> mounted) {
        mounted.add(Artifact.file("pgadmin/servers.json", PgAdminServers.text(stack, pgAdmin)));
        if (pgAdmin.hasConfigDatabase()) {
            mounted.add(Artifact.file("pgadmin/config-database-uri", PgAdminDatabase.text(stack, pgAdmin)));
            mounted.add(Artifact.file(PgAdminService.PROGRAM, Resource.text(PgAdminService.PROGRAM)));
        }
    }
}
