package dev.howdah.processor.render;

import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import java.util.ArrayList;
import java.util.List;

/** The lines of {@code pg_hba}. */
final class PgHba {
    private PgHba() {}

    static YamlList of(Stack stack) {
        List<Section> declared = stack.patroni().postgresql().sections("pgHba");
        return YamlList.of(declared.isEmpty() ? defaults(stack) : declared(stack, declared));
    }

    private static List<String> declared(Stack stack, List<Section> rules) {
        List<String> lines = new ArrayList<>();
        for (Section rule : rules) {
            for (String address : addresses(stack, rule)) {
                lines.add(line(rule, address));
            }
        }
        return lines;
    }

    private static String line(Section rule, String address) {
        List<String> words = new ArrayList<>();
        words.add(rule.choice("type").spelling());
        words.add(names(rule.texts("database")));
        words.add(names(rule.texts("user")));
        if (!address.isEmpty()) {
            words.add(address);
        }
        words.add(rule.choice("method").spelling());
        for (String option : rule.texts("options")) {
            words.add(quoted(option));
        }
        return String.join(" ", words);
    }

    private static List<String> addresses(Stack stack, Section rule) {
        if (rule.choice("type").spelling().equals("local")) {
            return List.of("");
        }
        if (!rule.text("address").isEmpty()) {
            return List.of(rule.text("address"));
        }
        boolean ofMembers = rule.texts("database").contains("replication")
                || rule.texts("user").contains(stack.patroni().rewind().username());
        return ofMembers ? stack.memberAddresses() : List.of(stack.dataNetwork().hbaAddress());
    }

    /**
     * Patroni itself from inside the container, under both names of the loopback address and for replication as well;
     * members from the networks they share, since their names resolve on each; applications from the stack's network; and
     * nobody else.
     */
    private static List<String> defaults(Stack stack) {
        Patroni patroni = stack.patroni();
        String superuser = quoted(patroni.superuser().username());
        String replication = quoted(patroni.replication().username());
        String database = quoted(patroni.postgresql().text("database"));
        String rewind = quoted(patroni.rewind().username());
        List<String> lines = new ArrayList<>();
        lines.add("local all all scram-sha-256");
        lines.add("local replication " + replication + " scram-sha-256");
        for (String loopback : List.of("127.0.0.1/32", "::1/128")) {
            lines.add("host all " + superuser + " " + loopback + " scram-sha-256");
            lines.add("host replication " + replication + " " + loopback + " scram-sha-256");
        }
        for (String network : stack.memberAddresses()) {
            lines.add("host replication " + replication + " " + network + " scram-sha-256");
            lines.add("host " + database + " " + rewind + " " + network + " scram-sha-256");
        }
        lines.add("host all all " + stack.dataNetwork().hbaAddress() + " scram-sha-256");
        return lines;
    }

    private static String names(List<String> names) {
        List<String> quoted = new ArrayList<>();
        for (String name : names) {
            quoted.add(quoted(name));
        }
        return String.join(",", quoted);
    }

    /** Quotes what would otherwise end a word; a quoted keyword loses its meaning, so plain words stay plain. */
    private static String quoted(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c <= ' ' || c == '"' || c == ',' || c == '#') {
                return '"' + word.replace("\"", "\"\"") + '"';
            }
        }
        return word;
    }
}
