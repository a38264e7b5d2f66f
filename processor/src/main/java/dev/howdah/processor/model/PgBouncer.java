package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code @PgBouncer}: what other files need to know of it.
 *
 * @param stack the stack's name
 * @param patroni the cluster behind it
 * @param haProxy the proxies, through which it reaches the members
 * @param section the annotation
 */
public record PgBouncer(String stack, Patroni patroni, Optional<HaProxy> haProxy, Section section) {
    /** The database that leads to the one with the function that looks up passwords. */
    public static final String AUTH_DATABASE = "pgbouncer_auth";

    /** Connections of a pooler that look up passwords. */
    public static final long AUTH_CONNECTIONS = 2;

    private static final long POOL_SIZE = 20;

    /** How much of the places, in percent, goes to pools that no size was given; the rest is left to those who come directly. */
    private static final long POOLED = 75;

    /** PgBouncer's version. */
    public Version version() {
        return Version.of(section.choice("version").spelling());
    }

    /** The service's name. */
    public String service() {
        return section.text("service");
    }

    /** The image. */
    public String image() {
        return section.text("image", section.choice("version").image());
    }

    /** The name under which applications reach the poolers. */
    public String hostname() {
        return section.text("hostname", service() + "." + patroni.members().domain());
    }

    /** The port in the container. */
    public long port() {
        return section.number("listenPort");
    }

    /** The port of the hosts; 0 for none. */
    public long publishedPort() {
        return section.number("publishedPort");
    }

    /** The user that PgBouncer runs as. */
    public long uid() {
        return section.number("uid");
    }

    /** How many poolers there are at most. */
    public long count() {
        return Math.max(1, section.number("count"));
    }

    /** The role that looks up passwords. */
    public String authUser() {
        return section.text("authUser");
    }

    /** The secret with that role's password. */
    public String authSecret() {
        return section.text("authPasswordSecret", stack + "_pgbouncer_password");
    }

    /** The schema of the function that looks up passwords. */
    public String authSchema() {
        return section.text("authSchema");
    }

    /** The database with that schema, which Patroni's {@code post_init} connects to. */
    public String authDatabase() {
        return patroni.postgresql().text("database");
    }

    /** Where the file with the password of that role stands in the container. */
    public String userlistTarget() {
        String target = section.text("configTarget");
        return target.substring(0, target.lastIndexOf('/') + 1) + "userlist.txt";
    }

    /** The databases that clients may ask for. */
    public List<String> databases() {
        List<String> databases = section.texts("databases");
        if (databases.isEmpty()) {
            databases = new ArrayList<>();
            for (Database database : patroni.databases()) {
                databases.add(database.name());
            }
        }
        return databases.isEmpty() ? List.of("postgres") : databases;
    }

    /** What follows the name of a database to reach it on a replica; empty where replicas are not pooled. */
    public String readOnlySuffix() {
        return section.text("readOnlySuffix");
    }

    /** The listener that leads to the primary. */
    public Optional<Listener> writing() {
        return listener(true);
    }

    /** The listener that leads to replicas. */
    public Optional<Listener> reading() {
        return listener(false);
    }

    private Optional<Listener> listener(boolean writing) {
        if (haProxy.isPresent()) {
            for (Listener listener : haProxy.get().listeners()) {
                if (listener.port() > 0 && listener.isForWriting() == writing) {
                    return Optional.of(listener);
                }
            }
        }
        return Optional.empty();
    }

    /** The connections that all proxies together pass on to one member, through a listener. */
    public long places(Listener listener) {
        return listener.haProxy().proxies() * listener.maxconn();
    }

    /** The connections that all poolers together may open through a listener. */
    public long opened(Listener listener) {
        long authentication = listener.isForWriting() ? AUTH_CONNECTIONS : 0;
        return count() * (databases().size() * maxDbConnections() + authentication);
    }

    /** Most connections of a pooler to a database: its share of the places, unless a number was given. */
    public long maxDbConnections() {
        if (section.isGiven("maxDbConnections")) {
            return section.number("maxDbConnections");
        }
        long share = writing().isPresent() ? share(writing().get()) : POOL_SIZE;
        return !readOnlySuffix().isEmpty() && reading().isPresent()
                ? Math.min(share, share(reading().get()))
                : share;
    }

    private long share(Listener listener) {
        long places = places(listener) * POOLED / 100 / count();
        long rest = places - (listener.isForWriting() ? AUTH_CONNECTIONS : 0);
        return Math.max(1, rest / databases().size());
    }

    /** Most connections for a user and a database. */
    public long poolSize() {
        return section.isGiven("defaultPoolSize")
                ? section.number("defaultPoolSize")
                : Math.min(POOL_SIZE, maxDbConnections());
    }

    /** Most connections of a pooler to PostgreSQL. */
    public long serverConnections() {
        return databases().size() * maxDbConnections() * (readOnlySuffix().isEmpty() ? 1 : 2) + AUTH_CONNECTIONS;
    }
}
