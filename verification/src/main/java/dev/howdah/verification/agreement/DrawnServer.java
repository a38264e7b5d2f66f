package dev.howdah.verification.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws what concerns each member's Patroni and PostgreSQL: access rules, logins, the REST API, log, tags. */
final class DrawnServer {
    private final Draft draft;
    private final Dice dice;

    DrawnServer(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
        draft.draws("Postgresql", this::postgresql);
        draft.draws("HbaRule", this::rule);
        draft.draws("Credentials", this::credentials);
        draft.draws("Authentication", this::authentication);
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
            server.set("listen", dice.oneOf("0.0.0.0", "localhost", "127.0.0.1"));
        }
        if (dice.chance(0.5)) {
            // Without these neither Patroni nor members would get in, whatever else is allowed.
            List<Written> rules = new ArrayList<>(List.of(
                    new Written("HbaRule").set("type", new Written.Constant("HbaType", "LOCAL")),
                    new Written("HbaRule").set("address", "127.0.0.1/32"),
                    new Written("HbaRule").set("address", "::1/128"),
                    new Written("HbaRule"),
                    new Written("HbaRule").set("database", List.of("replication"))));
            for (int i = dice.between(1, 6); i > 0; i--) {
                rules.add(draft.annotation("HbaRule"));
            }
            server.set("pgHba", rules);
        }
        if (draft.sometimes()) {
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
                            .set("value", draft.texts.command())));
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

    private Written rule() {
        String type = dice.oneOf(draft.declarations.constants("HbaType")).name();
        Written rule = new Written("HbaRule").set("type", new Written.Constant("HbaType", type));
        List<String> methods = new ArrayList<>(List.of("SCRAM_SHA_256", "REJECT", "MD5"));
        methods.addAll(
                switch (type) {
                    case "LOCAL" -> List.of("PEER", "TRUST", "PAM");
                    case "HOSTSSL" -> List.of("CERT", "PASSWORD", "LDAP");
                    case "HOSTGSSENC" -> List.of("GSS");
                    default -> List.of("IDENT", "LDAP", "RADIUS", "PAM");
                });
        String method = dice.oneOf(methods);
        rule.set("method", new Written.Constant("HbaMethod", method));
        if (!type.equals("LOCAL") && dice.chance(0.7)) {
            rule.set(
                    "address",
                    dice.oneOf(
                            draft.texts.cidr(),
                            "10.1.2.3/32",
                            "::1/128",
                            "fd00::/8",
                            ".example.com",
                            "all",
                            "samenet",
                            "samehost",
                            draft.texts.word() + ".example.com"));
        }
        switch (method) {
            case "LDAP" ->
                rule.set(
                        "options",
                        dice.oneOf(
                                List.of(
                                        "ldapserver=ldap.example.com",
                                        "ldapprefix=cn=",
                                        "ldapsuffix=, dc=example, dc=com"),
                                List.of("ldapurl=ldap://ldap.example.com/dc=example?uid?sub")));
            case "RADIUS" -> rule.set("options", List.of("radiusservers=10.0.0.9", "radiussecrets=s3cret"));
            case "IDENT", "PEER", "CERT" -> {
                if (draft.sometimes()) {
                    rule.set("options", List.of("map=map1"));
                }
            }
            case "GSS" -> rule.set("options", List.of("include_realm=0", "krb_realm=EXAMPLE.COM"));
            default -> {}
        }
        rule.set(
                "database",
                dice.oneOf(
                        List.of("all"),
                        List.of("replication"),
                        List.of("sameuser", "samerole"),
                        List.of(draft.anyDatabase(), "a b")));
        rule.set(
                "user",
                dice.oneOf(
                        List.of("all"), List.of(draft.anyRole()), List.of("+" + draft.texts.word(), draft.anyRole())));
        return draft.fill(rule, Set.of("address", "options"));
    }

    private Written authentication() {
        Written authentication = new Written("Authentication");
        for (String role : List.of("superuser", "replication", "rewind")) {
            if (draft.sometimes()) {
                authentication.set(
                        role,
                        draft.annotation("Credentials")
                                .set("username", role.substring(0, 3) + "_" + draft.texts.identifier(12)));
            }
        }
        return authentication;
    }

    private Written credentials() {
        Written credentials = new Written("Credentials").set("username", "x");
        if (draft.sometimes()) {
            credentials.set("sslmode", new Written.Constant("SslMode", dice.oneOf("DISABLE", "ALLOW", "PREFER")));
        }
        if (draft.sometimes()) {
            credentials.set("passwordSecret", draft.texts.word() + dice.between(10, 99) + "_password");
        }
        Set<String> files = Set.of("sslcert", "sslkey", "sslpasswordSecret", "sslrootcert", "sslcrl", "sslcrldir");
        if (draft.tls) {
            credentials.set("sslcert", "/run/secrets/db_certificate").set("sslkey", "/run/secrets/db_key");
            if (draft.sometimes()) {
                credentials.set("sslpasswordSecret", "db_key_password");
            }
            if (dice.chance(0.5)) {
                credentials.set("sslrootcert", "/run/secrets/db_authority");
            }
            if (draft.sometimes()) {
                credentials.set(dice.oneOf("sslcrl", "sslcrldir"), "/etc/ssl/crl");
            }
        }
        if (draft.sometimes()) {
            credentials.set("gssencmode", new Written.Constant("GssEncMode", dice.oneOf("DISABLE", "PREFER")));
            credentials.set("channelBinding", new Written.Constant("ChannelBinding", dice.oneOf("DISABLE", "PREFER")));
        }
        return draft.fill(
                credentials, union(files, Set.of("sslmode", "passwordSecret", "gssencmode", "channelBinding")));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
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
            api.set("listen", dice.oneOf("0.0.0.0", "127.0.0.1"));
        }
        if (draft.sometimes()) {
            api.set("httpExtraHeaders", List.of(header()));
        }
        if (draft.sometimes()) {
            api.set("authentication", true).set("username", dice.oneOf("patroni", "ops", "o'ps"));
            api.set("passwordSecret", "rest_" + draft.texts.word() + "_password");
        }
        Set<String> known = Set.of("listen", "port", "httpExtraHeaders", "username", "passwordSecret");
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
        return new Written("Entry").set("name", "X-" + draft.texts.word()).set("value", draft.texts.hard());
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
        return draft.fill(log, Set.of("format", "dateformat", "loggers"));
    }

    /** One for all members: where it says nofailover, none can lead. */
    private Written tags() {
        return dice.chance(0.5)
                ? draft.fill(new Written("Tags").set("nofailover", false), Set.of("failoverPriority", "syncPriority"))
                : draft.fill(new Written("Tags"), Set.of("nofailover", "nosync"));
    }

    private Written replicaMethod() {
        Written method = new Written("ReplicaMethod")
                .set("name", dice.oneOf("wal_g", "pgbackrest", "b-1"))
                .set("command", draft.texts.command());
        return draft.fill(method, Set.of());
    }
}
