package dev.howdah.processor.render;

import dev.howdah.processor.model.PgBouncer;

/**
 * The function with which PgBouncer looks up passwords. It reads them as the superuser, for one role alone; it gives out none of a
 * superuser, of a role that replicates, or of a login that has expired. The schema is its own, so that nobody else can put
 * anything in its place.
 */
final class PoolerFunction {
    private PoolerFunction() {}

    /** The function's name, as SQL. */
    static String name(PgBouncer pooler) {
        return Sql.identifier(pooler.authSchema()) + ".password_of";
    }

    /** The statements that make it, or make it anew. */
    static String sql(PgBouncer pooler) {
        String schema = Sql.identifier(pooler.authSchema());
        String role = Sql.identifier(pooler.authUser());
        String function = name(pooler) + "(text)";
        return "CREATE SCHEMA IF NOT EXISTS " + schema + ";\n"
                + "REVOKE ALL ON SCHEMA " + schema + " FROM PUBLIC;\n"
                + "GRANT USAGE ON SCHEMA " + schema + " TO " + role + ";\n"
                + "CREATE OR REPLACE FUNCTION " + name(pooler) + "(asked text)\n"
                + """
                    RETURNS TABLE (login text, password text)
                    LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = pg_catalog, pg_temp
                    AS $$
                        SELECT rolname::text, rolpassword FROM pg_authid
                        WHERE rolname = asked AND rolcanlogin AND NOT rolsuper AND NOT rolreplication
                        AND (rolvaliduntil IS NULL OR rolvaliduntil > now())
                    $$;
                """
                + "REVOKE ALL ON FUNCTION " + function + " FROM PUBLIC;\n"
                + "GRANT EXECUTE ON FUNCTION " + function + " TO " + role + ";\n";
    }
}
