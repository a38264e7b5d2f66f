package dev.howdah.processor.check;

import java.util.List;

/** The extensions that come with PostgreSQL, as {@code pg_available_extensions} lists them. */
final class Extensions {
    static final List<String> ALL = List.of(
            ("adminpack amcheck autoinc bloom btree_gin btree_gist citext cube dblink dict_int dict_xsyn earthdistance file_fdw"
                            + " fuzzystrmatch hstore insert_username intagg intarray isn lo ltree moddatetime old_snapshot"
                            + " pageinspect pg_buffercache pg_freespacemap pg_logicalinspect pg_prewarm pg_stat_statements"
                            + " pg_surgery pg_trgm pg_visibility pg_walinspect pgcrypto pgrowlocks pgstattuple plpgsql"
                            + " postgres_fdw refint seg sslinfo tablefunc tcn tsm_system_rows tsm_system_time unaccent"
                            + " uuid-ossp xml2")
                    .split(" "));

    private Extensions() {}

    static boolean isIn(String extension, int postgres) {
        return switch (extension) {
            case "adminpack", "old_snapshot" -> postgres <= 16;
            case "pg_walinspect" -> postgres >= 15;
            case "pg_logicalinspect" -> postgres >= 18;
            default -> true;
        };
    }

    /** The versions that have an extension which not all have. */
    static String versions(String extension) {
        return switch (extension) {
            case "pg_walinspect" -> "15 and later";
            case "pg_logicalinspect" -> "18 and later";
            default -> "16 and earlier";
        };
    }
}
