package dev.howdah.processor.render.plan;

import dev.howdah.processor.model.Database;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Stack;
import java.util.List;

/** The rows of {@code init/post-init.sh}: what it makes in the cluster. */
final class SqlRows {
    private SqlRows() {}

    static void add(Stack stack, Rows rows) {
        for (Role role : stack.roles()) {
            rows.add(Effect.ROLE, PatroniRows.CLUSTER, "role " + role.name(), description(role));
        }
        for (Database database : stack.databases()) {
            String owner = database.owner().isEmpty() ? "" : "owner " + database.owner();
            rows.add(Effect.DATABASE, PatroniRows.CLUSTER, "database " + database.name(), owner);
            String where = "database/" + database.name();
            for (String extension : database.extensions()) {
                rows.add(Effect.EXTENSION, where, "extension " + extension, "");
            }
            for (String schema : database.schemas()) {
                rows.add(Effect.SCHEMA, where, "schema " + schema, "");
            }
        }
        List<String> sql = stack.patroni().postInitSql();
        if (!sql.isEmpty()) {
            rows.add(Effect.SQL, PatroniRows.CLUSTER, "postInit.sql", String.join("\n", sql));
        }
    }

    private static String description(Role role) {
        StringBuilder text = new StringBuilder(role.login() ? "LOGIN" : "NOLOGIN");
        for (String option : role.options()) {
            text.append(' ').append(option);
        }
        if (role.connectionLimit() >= 0) {
            text.append(" CONNECTION LIMIT ").append(role.connectionLimit());
        }
        if (!role.memberOf().isEmpty()) {
            text.append(", member of ").append(String.join(", ", role.memberOf()));
        }
        return role.secret().isEmpty()
                ? text.toString()
                : text.append(", password in ").append(role.secret()).toString();
    }
}
