package dev.howdah.processor.check;

import dev.howdah.processor.model.HbaAddress;
import dev.howdah.processor.model.HbaLine;
import dev.howdah.processor.model.HbaName;
import dev.howdah.processor.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Random files of {@code pg_hba}, and everybody who might connect to a server that has the roles and databases of
 * {@code verification/hba/inside}. Lines trust or reject, so that who gets in is decided by the lines alone.
 */
final class HbaLogins {
    static final List<HbaAddress> ATTACHED = List.of();
    static final List<Role> ROLES = List.of(
            new Role("report", true, List.of(), -1, List.of("group"), ""),
            new Role("orders", true, List.of(), -1, List.of(), ""),
            new Role("all", true, List.of(), -1, List.of(), ""));

    private static final List<String> TYPES =
            List.of("local", "host", "host", "hostssl", "hostnossl", "hostnogssenc", "hostgssenc");
    private static final List<String> DATABASES = List.of(
            "all",
            "all",
            "orders",
            "report",
            "\"all\"",
            "replication",
            "\"replication\"",
            "sameuser",
            "samerole",
            "nothing",
            "/^or");
    private static final List<String> USERS = List.of(
            "all",
            "all",
            "orders",
            "report",
            "\"all\"",
            "+group",
            "\"+group\"",
            "+orders",
            "nobody",
            "/rs$",
            "\"/name\"");
    private static final List<String> ADDRESSES = List.of(
            "all",
            "127.0.0.1/32",
            "127.0.0.0/8",
            "127.9.9.9/8",
            "0.0.0.0/0",
            "::1",
            "::/0",
            "::/127",
            "samehost",
            "samenet",
            "10.0.0.0/8",
            "fd00::/8",
            "128.0.0.0/1",
            "0.0.0.0/1");

    private final RandomGenerator random;

    HbaLogins(RandomGenerator random) {
        this.random = random;
    }

    /** A file. */
    List<HbaLine> lines(boolean patterns) {
        List<HbaLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String type = one(TYPES);
            List<HbaName> databases = new ArrayList<>();
            List<HbaName> users = new ArrayList<>();
            for (int j = random.nextInt(2); j < 2; j++) {
                databases.add(HbaName.ofDatabase(plain(DATABASES, patterns)));
                users.add(HbaName.ofUser(plain(USERS, patterns)));
            }
            lines.add(new HbaLine(
                    type,
                    databases,
                    users,
                    type.equals("local") ? null : HbaAddress.of(one(ADDRESSES)),
                    random.nextInt(4) > 0 ? "trust" : "reject",
                    List.of(),
                    null));
        }
        return lines;
    }

    private String plain(List<String> values, boolean patterns) {
        String value = one(values);
        return value.startsWith("/") && !patterns ? "orders" : value;
    }

    /** Everybody, by role, database, address and TLS. */
    static List<HbaClient> clients() {
        List<HbaClient> clients = new ArrayList<>();
        for (String user : List.of("orders", "report", "all")) {
            for (String database : List.of("orders", "report", "all", "replication", "")) {
                String name = database.isEmpty() ? null : database;
                clients.add(new HbaClient(user, name, null, true, false));
                for (String address : List.of("127.0.0.1/32", "::1/128")) {
                    clients.add(new HbaClient(user, name, HbaAddress.of(address), true, false));
                    clients.add(new HbaClient(user, name, HbaAddress.of(address), false, true));
                }
            }
        }
        return clients;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
