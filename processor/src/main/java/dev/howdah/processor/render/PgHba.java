package dev.howdah.processor.render;

import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** The lines of {@code pg_hba}. */
final class PgHba {
    private PgHba() {}

    static YamlList of(Stack stack) {
        List<Section> declared = stack.patroni().postgresql().sections("pgHba");
        YamlList lines = new YamlList();
        (declared.isEmpty() ? defaults(stack) : declared(stack, declared))
                .forEach(line -> lines.add(YamlScalar.of(line)));
        return lines;
    }

    private static List<String> declared(Stack stack, List<Section> rules) {
        List<String> lines = new ArrayList<>();
        for (Section rule : rules) {
            String type = rule.choice("type").spelling();
            List<String> words =
                    new ArrayList<>(List.of(type, names(rule.texts("database")), names(rule.texts("user"))));
            if (!type.equals("local")) {
                words.add(rule.text("address", stack.dataNetwork().hbaAddress()));
            }
            words.add(rule.choice("method").spelling());
            rule.texts("options").forEach(option -> words.add(quoted(option)));
            lines.add(String.join(" ", words));
        }
        return lines;
    }

    /**
     * Patroni itself from inside the container, under both names of the loopback address and for replication as well,
     * then replicas and applications from the stack's network, and nobody else.
     */
    private static List<String> defaults(Stack stack) {
        Patroni patroni = stack.patroni();
        String superuser = quoted(patroni.superuser().username());
        String replication = quoted(patroni.replication().username());
        String network = stack.dataNetwork().hbaAddress();
        List<String> lines = new ArrayList<>();
        lines.add("local all all scram-sha-256");
        lines.add("local replication " + replication + " scram-sha-256");
        for (String loopback : List.of("127.0.0.1/32", "::1/128")) {
            lines.add("host all " + superuser + " " + loopback + " scram-sha-256");
            lines.add("host replication " + replication + " " + loopback + " scram-sha-256");
        }
        lines.add("host replication " + replication + " " + network + " scram-sha-256");
        lines.add("host all all " + network + " scram-sha-256");
        return lines;
    }

    private static String names(List<String> names) {
        return String.join(",", names.stream().map(PgHba::quoted).toList());
    }

    /** Quotes what would otherwise end a word; a quoted keyword loses its meaning, so plain words stay plain. */
    private static String quoted(String word) {
        boolean plain = word.chars().allMatch(c -> c > ' ' && c != '"' && c != ',' && c != '#');
        return plain ? word : '"' + word.replace("\"", "\"\"") + '"';
    }
}
