package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.List;

/** What PgBouncer leaves in the cluster: PostgreSQL drops no role that has rights anywhere, so that goes first. */
final class PoolerSteps {
    private static final String POOLER = "pooler";

    private PoolerSteps() {}

    /** Drops the schema of the function that looks up passwords where nothing asks it any more, or takes it from the old role. */
    static List<String> drops(Comparison releases, Commands commands) {
        List<String> drops = new ArrayList<>();
        String database = releases.old(POOLER, "database");
        String schema = releases.old(POOLER, "schema");
        String user = releases.old(POOLER, "user");
        if (schema.isEmpty()) {
            return drops;
        }
        String name = Commands.identifier(schema);
        boolean same =
                schema.equals(releases.fact(POOLER, "schema")) && database.equals(releases.fact(POOLER, "database"));
        if (!same) {
            drops.add(commands.sql(database, "DROP SCHEMA " + name + " CASCADE;"));
        } else if (!user.equals(releases.fact(POOLER, "user"))) {
            String from = " FROM " + Commands.identifier(user) + ";";
            drops.add(commands.sql(
                    database,
                    "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA " + name + from + "\nREVOKE ALL ON SCHEMA " + name + from));
        }
        return drops;
    }
}
