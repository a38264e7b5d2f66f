package dev.howdah.processor.golden;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expands the few template expressions that Howdah emits, as Swarm does, and refuses any other. */
public final class SwarmTemplate {
    private static final Pattern EXPRESSION = Pattern.compile(
            "\\{\\{ (?:printf \"%(?<verb>\\+q|x)\" \\(secret \"(?<printed>[\\w.-]+)\"\\)|secret \"(?<plain>[\\w.-]+)\""
                    + "|\"(?<braces>\\{\\{)\"|template \"doubled\" \\(secret \"(?<doubled>[\\w.-]+)\"\\)) }}"
                    + "|\\{\\{ define \"doubled\" }}.*\\{\\{ end }}\\{\\{ end }}");

    private SwarmTemplate() {}

    /** The text with a made-up value for each secret; hard to quote, so that bad quoting shows. */
    public static String render(String text) {
        return expand(text, name -> "p\"w\\d: #{{'" + name);
    }

    /** The names of the secrets that a text asks for. */
    public static Set<String> secrets(String text) {
        Set<String> names = new TreeSet<>();
        expand(text, name -> {
            names.add(name);
            return "";
        });
        return names;
    }

    /** The names of secrets in expressions of a text that is no template, and may hold anything else. */
    static Set<String> mentioned(String text) {
        Set<String> names = new TreeSet<>();
        EXPRESSION.matcher(text).results().forEach(found -> {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    names.add(found.group(group));
                }
            }
        });
        return names;
    }

    private static String expand(String text, UnaryOperator<String> secret) {
        StringBuilder result = new StringBuilder();
        Matcher matcher = EXPRESSION.matcher(text);
        int from = 0;
        while (matcher.find()) {
            result.append(literal(text.substring(from, matcher.start()))).append(value(matcher, secret));
            from = matcher.end();
        }
        return result.append(literal(text.substring(from))).toString();
    }

    private static String value(Matcher matcher, UnaryOperator<String> secret) {
        if (matcher.group("braces") != null) {
            return matcher.group("braces");
        }
        if (matcher.group("doubled") != null) {
            return secret.apply(matcher.group("doubled")).replace("\"", "\"\"");
        }
        if (matcher.group("plain") != null) {
            return secret.apply(matcher.group("plain"));
        }
        if (matcher.group("printed") == null) {
            return "";
        }
        String value = secret.apply(matcher.group("printed"));
        return matcher.group("verb").equals("x") ? hex(value) : quoted(value);
    }

    private static String literal(String text) {
        int at = text.indexOf("{{");
        if (at >= 0) {
            throw new AssertionError("Swarm would expand, or refuse: "
                    + text.substring(at).lines().findFirst());
        }
        return text;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String hex(String value) {
        StringBuilder hex = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            hex.append(String.format("%02x", b));
        }
        return hex.toString();
    }
}
