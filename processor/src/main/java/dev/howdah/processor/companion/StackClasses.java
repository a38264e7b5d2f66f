package dev.howdah.processor.companion;

import dev.howdah.processor.model.Credentials;
import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Secret;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** The classes of constants: services, ports, users and secrets. */
final class StackClasses {
    private final Stack stack;

    StackClasses(Stack stack) {
        this.stack = stack;
    }

    List<Constants> all() {
        return List.of(services(), ports(), users(), secrets());
    }

    private Constants services() {
        Constants services = new Constants("Services", "The services, as {@code docker service} calls them.");
        service(services, stack.patroni().members().service(), "Patroni and PostgreSQL.");
        for (String member : stack.etcd().services()) {
            service(services, member, "A member of etcd.");
        }
        if (stack.haProxy().isPresent()) {
            service(services, stack.haProxy().get().service(), "HAProxy.");
            for (Value name : stack.haProxy().get().hostAccess().services()) {
                service(
                        services,
                        (String) name.content(),
                        Doc.sentence(name.setting().comment()));
            }
        }
        if (stack.pgBouncer().isPresent()) {
            service(services, stack.pgBouncer().get().service(), "PgBouncer.");
        }
        if (stack.pgBackRest().isPresent()) {
            service(services, stack.pgBackRest().get().service(), "The service that backs up.");
        }
        if (stack.pgAdmin().isPresent()) {
            service(services, stack.pgAdmin().get().service(), "pgAdmin.");
        }
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            service(services, stack.caddy().get().service(), "Caddy.");
        }
        return services;
    }

    private void service(Constants services, String service, String documentation) {
        services.text(service, stack.name() + "_" + service, documentation);
    }

    private Constants ports() {
        Constants ports = new Constants("Ports", "The ports; those that hosts publish end with {@code _PUBLISHED}.");
        Patroni patroni = stack.patroni();
        if (stack.haProxy().isPresent()) {
            HaProxy proxy = stack.haProxy().get();
            for (Listener listener : proxy.listeners()) {
                port(ports, listener.name(), listener.port(), "HAProxy's listener {@code " + listener.name() + "}.");
                port(
                        ports,
                        listener.name() + "_PUBLISHED",
                        listener.publishedPort(),
                        "The hosts' port of the listener {@code " + listener.name() + "}.");
            }
            port(ports, "STATS", proxy.hasStats() ? proxy.statsPort() : 0, "HAProxy's status page and metrics.");
        }
        port(ports, "POSTGRESQL", patroni.port(), "PostgreSQL of each member.");
        port(ports, "REST_API", patroni.restPort(), "Patroni's REST API of each member.");
        if (stack.etcd().isOwn()) {
            port(ports, "ETCD", stack.etcd().clientPort(), "etcd, for clients.");
        }
        if (stack.pgBouncer().isPresent()) {
            PgBouncer pooler = stack.pgBouncer().get();
            port(ports, "PGBOUNCER", pooler.port(), "PgBouncer.");
            port(ports, "PGBOUNCER_PUBLISHED", pooler.publishedPort(), "The hosts' port of PgBouncer.");
        }
        if (stack.pgBackRest().isPresent()) {
            port(ports, "BACKUP", stack.pgBackRest().get().metricsPort(), "Metrics of backups.");
        }
        if (stack.pgAdmin().isPresent()) {
            port(ports, "PGADMIN", stack.pgAdmin().get().port(), "pgAdmin.");
        }
        return ports;
    }

    private static void port(Constants ports, String name, long port, String documentation) {
        if (port > 0) {
            ports.number(name, port, documentation);
        }
    }

    private Constants users() {
        Constants users = new Constants("Users", "The roles of PostgreSQL.");
        Patroni patroni = stack.patroni();
        user(users, "SUPERUSER", patroni.superuser());
        user(users, "REPLICATION", patroni.replication());
        if (patroni.hasRewindRole()) {
            user(users, "REWIND", patroni.rewind());
        }
        for (Role role : stack.roles()) {
            users.text(role.name(), role.name(), secretOf(role.secret()));
        }
        return users;
    }

    private static void user(Constants users, String name, Credentials credentials) {
        users.text(name, credentials.username(), secretOf(credentials.secret()));
    }

    private static String secretOf(String secret) {
        return secret.isEmpty() ? "Does not log in." : "Its password is in the secret {@code " + secret + "}.";
    }

    private Constants secrets() {
        Constants secrets = new Constants(
                "Secrets",
                "The secrets, which exist before the stack is deployed, and the files that they are in containers.");
        for (Secret secret : stack.secrets()) {
            String name = withoutStack(secret.name());
            secrets.text(name, secret.name(), Doc.sentence(secret.purpose()));
            secrets.text(name + "_FILE", "/run/secrets/" + secret.name(), "The file of that secret in a container.");
        }
        return secrets;
    }

    /** Most secrets begin with the stack's name, which says nothing within its own companion. */
    private String withoutStack(String secret) {
        String beginning = stack.name() + "_";
        return secret.startsWith(beginning) && secret.length() > beginning.length()
                ? secret.substring(beginning.length())
                : secret;
    }
}
