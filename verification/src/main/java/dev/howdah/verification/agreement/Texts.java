package dev.howdah.verification.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts, by the syntax an attribute declares. */
final class Texts {
    static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    static final String DIGITS = "0123456789";

    /** One line each, which a careless writer of YAML, shell, SQL, Go templates, Python or pg_hba gets wrong. */
    private static final List<String> HARD = List.of(
            "on",
            "off",
            "yes",
            "No",
            "y",
            "True",
            "null",
            "~",
            "=",
            "<<",
            "0123",
            "0o17",
            "0x1F",
            "1_000",
            "12:30:45",
            "1e3",
            ".5",
            ".inf",
            ".nan",
            "+7",
            "-0",
            "2026-01-01",
            "-",
            "--",
            "---",
            "...",
            "?",
            ":",
            "a: b",
            "a:",
            "a #b",
            "#b",
            "&a",
            "*a",
            "!a",
            "!!str a",
            "|",
            ">",
            "|-",
            "%a",
            "@a",
            "`a`",
            "[a]",
            "{a}",
            "[",
            "}",
            ",",
            "a, b",
            "'",
            "\"",
            "''",
            "\"\"",
            "it's",
            "say \"hi\"",
            "\\",
            "\\n",
            "a\\",
            "99999999999999999999",
            "0",
            "-1",
            "42",
            "true",
            "false",
            "{{",
            "}}",
            "{{ secret \"x\" }}",
            "{{{{",
            "$",
            "$$",
            "$a",
            "$(id)",
            "%s",
            "%(a)s",
            "`id`",
            "';--",
            "$1",
            "SQL",
            "EOF",
            "\\gexec",
            "é",
            "ß",
            "İı",
            "日本語",
            "🐘",
            "a\u0301",
            "\u200f\u05d0",
            "all",
            "public",
            "x".repeat(60));

    private static final String MIXED = "aZ09_-.:;,#'\"\\{}[]()<>|&*!?%@`$~^+=/ éİ🐘";
    private static final List<String> WORDS = List.of(
            "orders", "ledger", "db", "pg1", "store", "alpha", "b2", "x-ray", "node7", "data", "main", "west", "blue",
            "app");

    private final Dice dice;

    Texts(Dice dice) {
        this.dice = dice;
    }

    /** Letters and digits, beginning with a letter. */
    String word() {
        return dice.oneIn(3)
                ? dice.word(LOWER, 1, 1) + dice.word(LOWER + DIGITS, 0, 9)
                : dice.oneOf(WORDS).replace("-", "");
    }

    /** One line that is easily mangled; without what would be a variable of the deployment. */
    String hard() {
        String text = dice.oneIn(3)
                ? dice.word(MIXED, 1, 20)
                : dice.oneIn(4) ? dice.oneOf(HARD) + " " + dice.oneOf(HARD) : dice.oneOf(HARD);
        return text.replace("${", "$ {");
    }

    /** A hard text of at most that many bytes, without blanks at its ends. */
    String identifier(int bytes) {
        while (true) {
            String text = dice.chance(0.6) ? word() : hard().strip();
            if (!text.isEmpty() && text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
                return text;
            }
        }
    }

    String path() {
        return dice.oneOf("/var/lib/", "/etc/", "/run/", "/srv/data-1/", "/")
                + dice.oneOf("x", "pg_1", "a@b", "c:d", "v1.2", "+")
                + word();
    }

    String host() {
        return dice.oneOf(
                word(), word() + ".example.com", "10." + dice.between(1, 250) + ".3.4", "a-1." + word() + ".internal");
    }

    String duration() {
        return dice.oneOf(
                dice.between(1, 900) + "ms", dice.between(1, 120) + "s", dice.between(1, 60) + "m", "1h", "2000ms");
    }

    String size() {
        return dice.oneOf(dice.between(64, 900) + "MB", dice.between(1, 16) + "GB", dice.between(65536, 999999) + "kB");
    }

    String cidr() {
        return dice.oneOf(
                "10." + dice.between(0, 250) + ".0.0/16", "192.168." + dice.between(0, 250) + ".0/24", "172.16.0.0/12");
    }

    String image() {
        return dice.oneOf(
                "registry.example.com/" + word() + ":1." + dice.between(0, 99),
                "registry.example.com:5000/a/" + word() + ":latest-1",
                word() + ":4.0.7",
                word() + "@sha256:" + dice.word("0123456789abcdef", 64, 64));
    }

    /** A valid text of a form; null where the form alone does not say what would be valid. */
    String of(Attribute attribute) {
        if (attribute.placeholder() && dice.oneIn(6)) {
            return placeholder(attribute);
        }
        return switch (attribute.form()) {
            case "TEXT" -> hard();
            case "NAME", "SERVICE" -> dice.oneOf(word(), word() + "-" + word(), word() + "_1");
            case "SECRET" -> dice.oneOf(word(), word() + "_password", word() + ".key-" + dice.between(1, 9));
            case "IDENTIFIER" -> identifier(63);
            case "PARAMETER" -> dice.oneOf("howdah.", "my_app.") + word();
            case "SLOT" -> word() + "_" + dice.between(0, 99);
            case "PATH" -> path();
            case "HOST" -> host();
            case "HOST_PORT" -> host() + ":" + dice.between(1024, 65535);
            case "CIDR" -> cidr();
            case "ADDRESS" -> dice.oneOf(cidr(), host(), "::1", "fd00::/8", "10.1.2.3");
            case "DURATION" -> duration();
            case "SIZE" -> size();
            case "CPUS" -> dice.oneOf("0.5", "1", "2.25", "4");
            case "IMAGE" -> image();
            case "LABEL" -> "zone-" + word() + dice.oneOf("=true", ".example.com=a_b-1");
            case "CONSTRAINT" ->
                dice.oneOf("node.role == manager", "node.labels.zone != " + word(), "node.hostname!=host-1");
            case "EMAIL" -> dice.oneOf("admin@example.com", word() + "+pg@mail.example.org");
            case "VARIABLE" -> dice.oneOf("", "MY_") + word().toUpperCase(java.util.Locale.ROOT);
            case "COMMAND" -> command();
            case "KEY" -> dice.oneOf(word(), word() + "-1", "a." + word(), "on", "0123", "1e3", "No", "12", "x_y");
            default -> null;
        };
    }

    String command() {
        return dice.oneOf(
                "/usr/local/bin/" + word() + ".sh",
                "/bin/sh -c 'echo \"%f\" > /tmp/x; exit 0'",
                "envdir \"/etc/env dir\" wal-g backup-fetch",
                "/scripts/notify --cluster " + word() + " --quiet",
                "/bin/true # a: b");
    }

    /** PostgreSQL puts a file's name and its place in. */
    String restoreCommand() {
        return dice.oneOf(
                "cp /archive/%f \"%p\"",
                "wal-g wal-fetch %f %p",
                "/bin/sh -c 'test -f \"/archive/%f\" && cp \"/archive/%f\" \"%p\"'",
                "/usr/local/bin/" + word() + ".sh %f %p # a: b");
    }

    /** Swarm expands templates where this is for: it has two braces as a template would write them, or none. */
    String hardWithoutTemplate() {
        String text = hard();
        return text.contains("{{") ? "a {{\"{{\"}} b" : text;
    }

    private String placeholder(Attribute attribute) {
        String name = "VALUE_" + word().toUpperCase(java.util.Locale.ROOT);
        return switch (attribute.form()) {
            case "IMAGE" -> "${" + name + ":-registry.example.com/a:1}";
            case "LABEL" -> "${" + name + ":-zone=a}";
            case "CONSTRAINT" -> "node.labels.zone == ${" + name + ":-a}";
            case "EMAIL" -> "${" + name + "_EMAIL:-admin@example.com}";
            case "CPUS" -> "${" + name + ":-2}";
            case "SIZE" -> "${" + name + ":-2GB}";
            case "HOST" -> "${" + name + "_DOMAIN:-a.example.com}";
            default -> dice.oneOf("${" + name + "}", "${" + name + ":-x}", "${" + name + ":?which}");
        };
    }
}
