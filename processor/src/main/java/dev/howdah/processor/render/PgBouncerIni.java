package dev.howdah.processor.render;

import dev.howdah.processor.model.Choice;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Setting;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.Set;

/** {@code pgbouncer/pgbouncer.ini}. */
final class PgBouncerIni {
    static final String FILE = "pgbouncer/pgbouncer.ini";

    /** Written from what other files need to know as well. */
    private static final Set<String> DERIVED = Set.of("max_db_connections", "default_pool_size");

    private final StringBuilder text = new StringBuilder();
    private final PgBouncer pooler;

    private PgBouncerIni(PgBouncer pooler) {
        this.pooler = pooler;
    }

    static String text(Stack stack, PgBouncer pooler) {
        return new PgBouncerIni(pooler).write(stack);
    }

    private String write(Stack stack) {
        text.append(Heading.comment(Heading.of(stack, "PgBouncer's configuration")));
        text.append("\n[databases]\n");
        for (String database : pooler.databases()) {
            database(database, pooler.writing().orElseThrow(), database, "");
            if (!pooler.readOnlySuffix().isEmpty()) {
                database(database + pooler.readOnlySuffix(), pooler.reading().orElseThrow(), database, "");
            }
        }
        String few = " pool_size=" + PgBouncer.AUTH_CONNECTIONS + " reserve_pool_size=0 min_pool_size=0";
        database(PgBouncer.AUTH_DATABASE, pooler.writing().orElseThrow(), pooler.authDatabase(), few);
        text.append("\n[pgbouncer]\n");
        setting("listen_addr", "*");
        setting("unix_socket_dir", "");
        setting("auth_type", "scram-sha-256");
        setting("auth_file", pooler.userlistTarget());
        setting("auth_dbname", PgBouncer.AUTH_DATABASE);
        setting("auth_query", "SELECT login, password FROM " + PoolerFunction.name(pooler) + "($1)");
        setting("max_db_connections", Long.toString(pooler.maxDbConnections()));
        setting("default_pool_size", Long.toString(pooler.poolSize()));
        settings();
        for (String line : pooler.section().texts("lines")) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** Names are of letters, digits and few signs; a value is quoted as in SQL. */
    private void database(String name, Listener listener, String database, String limits) {
        text.append(name)
                .append(" = host=")
                .append(listener.haProxy().hostname())
                .append(" port=")
                .append(listener.port())
                .append(" dbname=")
                .append(Sql.literal(database))
                .append(limits)
                .append('\n');
    }

    private void settings() {
        for (Value value : pooler.section().values()) {
            Setting setting = value.setting();
            boolean plain = setting.file().equals(FILE) && !setting.key().isEmpty() && !DERIVED.contains(setting.key());
            if (plain && value.isWritten()) {
                StringBuilder written = new StringBuilder();
                for (Item item : value.items()) {
                    written.append(written.isEmpty() ? "" : ", ").append(spelt(item.content()));
                }
                setting(setting.key(), written.toString());
            }
        }
    }

    private static String spelt(Object content) {
        if (content instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        return content instanceof Choice choice ? choice.spelling() : content.toString();
    }

    private void setting(String key, String value) {
        text.append((key + " = " + value).stripTrailing()).append('\n');
    }
}
