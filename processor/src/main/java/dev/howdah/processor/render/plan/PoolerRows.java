package dev.howdah.processor.render.plan;

import dev.howdah.processor.model.PgBouncer;

/** The rows of {@code pgbouncer/pgbouncer.ini}, one for each setting, and of what PgBouncer needs in the cluster. */
final class PoolerRows {
    private static final String FACTS = "pooler";

    private PoolerRows() {}

    static void add(PgBouncer pooler, String text, Rows rows) {
        rows.add(
                Effect.SQL,
                PatroniRows.CLUSTER,
                "PgBouncer's function",
                "in the schema " + pooler.authSchema() + " of " + pooler.authDatabase() + ", for the role "
                        + pooler.authUser());
        rows.add(Effect.FACT, FACTS, "schema", pooler.authSchema());
        rows.add(Effect.FACT, FACTS, "database", pooler.authDatabase());
        rows.add(Effect.FACT, FACTS, "user", pooler.authUser());
        String where = ComposeRows.place(pooler.service());
        String section = "";
        for (String line : text.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (equals > 0 && !line.startsWith("#") && !line.startsWith(";")) {
                String key = line.substring(0, equals).strip();
                rows.add(
                        Effect.TASKS,
                        where,
                        "pgbouncer.ini: " + section + "." + key,
                        line.substring(equals + 1).strip());
            }
        }
    }
}
