package dev.howdah.processor.check;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/** What one part names, another part declares. */
final class ReferenceRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Set<String> roles = new LinkedHashSet<>();
        roles.add(stack.patroni().superuser().username());
        for (Role role : stack.roles()) {
            roles.add(role.name());
        }
        checkRoles(stack, roles, problems);
        checkDatabases(stack, roles, problems);
        if (stack.haProxy().isPresent()) {
            checkHostAccess(stack.haProxy().get(), problems);
        }
        if (stack.pgAdmin().isPresent()) {
            checkPgAdmin(stack, stack.pgAdmin().get(), roles, problems);
        }
        if (stack.caddy().isPresent()) {
            checkSites(stack, stack.caddy().get().section(), problems);
        }
    }

    private static void checkRoles(Stack stack, Set<String> roles, Problems problems) {
        Section cluster = stack.patroni().section();
        for (Item role : cluster.value("roles").items()) {
            for (Item parent : role.section().value("memberOf").items()) {
                if (!parent.text().startsWith("pg_")) {
                    known(parent, roles, "role", problems);
                }
            }
        }
        for (Item role : cluster.value("roles").items()) {
            notPatronis(stack, role.section().value("name"), problems);
        }
    }

    /** A role that Patroni makes can't be declared: the later ALTER ROLE would silently change its password. */
    private static void notPatronis(Stack stack, Value name, Problems problems) {
        String role = (String) name.content();
        Set<String> own = new LinkedHashSet<>();
        own.add(stack.patroni().superuser().username());
        own.add(stack.patroni().replication().username());
        own.add(stack.patroni().rewind().username());
        if (own.contains(role)) {
            problems.add(
                    NameProblem.DUPLICATE_NAME,
                    name,
                    "the role " + Problems.quote(role) + " is one that Patroni makes itself",
                    "Remove it here; its password is set in postgresql.authentication");
        }
    }

    private static void checkDatabases(Stack stack, Set<String> roles, Problems problems) {
        for (Item database : stack.patroni().section().value("databases").items()) {
            Value owner = database.section().value("owner");
            if (!owner.isEmpty()) {
                known(owner.items().get(0), roles, "role", problems);
            }
        }
    }

    private static void checkHostAccess(HaProxy haProxy, Problems problems) {
        Value listener = haProxy.hostAccess().section().value("listener");
        Set<String> listeners = new LinkedHashSet<>();
        for (Listener known : haProxy.listeners()) {
            listeners.add(known.name());
        }
        if (!listener.isEmpty()) {
            known(listener.items().get(0), listeners, "listener", problems);
        }
    }

    private static void checkPgAdmin(Stack stack, PgAdmin pgAdmin, Set<String> roles, Problems problems) {
        if (stack.haProxy().isEmpty()) {
            problems.add(
                    NameProblem.COMPONENT_MISSING,
                    pgAdmin.section().origin(),
                    "@PgAdmin stands without @HaProxy, through which it reaches the primary",
                    "Add @HaProxy");
            return;
        }
        Set<String> listeners = new LinkedHashSet<>();
        boolean writable = false;
        for (Listener listener : stack.haProxy().get().listeners()) {
            if (listener.port() > 0) {
                listeners.add(listener.name());
                writable |= listener.isForWriting();
            }
        }
        for (Item server : pgAdmin.section().value("servers").items()) {
            known(server.section().value("listener").items().get(0), listeners, "listener with a port", problems);
            Value user = server.section().value("username");
            if (!user.isEmpty()) {
                known(user.items().get(0), roles, "role", problems);
            }
        }
        if (pgAdmin.hasConfigDatabase() && !writable) {
            problems.add(
                    NameProblem.COMPONENT_MISSING,
                    pgAdmin.section().value("configDatabase"),
                    "pgAdmin's configuration database needs a listener of HAProxy that leads to the primary",
                    "Add @Listener(name = \"primary\", role = ListenerRole.PRIMARY, port = 5432), or set"
                            + " configDatabase = @ConfigDatabase(enabled = false)");
        }
    }

    private static void checkSites(Stack stack, Section caddy, Problems problems) {
        for (Item item : caddy.value("sites").items()) {
            Value upstream = item.section().value("upstream");
            boolean status = item.section().choice("upstream").spelling().equals("status");
            boolean there = status
                    ? stack.haProxy().isPresent() && stack.haProxy().get().hasStats()
                    : stack.pgAdmin().isPresent();
            if (!there) {
                problems.add(
                        NameProblem.COMPONENT_MISSING,
                        upstream,
                        "the site leads to " + (status ? "HAProxy's status page" : "pgAdmin")
                                + ", which the stack lacks",
                        status
                                ? "Add @HaProxy with stats enabled, or remove the site"
                                : "Add @PgAdmin, or remove the site");
            }
        }
    }

    private static void known(Item item, Set<String> names, String kind, Problems problems) {
        if (!names.contains(item.text())) {
            problems.add(
                    NameProblem.UNKNOWN_NAME,
                    item,
                    item.path() + " = " + Problems.quote(item.text()) + " is no " + kind + " of this stack",
                    "Choose one of " + String.join(", ", names) + Suggestion.of(item.text(), names));
        }
    }
}
