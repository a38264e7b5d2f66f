package dev.howdah.processor.property;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Texts that a careless writer of YAML, shell, SQL, Python or Go templates gets wrong. */
final class HardTexts {
    /** What YAML 1.1 reads as something other than a text, or as syntax. */
    private static final List<String> YAML = List.of(
            "on",
            "off",
            "yes",
            "no",
            "y",
            "n",
            "Y",
            "NO",
            "True",
            "FALSE",
            "null",
            "Null",
            "~",
            "=",
            "<<",
            "0123",
            "0o17",
            "0x1F",
            "0b11",
            "1_000",
            "12:30",
            "12:30:45",
            "1e3",
            "1.5",
            ".5",
            ".inf",
            "-.INF",
            ".nan",
            "+7",
            "-0",
            "007",
            "2026-01-01",
            "2026-01-01 12:00:00",
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
            "# b",
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
            " a",
            "a ",
            " ",
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
            "9223372036854775807",
            "1234567890123456789",
            "0",
            "-1",
            "42",
            "true",
            "false");

    private static final List<String> OTHERS = List.of(
            "{{",
            "}}",
            "{{ secret \"x\" }}",
            "{{{{",
            "$",
            "$$",
            "$a",
            "$(a)",
            "%s",
            "%(a)s",
            "`",
            "';--",
            "$1",
            "${",
            "a${b",
            "${a}",
            "SQL",
            "EOF",
            "verbatim0_",
            "verbatimX",
            "\\gexec",
            "é",
            "ß",
            "İı",
            "日本語",
            "🐘",
            "a\u0301",
            "\u200f\u05d0",
            "x".repeat(300));

    private HardTexts() {}

    static String any(Choices choices) {
        return choices.flip() ? choices.oneOf(YAML) : mixed(choices);
    }

    /** A hard text of at most that many bytes, which is not empty and has no blank at its ends. */
    static String name(Choices choices, int bytes) {
        while (true) {
            String text = any(choices).strip();
            if (!text.isEmpty() && text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
                return text;
            }
        }
    }

    /** A hard text of letters, digits and {@code -_.} only. */
    static String key(Choices choices) {
        return choices.oneOf(
                YAML.stream().filter(text -> text.matches("[A-Za-z0-9_.-]+")).toList());
    }

    static List<String> all() {
        return Stream.concat(YAML.stream(), OTHERS.stream()).toList();
    }

    private static String mixed(Choices choices) {
        return choices.oneOf(List.of(
                choices.oneOf(OTHERS),
                choices.oneOf(OTHERS) + choices.oneOf(YAML),
                choices.oneOf(YAML) + " " + choices.oneOf(OTHERS),
                choices.word("aZ09_-.:;,#'\"\\{}[]()<>|&*!?%@`$~^+=/ éİ🐘", 1, 24)));
    }
}
