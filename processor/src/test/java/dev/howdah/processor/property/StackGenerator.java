package dev.howdah.processor.property;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes valid stacks: within every rule, and otherwise as odd as annotations allow. */
final class StackGenerator {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int IDENTIFIER = 63;
    /** A role's name becomes a part of its secret's, which has at most 64 characters. */
    private static final int ROLE = 20;

    private static final List<String> WRITING = List.of("PRIMARY");
    private static final List<String> READING = List.of("REPLICA", "READ_ONLY", "ASYNC");

    private final long seed;
    private final Choices choices;
    private final Iterator<Integer> ports;

    private StackGenerator(long seed) {
        this.seed = seed;
        this.choices = new Choices(seed);
        this.ports = choices.ports(30).iterator();
    }

    static RandomStack stack(long seed) {
        return new StackGenerator(seed).stack();
    }

    private RandomStack stack() {
        boolean proxied = choices.between(1, 4) > 1;
        Optional<RandomStack.HaProxy> haProxy = optional(proxied, this::haProxy);
        return new RandomStack(
                seed,
                choices.word(LETTERS, 1, 1) + choices.word(LETTERS + "0123456789-", 0, 15) + "x",
                patroni(),
                optional(choices.flip(), () -> choices.oneOf(List.of(1, 3, 5))),
                haProxy,
                optional(proxied && choices.flip(), this::pgAdmin),
                optional(proxied && choices.flip(), this::caddy));
    }

    private RandomStack.Patroni patroni() {
        // A name without a template belongs to one member only.
        boolean template = choices.flip();
        int members = template ? choices.between(1, 7) : 1;
        List<RandomStack.Role> roles = distinct(4, this::role, RandomStack.Role::name);
        return new RandomStack.Patroni(
                HardTexts.key(choices),
                choices.oneOf(List.of("database", "db", "postgres-members", "pg_1")),
                template ? "{{.Node.Hostname}}" : HardTexts.name(choices, 200).replace("{", "("),
                members,
                ports.next(),
                ports.next(),
                choices.oneOf(List.of("ON", "OFF", "QUORUM")),
                choices.between(20, 500),
                texts("howdah.parameter"),
                texts("tag "),
                withoutPlaceholders("VARIABLE_"),
                roles,
                distinct(3, () -> database(roles), RandomStack.Database::name));
    }

    private RandomStack.Role role() {
        return new RandomStack.Role(
                HardTexts.name(choices, ROLE), choices.between(1, 4) > 1, choices.oneOf(List.of(-1, 1, 50)));
    }

    private RandomStack.Database database(List<RandomStack.Role> roles) {
        return new RandomStack.Database(
                HardTexts.name(choices, IDENTIFIER),
                roles.isEmpty() ? "" : choices.oneOf(roles).name(),
                choices.some(2, () -> choices.oneOf(List.of("pgcrypto", "uuid-ossp", "pg_stat_statements"))),
                choices.some(2, () -> HardTexts.name(choices, IDENTIFIER)));
    }

    private RandomStack.HaProxy haProxy() {
        List<RandomStack.Listener> listeners = new ArrayList<>(List.of(listener("primary", WRITING)));
        for (int i = choices.between(0, 3); i > 0; i--) {
            listeners.add(listener("reading." + i, READING));
        }
        return new RandomStack.HaProxy(choices.shuffled(listeners), ports.next());
    }

    private RandomStack.Listener listener(String name, List<String> roles) {
        return new RandomStack.Listener(name, choices.oneOf(roles), ports.next(), choices.flip() ? ports.next() : 0);
    }

    private RandomStack.PgAdmin pgAdmin() {
        return new RandomStack.PgAdmin(choices.flip(), withoutPlaceholders("SETTING_"));
    }

    private RandomStack.Caddy caddy() {
        boolean own = choices.flip();
        return new RandomStack.Caddy(own, own && choices.flip());
    }

    /** Hard texts under numbered names. */
    private Map<String, String> texts(String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        choices.some(6, () -> HardTexts.any(choices)).forEach(text -> texts.put(prefix + texts.size(), text));
        return texts;
    }

    /** Hard texts where what looks like a placeholder or a template is one. */
    private Map<String, String> withoutPlaceholders(String prefix) {
        Map<String, String> texts = texts(prefix);
        texts.values().removeIf(text -> text.contains("${") || text.contains("{{"));
        return texts;
    }

    private <T> List<T> distinct(int most, Supplier<T> supplier, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        choices.some(most, supplier).forEach(item -> byName.putIfAbsent(name.apply(item), item));
        return List.copyOf(byName.values());
    }

    private static <T> Optional<T> optional(boolean present, Supplier<T> supplier) {
        return present ? Optional.of(supplier.get()) : Optional.empty();
    }
}
