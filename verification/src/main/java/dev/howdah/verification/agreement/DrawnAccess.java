package dev.howdah.verification.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws who gets in: access rules, and the logins of Patroni itself. */
final class DrawnAccess {
    private final Draft draft;
    private final Dice dice;
    private boolean mapped;

    DrawnAccess(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
        draft.draws("HbaRule", this::rule);
        draft.draws("Credentials", this::credentials);
        draft.draws("Authentication", this::authentication);
    }

    /** Lines that let Patroni and members in whatever else is allowed, and some more. */
    List<Written> rules() {
        List<Written> rules = new ArrayList<>(List.of(
                open().set("type", new Written.Constant("HbaType", "LOCAL")),
                open().set("address", "127.0.0.1/32"),
                open().set("address", "::1/128"),
                open().set("address", "samenet"),
                open().set("database", List.of("replication")).set("address", "samenet"),
                open()));
        for (int i = dice.between(1, 6); i > 0; i--) {
            rules.add(draft.annotation("HbaRule"));
        }
        return rules;
    }

    private static Written open() {
        return new Written("HbaRule");
    }

    /** Whether a rule drawn so far names a map of users. */
    boolean mapped() {
        return mapped;
    }

    private Written rule() {
        List<String> types = new ArrayList<>(List.of("LOCAL", "HOST", "HOSTNOSSL", "HOSTGSSENC", "HOSTNOGSSENC"));
        if (draft.tls) {
            types.add("HOSTSSL");
        }
        String type = dice.oneOf(types);
        Written rule = new Written("HbaRule").set("type", new Written.Constant("HbaType", type));
        List<String> methods = new ArrayList<>(List.of("SCRAM_SHA_256", "REJECT", "MD5"));
        methods.addAll(
                switch (type) {
                    case "LOCAL" -> List.of("PEER", "TRUST", "PAM");
                    case "HOSTSSL" -> List.of("CERT", "PASSWORD", "LDAP");
                    case "HOSTGSSENC" -> List.of("GSS");
                    default -> List.of("IDENT", "LDAP", "PAM");
                });
        String method = dice.oneOf(methods);
        rule.set("method", new Written.Constant("HbaMethod", method));
        if (!type.equals("LOCAL") && dice.chance(0.7)) {
            rule.set("address", address());
        }
        List<String> options = options(method);
        if (!options.isEmpty()) {
            rule.set("options", options);
        }
        rule.set("database", dice.oneOf(databases()));
        rule.set("user", dice.oneOf(users()));
        return draft.fill(rule, Set.of("address", "options"));
    }

    private List<List<String>> databases() {
        return List.of(
                List.of("all"),
                List.of("replication"),
                List.of("sameuser", "samerole"),
                List.of(plain(draft.anyDatabase()), "a b"));
    }

    private List<List<String>> users() {
        return List.of(
                List.of("all"),
                List.of(plain(draft.anyRole())),
                List.of("+" + draft.texts.word(), plain(draft.anyRole())));
    }

    /** A name that means nothing else in an access rule. */
    private static String plain(String name) {
        return "@/+\"#".indexOf(name.charAt(0)) >= 0 || name.contains("\"") ? "app" : name;
    }

    private String address() {
        return dice.oneOf(
                draft.texts.cidr(),
                "10.1.2.3/32",
                "::1/128",
                "fd00::/8",
                ".example.com",
                "all",
                "samenet",
                "samehost",
                draft.texts.word() + ".example.com");
    }

    private List<String> options(String method) {
        switch (method) {
            case "LDAP":
                return dice.oneOf(
                        List.of("ldapserver=ldap.example.com", "ldapprefix=cn=", "ldapsuffix=, dc=example, dc=com"),
                        List.of("ldapurl=ldap://ldap.example.com/dc=example?uid?sub"));
            case "GSS":
                return List.of("include_realm=0", "krb_realm=EXAMPLE.COM");
            case "IDENT", "PEER", "CERT":
                boolean map = draft.sometimes();
                mapped |= map;
                return map ? List.of("map=map1") : List.of();
            default:
                return List.of();
        }
    }

    private Written authentication() {
        Written authentication = new Written("Authentication");
        for (Map.Entry<String, String> role : draft.patronisRoles.entrySet()) {
            if (!role.getValue().isEmpty()) {
                authentication.set(
                        role.getKey(), draft.annotation("Credentials").set("username", role.getValue()));
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
        if (draft.sometimes()
                && draft.declarations
                        .type("Credentials")
                        .attribute("sslnegotiation")
                        .knownTo(draft.versions)) {
            credentials.set("sslnegotiation", new Written.Constant("SslNegotiation", "POSTGRES"));
        }
        Set<String> files = Set.of("sslcert", "sslkey", "sslpasswordSecret", "sslrootcert", "sslcrl", "sslcrldir");
        return draft.fill(
                credentials,
                DrawnServer.union(
                        files, Set.of("sslmode", "passwordSecret", "gssencmode", "channelBinding", "sslnegotiation")));
    }
}
