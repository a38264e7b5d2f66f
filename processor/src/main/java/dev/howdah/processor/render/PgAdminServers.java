package dev.howdah.processor.render;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code pgadmin/servers.json}: the cluster in pgAdmin's tree. Passwords can't stand there; pgAdmin asks for them. */
final class PgAdminServers {
    private PgAdminServers() {}

    static String text(Stack stack, PgAdmin pgAdmin) {
        HaProxy haProxy = stack.haProxy().orElseThrow();
        Map<String, Object> servers = new LinkedHashMap<>();
        List<Section> declared = pgAdmin.section().sections("servers");
        for (Section server : declared) {
            servers.put(Integer.toString(servers.size() + 1), declared(stack, haProxy, server));
        }
        if (declared.isEmpty()) {
            for (Listener listener : haProxy.listeners()) {
                if (listener.port() > 0) {
                    servers.put(Integer.toString(servers.size() + 1), undeclared(stack, haProxy, listener));
                }
            }
        }
        return Json.write(Map.of("Servers", servers));
    }

    private static Map<String, Object> declared(Stack stack, HaProxy haProxy, Section server) {
        return server(
                haProxy,
                listener(haProxy, server.text("listener")),
                server.text("name"),
                server.text("group"),
                server.text("username", user(stack)),
                server.text("maintenanceDatabase"),
                server.choice("sslmode").spelling());
    }

    private static Map<String, Object> undeclared(Stack stack, HaProxy haProxy, Listener listener) {
        return server(
                haProxy,
                listener,
                stack.name() + " " + listener.name(),
                "Servers",
                user(stack),
                maintenanceDatabase(stack),
                "prefer");
    }

    private static Listener listener(HaProxy haProxy, String name) {
        for (Listener listener : haProxy.listeners()) {
            if (listener.name().equals(name)) {
                return listener;
            }
        }
        throw new IllegalStateException("the checks let an unknown listener pass: " + name);
    }

    private static Map<String, Object> server(
            HaProxy haProxy,
            Listener listener,
            String name,
            String group,
            String user,
            String database,
            String sslmode) {
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("Name", name);
        server.put("Group", group);
        server.put("Host", haProxy.hostname());
        server.put("Port", listener.port());
        server.put("MaintenanceDB", database);
        server.put("Username", user);
        Map<String, Object> connection = new LinkedHashMap<>();
        connection.put("sslmode", sslmode);
        connection.put("connect_timeout", 10);
        server.put("ConnectionParameters", connection);
        return server;
    }

    private static String maintenanceDatabase(Stack stack) {
        return stack.patroni().databases().isEmpty()
                ? "postgres"
                : stack.patroni().databases().get(0).name();
    }

    private static String user(Stack stack) {
        for (Role role : stack.patroni().roles()) {
            if (role.login()) {
                return role.name();
            }
        }
        return stack.patroni().superuser().username();
    }
}
