package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** PgBouncer starts, lets clients in, and has the connections that it promises. */
public enum PoolerProblem implements ProblemCode {
    POOL_BUDGET(warning(200, "HAProxy lets the rest wait, and whoever waits too long is turned away")
            .source("https://www.pgbouncer.org/config.html#max_db_connections")),
    POOL_SIZES(warning(201, "PgBouncer takes both and never reaches the greater one")
            .source("https://www.pgbouncer.org/config.html#default_pool_size")),
    UNPREPARED(warning(202, "Drivers prepare statements, and the next transaction's connection does not know them")
            .source("https://www.pgbouncer.org/config.html#max_prepared_statements")),
    POOLER_MD5(error(203, "PgBouncer takes clients by SCRAM alone, and needs their SCRAM verifiers for that")
            .source("https://www.pgbouncer.org/config.html#auth_type")),
    POOLER_TLS(error(204, "PgBouncer refuses to start, or never gets a connection")
            .source("https://www.pgbouncer.org/config.html#tls-settings")),
    POOLER_OUTSIDE(error(205, "PgBouncer could look up no password, and would turn every client away")
            .source("https://www.pgbouncer.org/config.html#auth_query")),
    POOL_NAME(error(206, "PgBouncer reads another database, or refuses the file")
            .source("https://www.pgbouncer.org/config.html#section-databases")),
    POOL_LINE(error(207, "PgBouncer refuses the file and does not start")
            .source("https://www.pgbouncer.org/config.html#description"));

    private final CatalogueEntry entry;

    PoolerProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
