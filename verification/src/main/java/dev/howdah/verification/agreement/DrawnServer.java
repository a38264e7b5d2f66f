package dev.howdah.verification.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws what concerns each member's Patroni and PostgreSQL: the REST API, log, tags. */
final class DrawnServer {
    private final Draft draft;
    private final Dice dice;
    private final DrawnAccess access;

    DrawnServer(Draft draft) {
        access = new DrawnAccess(draft);
        this.draft = draft;
        this.dice = draft.dice;
        draft.draws("Postgresql", this::postgresql);
        draft.draws("RestApi", this::restApi);
        draft.draws("Ctl", this::ctl);
        draft.draws("Log", this::log);
        draft.draws("Tags", this::tags);
        draft.draws("ReplicaMethod", this::replicaMethod);
    }

    private Written postgresql() {
        Written server = new Written("Postgresql");
        if (draft.sometimes()) {
            server.set("port", draft.port());
        }
        if (draft.sometimes()) {
            server.set("listen", "0.0.0.0");
        }
        if (dice.chance(0.5)) {
            server.set("pgHba", access.rules());
        }
        if (access.mapped() || draft.sometimes()) {
            server.set("pgIdent", List.of("map1 \"os user\" app", "m /^(.*)@example\\.com$ \\1", "# a: comment"));
        }
        if (draft.sometimes()) {
            server.set("dataDir", "/var/lib/postgresql/" + draft.texts.word());
        }
        if (draft.sometimes()) {
            server.set(
                    "basebackup",
                    List.of(
                            new Written("Option").set("name", "checkpoint").set("value", "fast"),
                            new Written("Option").set("name", "max-rate").set("value", dice.oneOf("100M", "2048")),
                            new Written("Option").set("name", "verbose")));
        }
        if (draft.sometimes()
                && draft.declarations.type("Postgresql").attribute("binName").knownTo(draft.versions)) {
            server.set(
                    "binName",
                    List.of(new Written("Entry").set("name", "pg_ctl").set("value", "pg_ctl")));
        }
        if (draft.sometimes()) {
            server.set(
                    "parameters",
                    List.of(new Written("Parameter")
                            .set("name", "log_line_prefix")
                            .set("value", dice.oneOf("%m [%p] ", "'x' {{ %u }}"))));
        }
        if (draft.sometimes()) {
            server.set("binDir", "/usr/lib/postgresql/" + draft.versions.of().get("postgresql") + "/bin");
        }
        if (draft.sometimes()) {
            // Others would have to exist before the cluster does.
            server.set("database", "postgres").set("configBaseName", "postgresql");
        }
        if (draft.sometimes()) {
            server.set(
                    "createReplicaMethods",
                    dice.oneOf(
                            List.of(draft.annotation("ReplicaMethod")),
                            List.of(
                                    draft.annotation("ReplicaMethod"),
                                    new Written("ReplicaMethod").set("name", "basebackup"))));
        }
        if (draft.sometimes()) {
            server.set(
                    "recoveryConf",
                    List.of(new Written("Parameter")
                            .set("name", "restore_command")
                            .set("value", draft.texts.restoreCommand())));
        }
        return draft.fill(
                server,
                Set.of(
                        "port",
                        "listen",
                        "pgHba",
                        "pgIdent",
                        "dataDir",
                        "basebackup",
                        "binName",
                        "binDir",
                        "parameters",
                        "createReplicaMethods",
                        "recoveryConf",
                        "database",
                        "configDir",
                        "configBaseName",
                        "customConf"));
    }

    static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private Written restApi() {
        Written api = new Written("RestApi");
        if (draft.https) {
            overHttps(api);
        }
        if (draft.sometimes()) {
            api.set("port", draft.port());
        }
        if (draft.sometimes()) {
            api.set("listen", "0.0.0.0");
        }
        if (draft.sometimes()) {
            api.set("httpExtraHeaders", List.of(header()));
        }
        if (draft.sometimes()) {
            api.set("authentication", true).set("username", dice.oneOf("patroni", "ops", "o'ps"));
            api.set("passwordSecret", "rest_" + draft.texts.word() + "_password");
        }
        if (draft.sometimes()) {
            api.set("allowlist", List.of(draft.texts.cidr(), "ops.example.com")).set("allowlistIncludeMembers", true);
        }
        Set<String> known = Set.of(
                "listen", "port", "httpExtraHeaders", "username", "passwordSecret", "allowlist", "authentication");
        Set<String> https = Set.of(
                "certfile",
                "keyfile",
                "keyfilePasswordSecret",
                "cafile",
                "verifyClient",
                "httpsExtraHeaders",
                "ciphers");
        return draft.fill(api, union(known, https));
    }

    private void overHttps(Written api) {
        api.set("certfile", "/run/secrets/rest_certificate").set("keyfile", "/run/secrets/rest_key");
        if (draft.sometimes()) {
            api.set("keyfilePasswordSecret", "rest_key_password");
        }
        if (draft.sometimes()) {
            api.set("cafile", "/run/secrets/rest_authority");
            api.set("verifyClient", new Written.Constant("VerifyClient", dice.oneOf("NONE", "OPTIONAL")));
        }
        if (draft.sometimes()) {
            api.set("ciphers", dice.oneOf("HIGH:!aNULL", "ECDHE+AESGCM"));
        }
        if (draft.sometimes()) {
            api.set("httpsExtraHeaders", List.of(header()));
        }
    }

    private Written header() {
        return new Written("Entry")
                .set("name", "X-" + draft.texts.word())
                .set("value", draft.texts.hard().replaceAll("[^\\x20-\\xff]", "x"));
    }

    private Written ctl() {
        Written ctl = new Written("Ctl");
        if (draft.https && dice.chance(0.5)) {
            ctl.set("cacert", "/run/secrets/rest_authority")
                    .set("certfile", "/run/secrets/rest_certificate")
                    .set("keyfile", "/run/secrets/rest_key");
            if (draft.sometimes()) {
                ctl.set("keyfilePasswordSecret", "rest_key_password");
            }
            return ctl;
        }
        return ctl.set("insecure", dice.chance(0.5));
    }

    private Written log() {
        Written log = new Written("Log");
        if (draft.sometimes()) {
            log.set(
                    "format",
                    dice.oneOf(
                            "%(asctime)s %(levelname)s: %(message)s",
                            "%(message)s {{x}} 'y'", "%(levelname)-8s %(message)s"));
        }
        if (draft.sometimes()) {
            log.set("dateformat", dice.oneOf("%Y-%m-%d %H:%M:%S", "%s"));
        }
        if (draft.sometimes()) {
            log.set(
                    "loggers",
                    List.of(
                            new Written("Entry")
                                    .set("name", "patroni.postmaster")
                                    .set("value", "WARNING"),
                            new Written("Entry").set("name", "urllib3").set("value", "DEBUG")));
        }
        if (draft.sometimes()
                && draft.declarations.type("Log").attribute("staticFields").knownTo(draft.versions)) {
            log.set("type", new Written.Constant("LogType", "JSON"))
                    .set(
                            "staticFields",
                            List.of(new Written("Entry").set("name", "app").set("value", "orders")));
        }
        return draft.fill(log, Set.of("format", "dateformat", "loggers", "type", "staticFields"));
    }

    /** One for all members: where it says nofailover, none can lead. */
    private Written tags() {
        Written tags = new Written("Tags");
        // They hold for every member: nobody would read, follow or acknowledge.
        if (draft.proxied) {
            tags.set("noloadbalance", false);
        }
        boolean byFlag = dice.chance(0.5);
        if (byFlag) {
            tags.set("nosync", !draft.synchronous() && dice.chance(0.5));
        }
        if (draft.declarations.type("Tags").attribute("nostream").knownTo(draft.versions)) {
            tags.set("nostream", false);
        }
        if (!byFlag
                && draft.sometimes()
                && draft.declarations.type("Tags").attribute("syncPriority").knownTo(draft.versions)) {
            tags.set("syncPriority", (long) dice.between(1, 9));
        }
        return byFlag
                ? draft.fill(tags.set("nofailover", false), Set.of("failoverPriority", "syncPriority", "nostream"))
                : draft.fill(tags, Set.of("nofailover", "nosync", "nostream", "syncPriority"));
    }

    private Written replicaMethod() {
        Written method = new Written("ReplicaMethod")
                .set("name", dice.oneOf("wal_g", "pgbackrest", "b-1"))
                .set("command", draft.texts.command());
        return draft.fill(method, Set.of());
    }
}
