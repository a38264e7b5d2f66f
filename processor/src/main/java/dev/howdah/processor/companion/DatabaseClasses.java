package dev.howdah.processor.companion;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.howdah.processor.model.Database;
import dev.howdah.processor.model.Home;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Stack;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** A class for each database, with its addresses. */
final class DatabaseClasses {
    private static final String JDBC = "jdbc:postgresql://";
    private static final String LIBPQ = "postgresql://";

    private final Stack stack;
    private final Urls urls;
    private final NameAllocator names = new NameAllocator();

    DatabaseClasses(Stack stack, Home home) {
        this.stack = stack;
        this.urls = new Urls(stack);
        // A nested class hides what is called like it, and can't be called like those around it.
        for (String taken : List.of("Databases", home.companion(), "String", "Object")) {
            names.newName(taken);
        }
    }

    Constants build() {
        Constants databases =
                new Constants("Databases", "The databases, and the addresses that applications connect to.");
        Set<String> all = new LinkedHashSet<>(Set.of("postgres"));
        for (Database database : stack.databases()) {
            all.add(database.name());
        }
        for (String database : all) {
            databases.nested(database(database));
        }
        return databases;
    }

    private Constants database(String name) {
        Constants database =
                new Constants(names.newName(JavaNames.type(name)), "The database {@code " + Doc.code(name) + "}.");
        database.text("NAME", name, "Its name.");
        Optional<Listener> writing = urls.writing();
        Optional<Listener> reading = urls.reading();
        String path = "/" + Urls.encoded(name);
        if (writing.isPresent()) {
            add(database, "ReadWrite", writing.get(), path, "primary", "read-write", "the primary");
        }
        if (reading.isPresent()) {
            boolean anyMember = reading.get().path().startsWith("/read-only");
            add(database, "ReadOnly", reading.get(), path, "any", "any", anyMember ? "any member" : "a replica");
        }
        if (writing.isPresent() && reading.isPresent() && hasHost()) {
            String hosts = host(reading.get()) + "," + host(writing.get()) + path;
            database.text(
                    "JDBC_PREFER_REPLICA",
                    JDBC + hosts + "?targetServerType=preferSecondary",
                    "For JDBC: leads to a replica, and to the primary while there is none.");
            database.text(
                    "LIBPQ_PREFER_REPLICA",
                    LIBPQ + hosts + "?target_session_attrs=prefer-standby",
                    "For libpq 14 and later: leads to a replica, and to the primary while there is none.");
        }
        if (stack.pgBouncer().isPresent() && stack.pgBouncer().get().databases().contains(name)) {
            pooled(database, name, stack.pgBouncer().get());
        }
        return database;
    }

    /** The addresses through PgBouncer. Without statements kept there, drivers must not count on theirs. */
    private void pooled(Constants database, String name, PgBouncer pooler) {
        boolean unprepared = pooler.section().number("maxPreparedStatements") == 0
                && !pooler.section().choice("poolMode").spelling().equals("session");
        String end = unprepared ? "?prepareThreshold=0" : "";
        pooled(database, "Pooled", pooler, "/" + Urls.encoded(name), end, "the primary");
        if (!pooler.readOnlySuffix().isEmpty()) {
            String path = "/" + Urls.encoded(name + pooler.readOnlySuffix());
            pooled(database, "PooledReadOnly", pooler, path, end, "a replica");
        }
    }

    private void pooled(Constants database, String use, PgBouncer pooler, String path, String jdbcEnd, String whom) {
        String address = pooler.hostname() + ":" + pooler.port() + path;
        String where = " leads to " + whom + " through PgBouncer, from within the network {@code "
                + stack.dataNetwork().dockerName() + "}.";
        database.text("JDBC_" + JavaNames.words(use), JDBC + address + jdbcEnd, "For JDBC:" + where);
        database.text("LIBPQ_" + JavaNames.words(use), LIBPQ + address, "For libpq:" + where);
        if (pooler.publishedPort() > 0) {
            String port = ":" + pooler.publishedPort();
            database.method(outside("jdbc" + use, JDBC, port, path + jdbcEnd, whom + " through PgBouncer"));
            database.method(outside("libpq" + use, LIBPQ, port, path, whom + " through PgBouncer"));
        }
    }

    /** The name of the proxies may be known only at deployment. */
    private boolean hasHost() {
        return !Placeholders.isIn(urls.host()) && !urls.host().contains("{{");
    }

    private String host(Listener listener) {
        return urls.host() + ":" + listener.port();
    }

    private void add(
            Constants database, String use, Listener listener, String path, String jdbc, String libpq, String whom) {
        String jdbcEnd = path + (jdbc.equals("any") ? "" : "?targetServerType=" + jdbc);
        String libpqEnd = path + (libpq.equals("any") ? "" : "?target_session_attrs=" + libpq);
        if (hasHost()) {
            String where = " leads to " + whom + ", from within the network {@code "
                    + stack.dataNetwork().dockerName() + "}.";
            database.text("JDBC_" + JavaNames.words(use), JDBC + host(listener) + jdbcEnd, "For JDBC:" + where);
            database.text("LIBPQ_" + JavaNames.words(use), LIBPQ + host(listener) + libpqEnd, "For libpq:" + where);
        }
        if (listener.publishedPort() > 0) {
            String port = ":" + listener.publishedPort();
            database.method(outside("jdbc" + use, JDBC, port, jdbcEnd, whom));
            database.method(outside("libpq" + use, LIBPQ, port, libpqEnd, whom));
        }
    }

    /** The address through published ports: which hosts there are is not known here. */
    private static MethodSpec outside(String name, String beginning, String port, String end, String whom) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("Leads to $L from outside the Swarm, through the ports that the hosts publish.\n\n", whom)
                .addJavadoc("@param hosts hosts of the Swarm that run a proxy: the client tries one after the other\n")
                .addJavadoc("@return the address\n")
                .returns(String.class)
                .addParameter(ArrayTypeName.of(TypeName.get(String.class)), "hosts")
                .varargs()
                .addStatement("return $S + $T.join($S, hosts) + $S", beginning, String.class, port + ",", port + end)
                .build();
    }
}
