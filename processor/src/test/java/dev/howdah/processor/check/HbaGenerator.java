package dev.howdah.processor.check;

import dev.howdah.processor.model.HbaAddress;
import dev.howdah.processor.model.HbaLine;
import dev.howdah.processor.model.HbaName;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes lines of {@code pg_hba} and {@code pg_ident}, right and wrong ones of every kind. */
final class HbaGenerator {
    private static final List<String> TYPES =
            List.of("local", "host", "hostssl", "hostnossl", "hostgssenc", "hostnogssenc");
    private static final List<String> METHODS = List.of(
            "scram-sha-256",
            "md5",
            "password",
            "trust",
            "reject",
            "cert",
            "peer",
            "ident",
            "gss",
            "ldap",
            "radius",
            "pam",
            "oauth");
    private static final List<String> NAMES = List.of(
            "all",
            "replication",
            "sameuser",
            "samerole",
            "samegroup",
            "orders",
            "Orders",
            "my app",
            "a,b",
            "a#b",
            "a\"b",
            "a\\",
            "größe",
            "+group",
            "+my group",
            "+",
            "\"all\"",
            "\"+group\"",
            "\"@file\"",
            "\"/name\"",
            "\"open",
            "\"\"",
            "\"a\"\"b\"",
            "@/tmp/server/names",
            "@/tmp/server/more names",
            "@names",
            "@",
            "-",
            "*",
            "x234567890123456789012345678901234567890123456789012345678901234");
    private static final List<String> ADDRESSES = List.of(
            "all",
            "samehost",
            "samenet",
            "10.0.0.0/8",
            "10.0.0.5/24",
            "10.0.0.5",
            "0.0.0.0/0",
            "255.255.255.255/32",
            "::/0",
            "::1/128",
            "::1",
            "fd00::/8",
            "2001:db8::ff00:42:8329/64",
            "1:2:3:4:5:6:7:8/128",
            "1:2:3:4:5:6:7::/128",
            "::ffff:10.0.0.0/104",
            "localhost",
            "db",
            ".example.com",
            "db.example.com",
            "a_b",
            "10.0.0.0/33",
            "10.0.0/8",
            "10.0.0.256/32",
            "10.0.0.0/",
            "10.0.0.0/-1",
            "10.0.0.0/08",
            "::1/129",
            "1:2:3:4:5:6:7:8:9/64",
            ":::/0",
            "::1::/64",
            "12345::/64",
            "db/24",
            "db/",
            "/24",
            "a b",
            "db.",
            "-db");
    private static final List<String> OPTIONS = List.of(
            "map=users",
            "map=",
            "clientcert=verify-ca",
            "clientcert=verify-full",
            "clientcert=1",
            "clientcert=no-verify",
            "clientcert=VERIFY-FULL",
            "clientname=CN",
            "clientname=DN",
            "clientname=cn",
            "pamservice=postgres",
            "pam_use_hostname=1",
            "pam_use_hostname=yes",
            "include_realm=0",
            "include_realm=no",
            "krb_realm=EXAMPLE.COM",
            "compat_realm=1",
            "upn_username=1",
            "ldapserver=ldap.example.com",
            "ldapserver=a.example b.example",
            "ldapport=389",
            "ldapport=0",
            "ldapport=x",
            "ldapport=70000",
            "ldapscheme=ldaps",
            "ldapscheme=ldapi",
            "ldaptls=1",
            "ldaptls=2",
            "ldapprefix=cn=",
            "ldapprefix=",
            "ldapsuffix=, dc=example, dc=com",
            "ldapbasedn=dc=example,dc=com",
            "ldapbasedn=",
            "ldapbinddn=cn=admin",
            "ldapbindpasswd=secret",
            "ldapsearchattribute=uid",
            "ldapsearchfilter=(|(uid=$username)(mail=$username))",
            "ldapurl=ldap://ldap.example.com",
            "ldapurl=ldap://ldap.example.com/",
            "ldapurl=ldap://ldap.example.com/dc=example,dc=com",
            "ldapurl=ldap://ldap.example.com/dc=example?uid",
            "ldapurl=ldap://ldap.example.com/dc=example?uid?sub",
            "ldapurl=ldap://ldap.example.com/dc=example??sub?(uid=$username)",
            "ldapurl=ldap://ldap.example.com/dc=example?uid?sub?(uid=a)",
            "ldapurl=ldap://ldap.example.com/dc=example?uid?deep",
            "ldapurl=ldap://ldap.example.com/dc=example?uid??",
            "ldapurl=LDAPS://ldap.example.com:636/dc=example?uid?one",
            "ldapurl=ldapi:///dc=example",
            "ldapurl=ldap://ldap.example.com:port/dc=example",
            "ldapurl=ldap:///dc=example",
            "ldapurl=https://ldap.example.com/dc=example",
            "ldapurl=ldap.example.com",
            "ldapurl=",
            "radiusservers=192.0.2.1",
            "radiusservers=192.0.2.1,192.0.2.2",
            "radiusservers=192.0.2.1, ::1",
            "radiusservers=192.0.2.1,",
            "radiusservers=",
            "radiusports=1812",
            "radiusports=1812,1813",
            "radiusports=1812,1813,1814",
            "radiusports=x",
            "radiusports=0",
            "radiusidentifiers=a",
            "radiusidentifiers=a,b",
            "radiusidentifiers=a,b,c",
            "radiussecrets=secret",
            "issuer=https://id.example.com",
            "issuer=",
            "scope=openid profile",
            "scope=",
            "validator=validator",
            "delegate_ident_mapping=1",
            "delegate_ident_mapping=0",
            "delegate_ident_mapping=true",
            "@ldap",
            "nonsense=1",
            "Map=users",
            "nonsense",
            "=");
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            ".",
            "^",
            "$",
            "|",
            "(",
            ")",
            "(?:",
            "(?=",
            "(?!",
            "(?<=",
            "(?<!",
            "(?",
            "[",
            "]",
            "[^",
            "-",
            "*",
            "+",
            "?",
            "*?",
            "{",
            "}",
            "{2}",
            "{2,}",
            "{2,5}",
            "{5,2}",
            "{256}",
            "{,3}",
            "{x}",
            "\\d",
            "\\D",
            "\\w",
            "\\m",
            "\\Y",
            "\\A",
            "\\1",
            "\\2",
            "\\x41",
            "\\x",
            "\\u00e9",
            "\\u12",
            "\\q",
            "\\.",
            "\\\\",
            "\\",
            "[a-z]",
            "[z-a]",
            "[[:alpha:]]",
            "[[:word:]]",
            "[[:nonsense:]]",
            "[]a]",
            "[a-]",
            "[\\d]",
            "[\\D]",
            "[\\]]",
            "[[.a.]]",
            "[[=a=]]",
            "[[:<:]]",
            "é",
            "(a)",
            "(b)",
            "(a|b)+",
            "***",
            "/",
            " ",
            ",");

    private final RandomGenerator random;

    HbaGenerator(RandomGenerator random) {
        this.random = random;
    }

    /** A line; its fields are mostly right, or most lines would be refused for more than one reason. */
    HbaLine line() {
        String type = random.nextInt(3) == 0 ? one(TYPES) : one(List.of("local", "host", "hostssl"));
        String method = one(METHODS);
        HbaAddress address = HbaAddress.of(one(List.of("all", "samenet", "10.0.0.0/8", "db.example.com")));
        return new HbaLine(
                type,
                names(true),
                names(false),
                type.equals("local") ? null : address,
                method,
                options(method, type),
                null);
    }

    /** What was written as an address. */
    String address() {
        return one(ADDRESSES);
    }

    /** A line of {@code pg_ident}. */
    String identLine() {
        String user = random.nextInt(2) == 0
                ? one(List.of(
                        "system", "\"a b\"", "a@b", "@/tmp/server/name", "a,b", "\"a,b\"", "\"\"", "@x", "\"@x\""))
                : quoted("/" + pattern());
        String role = random.nextInt(3) > 0
                ? one(List.of(
                        "orders", "all", "+group", "\\1", "\"\\1\"", "x\\1y", "a,b", "@x", "\"\"", "#", "a#b", "a\\"))
                : quoted("/" + pattern());
        return switch (random.nextInt(12)) {
            case 0 -> "map " + user;
            case 1 -> "map";
            case 2 -> "map " + user + " " + role + " more";
            case 3 -> "# " + user;
            case 4 -> "\tmap\t" + user + "\t" + role + " # why";
            case 5 -> "\"my map\" " + user + " " + role;
            default -> "map " + user + " " + role;
        };
    }

    private static String quoted(String word) {
        return '"' + word.replace("\"", "\"\"") + '"';
    }

    /** A regular expression, or nearly one. */
    String pattern() {
        StringBuilder pattern = new StringBuilder(random.nextInt(3) == 0 ? "^" : "");
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            pattern.append(random.nextInt(3) == 0 ? one(List.of("a", "b", "(a)", "[a-z]", ".")) : one(PIECES));
        }
        return pattern.toString();
    }

    private List<HbaName> names(boolean databases) {
        List<HbaName> names = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? 2 : 1;
        for (int i = 0; i < count; i++) {
            String name = switch (random.nextInt(6)) {
                case 0 -> one(NAMES);
                case 1 -> random.nextInt(3) == 0 ? "/" + pattern() : "orders";
                default -> "orders";
            };
            names.add(databases ? HbaName.ofDatabase(name) : HbaName.ofUser(name));
        }
        return names;
    }

    /** Options, most of them the method's own. */
    private List<String> options(String method, String type) {
        List<String> own =
                OPTIONS.stream().filter(option -> belongs(option, method, type)).toList();
        List<String> options = new ArrayList<>();
        int count = random.nextInt(own.isEmpty() ? 2 : 5);
        for (int i = 0; i < count; i++) {
            options.add(own.isEmpty() || random.nextInt(12) == 0 ? one(OPTIONS) : one(own));
        }
        if (method.equals("radius") && random.nextInt(3) > 0) {
            options.addAll(List.of("@/tmp/server/radius", "radiusservers=192.0.2.1"));
        }
        if (method.equals("ldap") && random.nextInt(4) == 0) {
            return List.of("ldapserver=ldap.example.com", "ldapbasedn=dc=example", "@/tmp/server/ldap");
        }
        if (method.equals("oauth") && random.nextInt(3) > 0) {
            options.add("issuer=https://id.example.com");
            options.add("scope=openid");
        }
        return options;
    }

    private static boolean belongs(String option, String method, String type) {
        return switch (method) {
            case "ldap" -> option.startsWith("ldap");
            case "radius" -> option.startsWith("radius");
            case "pam" -> option.startsWith("pam");
            case "gss" -> option.startsWith("map") || option.contains("realm") || option.startsWith("upn");
            case "oauth" -> option.matches("(map|issuer|scope|validator|delegate).*");
            case "cert" -> option.startsWith("client") || option.startsWith("map");
            case "peer", "ident" -> option.startsWith("map");
            default -> type.equals("hostssl") && option.startsWith("client");
        };
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
