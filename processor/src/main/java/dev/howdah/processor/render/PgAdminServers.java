package dev.howdah.processor.render;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code pgadmin/servers.json}: the cluster in pgAdmin's tree. Passwords can't stand there; pgAdmin asks for them. */
final class PgAdminServers {
    private PgAdminServers() {}

    static String text(Stack stack, PgAdmin pgAdmin) {
        HaProxy haProxy = stack.haProxy().orElseThrow();
        Map<String, Object> servers = new LinkedHashMap<>();
        if (pgAdmin.section().sections("servers").isEmpty()) {
            haProxy.listeners().stream()
                    .filter(listener -> listener.port() > 0)
                    .forEach(listener -> servers.put(
                            Integer.toString(servers.size() + 1),
                            server(
                                    haProxy,
                                    listener,
                                    stack.name() + " " + listener.name(),
                                    "Servers",
                                    user(stack),
                                    maintenanceDatabase(stack),
                                    "prefer")));
        } else {
            pgAdmin.section()
                    .sections("servers")
                    .forEach(server ->
                            servers.put(Integer.toString(servers.size() + 1), declared(stack, haProxy, server)));
        }
        return Json.write(Map.of("Servers", servers));
    }

    private static Map<String, Object> declared(Stack stack, HaProxy haProxy, Section server) {
        Listener listener = haProxy.listeners().stream()
                .filter(candidate -> candidate.name().equals(server.text("listener")))
                .findFirst()
                .orElseThrow();
        return server(
                haProxy,
                listener,
                server.text("name"),
                server.text("group"),
                server.text("username", user(stack)),
                server.text("maintenanceDatabase"),
                server.choice("sslmode").spelling());
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
        return stack.patroni().roles().stream()
                .filter(Role::login)
                .map(Role::name)
                .findFirst()
                .orElse(stack.patroni().superuser().username());
    }
}
