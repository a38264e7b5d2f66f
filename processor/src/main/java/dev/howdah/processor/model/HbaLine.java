package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code pg_hba}.
 *
 * @param type the kind of connection
 * @param databases databases
 * @param users roles
 * @param address where clients come from; null for the unix socket, and for an address that is none
 * @param method how a client proves who it is
 * @param options options of the method
 * @param rule the rule that it comes from; null for a line of Howdah's own
 */
public record HbaLine(
        String type,
        List<HbaName> databases,
        List<HbaName> users,
        @Nullable HbaAddress address,
        String method,
        List<String> options,
        @Nullable Item rule) {
    /** Connections through the unix socket. */
    public static final String LOCAL = "local";

    private static final String SCRAM = "scram-sha-256";

    public HbaLine {
        databases = List.copyOf(databases);
        users = List.copyOf(users);
        options = List.copyOf(options);
    }

    /** Whether it is for the unix socket. */
    public boolean isLocal() {
        return type.equals(LOCAL);
    }

    /** All lines of a stack, in their order: those declared, or Howdah's own. */
    static List<HbaLine> of(Stack stack) {
        List<Item> rules = stack.patroni().postgresql().value("pgHba").items();
        if (rules.isEmpty()) {
            return defaults(stack);
        }
        List<HbaLine> lines = new ArrayList<>();
        for (Item rule : rules) {
            if (rule.section().choice("type").spelling().equals(LOCAL)) {
                lines.add(line(rule, null));
            } else {
                for (String address : addresses(stack, rule.section())) {
                    lines.add(line(rule, HbaAddress.of(address)));
                }
            }
        }
        return lines;
    }

    private static HbaLine line(Item rule, @Nullable HbaAddress address) {
        Section section = rule.section();
        List<HbaName> databases = new ArrayList<>();
        for (String database : section.texts("database")) {
            databases.add(HbaName.ofDatabase(database));
        }
        List<HbaName> users = new ArrayList<>();
        for (String user : section.texts("user")) {
            users.add(HbaName.ofUser(user));
        }
        return new HbaLine(
                section.choice("type").spelling(),
                databases,
                users,
                address,
                section.choice("method").spelling(),
                section.texts("options"),
                rule);
    }

    private static List<String> addresses(Stack stack, Section rule) {
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
    private static List<HbaLine> defaults(Stack stack) {
        Patroni patroni = stack.patroni();
        HbaName all = HbaName.keyword("all");
        HbaName replication = HbaName.keyword("replication");
        HbaName superuser = HbaName.of(patroni.superuser().username());
        HbaName replicator = HbaName.of(patroni.replication().username());
        HbaName database = HbaName.of(patroni.postgresql().text("database"));
        HbaName rewind = HbaName.of(patroni.rewind().username());
        List<HbaLine> lines = new ArrayList<>();
        lines.add(own(LOCAL, all, all, ""));
        lines.add(own(LOCAL, replication, replicator, ""));
        for (String loopback : List.of("127.0.0.1/32", "::1/128")) {
            lines.add(own("host", all, superuser, loopback));
            lines.add(own("host", replication, replicator, loopback));
        }
        for (String network : stack.memberAddresses()) {
            lines.add(own("host", replication, replicator, network));
            lines.add(own("host", database, rewind, network));
        }
        lines.add(own("host", all, all, stack.dataNetwork().hbaAddress()));
        return lines;
    }

    private static HbaLine own(String type, HbaName database, HbaName user, String address) {
        return new HbaLine(type, List.of(database), List.of(user), HbaAddress.of(address), SCRAM, List.of(), null);
    }
}
