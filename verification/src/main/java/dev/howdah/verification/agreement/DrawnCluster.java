package dev.howdah.verification.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws what concerns all members: the dynamic configuration, roles, databases, containers. */
final class DrawnCluster {
    private static final List<String> EXTENSIONS =
            List.of("pgcrypto", "uuid-ossp", "pg_stat_statements", "hstore", "citext", "btree_gist");
    private final Draft draft;
    private final Dice dice;

    DrawnCluster(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
        draft.draws("PatroniCluster", this::cluster);
        draft.draws("Members", this::members);
        draft.draws("Dcs", this::dcs);
        draft.draws("Slot", this::slot);
        draft.draws("IgnoredSlot", this::ignoredSlot);
        draft.draws("StandbyCluster", this::standby);
        draft.draws("Watchdog", () -> new Written("Watchdog").set("mode", new Written.Constant("WatchdogMode", "OFF")));
        draft.draws("Variable", this::variable);
        draft.draws("BootstrapMethod", this::bootstrap);
        draft.draws("Initdb", this::initdb);
        draft.draws("PostInit", this::postInit);
    }

    private Written cluster() {
        Written cluster = new Written("PatroniCluster")
                .set("patroniVersion", constant("PatroniVersion", "patroni"))
                .set("postgresVersion", constant("PostgresVersion", "postgresql"))
                .set("members", draft.annotation("Members"))
                .set("dcs", draft.annotation("Dcs"));
        if (!draft.roles.isEmpty()) {
            cluster.set("roles", roles());
        }
        if (!draft.databases.isEmpty()) {
            cluster.set(
                    "databases", draft.databases.stream().map(this::database).toList());
        }
        if (draft.https) {
            cluster.set("restapi", draft.annotation("RestApi"));
        }
        if (dice.oneIn(12)) {
            cluster.set("patroniYml", "postgresql:\n  rewind:\n  - debug\n");
        }
        if (!draft.standby && dice.oneIn(12)) {
            cluster.set("bootstrapMethod", draft.annotation("BootstrapMethod"));
        }
        return draft.fill(cluster, Set.of("bootstrapMethod", "roles", "databases"));
    }

    private Written.Constant constant(String type, String component) {
        return new Written.Constant(
                type, draft.constantOf(type, draft.versions.of().get(component)));
    }

    private List<Written> roles() {
        List<Written> roles = new ArrayList<>();
        int number = 0;
        for (String name : draft.roles) {
            Written role = new Written("Role").set("name", name);
            if (dice.chance(0.4)) {
                role.set("passwordSecret", "role-" + number++ + "_password");
            }
            // Only those declared before: two that are members of each other are refused by PostgreSQL.
            List<String> groups = new ArrayList<>(List.of("pg_monitor", "pg_read_all_data"));
            draft.roles.subList(0, draft.roles.indexOf(name)).forEach(groups::add);
            if (draft.sometimes()) {
                role.set("memberOf", dice.some(groups, 2));
            }
            roles.add(draft.fill(role, Set.of("passwordSecret", "memberOf")));
        }
        return roles;
    }

    private Written database(String name) {
        Written database = new Written("Database").set("name", name);
        if (!draft.roles.isEmpty() && dice.chance(0.5)) {
            database.set("owner", dice.oneOf(draft.roles));
        }
        if (draft.sometimes()) {
            database.set("extensions", dice.some(EXTENSIONS, 3));
        }
        return draft.fill(database, Set.of("owner", "extensions"));
    }

    private Written members() {
        Written members = new Written("Members").set("count", (long) draft.members);
        if (draft.sometimes()) {
            members.set(
                    "memberName",
                    dice.oneOf(
                            "{{.Node.Hostname}}",
                            "pg-{{.Task.Slot}}",
                            "{{.Service.Name}}.{{.Node.ID}}",
                            draft.members > 1 ? "m-{{.Node.ID}}" : "m" + draft.texts.word()));
        }
        if (draft.sometimes()) {
            members.set(
                    "hostname",
                    dice.oneOf(
                            "{{.Node.Hostname}}",
                            "db-{{.Node.ID}}",
                            draft.members > 1 ? "d-{{.Task.Slot}}" : draft.texts.word()));
        }
        if (draft.sometimes()) {
            members.set(
                    "command",
                    dice.oneOf(
                            List.of("patroni", "/etc/patroni/patroni.yml"),
                            List.of("sh", "-c", "exec patroni \"$0\"", "/a b"),
                            List.of("/entry point.sh")));
        }
        List<Written> files = new ArrayList<>();
        if (draft.https) {
            files.add(file("rest_certificate", "certificate of the REST API"));
            files.add(file("rest_key", "private key of the REST API"));
            files.add(file("rest_authority", "authority of the REST API's clients"));
        }
        if (draft.tls) {
            files.add(file("db_certificate", "certificate of Patroni's roles"));
            files.add(file("db_key", "private key of Patroni's roles"));
            files.add(file("db_authority", "authority of the servers"));
        }
        if (draft.httpsEtcd) {
            files.add(file("etcd_certificate", "certificate of an etcd client"));
            files.add(file("etcd_key", "private key of an etcd client"));
            files.add(file("etcd_authority", "authority of etcd"));
        }
        if (!files.isEmpty()) {
            members.set("secretFiles", files);
        }
        return draft.fill(members, Set.of("memberName", "hostname", "command"));
    }

    static Written file(String name, String purpose) {
        return new Written("SecretFile").set("name", name).set("purpose", purpose);
    }

    private Written dcs() {
        Written dcs = new Written("Dcs");
        if (draft.sometimes()) {
            int loop = dice.between(1, 30);
            int retry = dice.between(3, 30);
            dcs.set("loopWait", (long) loop).set("retryTimeout", (long) retry).set("ttl", (long)
                    Math.max(20, loop + 2 * retry + dice.between(0, 20)));
        }
        dcs.set("synchronousMode", new Written.Constant("SynchronousMode", draft.synchronousMode));
        if (draft.promised) {
            dcs.set("synchronousModeStrict", true).set("primaryStartTimeout", (long) dice.between(0, 60));
        }
        if (draft.members > 1 && draft.sometimes()) {
            dcs.set("synchronousNodeCount", (long) dice.between(1, draft.members - 1));
        }
        List<Written> slots = draft.sometimes() ? slots() : List.of();
        if (!slots.isEmpty()) {
            dcs.set("slots", slots).set("useSlots", true);
        }
        Map<String, Written> parameters = new LinkedHashMap<>();
        // Some of them break promises.
        if (!draft.promised && dice.chance(0.7)) {
            parameters.putAll(parameters(dice.between(1, 12)));
        }
        if (slots.stream().anyMatch(slot -> slot.has("plugin"))) {
            parameters.put("wal_level", parameter("wal_level", "logical"));
        }
        if (draft.tls) {
            parameters.put("ssl", parameter("ssl", "on"));
            parameters.put("ssl_cert_file", parameter("ssl_cert_file", "/run/secrets/db_certificate"));
            parameters.put("ssl_key_file", parameter("ssl_key_file", "/run/secrets/db_key"));
            parameters.put("ssl_ca_file", parameter("ssl_ca_file", "/run/secrets/db_authority"));
        }
        if (!parameters.isEmpty()) {
            dcs.set("parameters", List.copyOf(parameters.values()));
        }
        Set<String> except = Set.of(
                "ttl",
                "loopWait",
                "retryTimeout",
                "synchronousMode",
                "synchronousNodeCount",
                "synchronousModeStrict",
                "parameters",
                "slots",
                "standbyCluster");
        if (draft.standby) {
            dcs.set("standbyCluster", draft.annotation("StandbyCluster"));
        }
        return draft.fill(dcs, except);
    }

    Map<String, Written> parameters(int count) {
        String major = draft.versions.of().get("postgresql");
        Map<String, Written> parameters = new LinkedHashMap<>();
        for (String name :
                dice.some(draft.parameters.names(major, draft.versions.of().get("patroni")), count)) {
            parameters.put(
                    name,
                    new Written("Parameter").set("name", name).set("value", draft.parameters.value(major, name, dice)));
        }
        return parameters;
    }

    private static Written parameter(String name, String value) {
        return new Written("Parameter").set("name", name).set("value", value);
    }

    private List<Written> slots() {
        Map<Object, Written> slots = new LinkedHashMap<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            Written slot = draft.annotation("Slot");
            slots.put(slot.values().get("name"), slot);
        }
        return List.copyOf(slots.values());
    }

    private Written slot() {
        Written slot = new Written("Slot").set("name", draft.texts.word() + "_" + dice.between(0, 999));
        if (dice.chance(0.5)) {
            slot.set("type", new Written.Constant("SlotType", "LOGICAL"))
                    .set("database", draft.anyDatabase())
                    .set("plugin", dice.oneOf("pgoutput", "test_decoding"));
            return draft.fill(slot, Set.of("type", "database", "plugin", "clusterType"));
        }
        return draft.fill(slot, Set.of("type", "database", "plugin"));
    }

    /** Without a name it would match every slot. */
    private Written ignoredSlot() {
        return draft.fill(new Written("IgnoredSlot").set("name", draft.texts.word()), Set.of());
    }

    private Written standby() {
        Written standby = new Written("StandbyCluster").set("host", draft.texts.host());
        if (dice.oneIn(2)) {
            standby.set("recoveryMinApplyDelay", dice.oneOf("5min", "300000"));
        }
        if (dice.oneIn(2)) {
            standby.set("createReplicaMethods", List.of("basebackup"));
        }
        if (draft.sometimes()) {
            standby.set("restoreCommand", draft.texts.restoreCommand());
        }
        return draft.fill(standby, Set.of("createReplicaMethods", "recoveryMinApplyDelay", "restoreCommand"));
    }

    private Written variable() {
        Written variable =
                new Written("Variable").set("name", "MY_" + draft.texts.word().toUpperCase(java.util.Locale.ROOT));
        return variable.set(
                "value",
                dice.oneIn(4)
                        ? "${" + draft.texts.word().toUpperCase(java.util.Locale.ROOT) + ":-b}"
                        : draft.texts.hardWithoutTemplate());
    }

    private Written bootstrap() {
        Written method = new Written("BootstrapMethod").set("name", "wal_g").set("command", draft.texts.command());
        if (dice.oneIn(2)) {
            method.set(
                    "recoveryConf",
                    List.of(new Written("Parameter")
                            .set("name", "restore_command")
                            .set("value", draft.texts.restoreCommand())));
        }
        return draft.fill(
                method, method.has("recoveryConf") ? Set.of("keepExistingRecoveryConf") : Set.of("recoveryConf"));
    }

    private Written initdb() {
        Written initdb = new Written("Initdb");
        if (draft.sometimes()) {
            initdb.set("locale", dice.oneOf("C", "C.UTF-8"));
        }
        if (draft.sometimes()) {
            initdb.set("encoding", dice.oneOf("UTF8", "utf-8"));
        }
        if (draft.sometimes()) {
            initdb.set("walSegsize", 1L << dice.between(0, 10));
        }
        if (draft.sometimes()) {
            initdb.set(
                    "options",
                    List.of(
                            new Written("Option").set("name", "lc-messages").set("value", "C"),
                            new Written("Option").set("name", "no-sync")));
        }
        return draft.fill(initdb, Set.of("locale", "walSegsize", "options", "encoding"));
    }

    private Written postInit() {
        Written init = new Written("PostInit");
        if (draft.sometimes()) {
            init.set(
                    "sql",
                    dice.some(
                            List.of(
                                    "SELECT 1;",
                                    "CREATE TABLE IF NOT EXISTS a$b (c text DEFAULT 'it''s $(id) `x`');",
                                    "COMMENT ON DATABASE postgres IS $x$\\q {{ 1 }}$x$;"),
                            2));
        }
        return draft.fill(init, Set.of("sql"));
    }
}
