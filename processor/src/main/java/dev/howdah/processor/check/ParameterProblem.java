package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** PostgreSQL's parameters, and the connections and memory that follow from them. */
public enum ParameterProblem implements ProblemCode {
    UNKNOWN_PARAMETER(error(100, "It would be left out with no more than a line in a log")
            .source("https://patroni.readthedocs.io/en/latest/patroni_configuration.html")),
    NOT_IN_VERSION(error(101, "Patroni leaves out what that version does not know, so the setting would be lost")
            .source("https://www.postgresql.org/docs/release/")),
    PARAMETER_SYNTAX(error(102, "Patroni would drop the value, or PostgreSQL would not start with it")
            .source("https://www.postgresql.org/docs/current/config-setting.html")),
    PARAMETER_RANGE(
            error(103, "Patroni would silently put another value in its place, or PostgreSQL would not start with it")
                    .source("https://www.postgresql.org/docs/current/config-setting.html")),
    NOT_SETTABLE(error(104, "No configuration file can set it")
            .source("https://www.postgresql.org/docs/current/runtime-config-preset.html")),
    WRONG_PLACE(error(105, "Patroni drops it there without a word")
            .source("https://patroni.readthedocs.io/en/latest/patroni_configuration.html")),
    PATRONI_OWNS(error(106, "Patroni gives that value itself: it would drop this one, or be led astray by it")
            .source("https://patroni.readthedocs.io/en/latest/patroni_configuration.html")),
    PATRONI_MINIMUM(error(107, "Patroni would put its own default in place of the value")
            .source("https://patroni.readthedocs.io/en/latest/patroni_configuration.html")),
    CONNECTION_BUDGET(warning(108, "PostgreSQL refuses connections that it has no place for")
            .source("https://www.postgresql.org/docs/current/runtime-config-connection.html")),
    WONT_START(error(109, "PostgreSQL would not start")
            .source("https://www.postgresql.org/docs/current/runtime-config.html")),
    NO_EFFECT(warning(110, "The value would be there without any effect")
            .source("https://patroni.readthedocs.io/en/latest/patroni_configuration.html")),
    LOGICAL_SLOT(error(111, "PostgreSQL makes logical slots only where wal_level is logical")
            .source("https://www.postgresql.org/docs/current/runtime-config-wal.html")),
    TOO_FEW(error(112, "The last replica would find none left, and could not be made or could not follow")
            .source("https://www.postgresql.org/docs/current/runtime-config-replication.html")),
    WAL_PILES_UP(warning(113, "WAL that nobody takes is kept until the disk is full and the primary stops")
            .source("https://www.postgresql.org/docs/current/runtime-config-replication.html")),
    CAPPED(warning(114, "The smaller value silently limits the other")
            .source("https://www.postgresql.org/docs/current/runtime-config-resource.html")),
    MEMORY(error(115, "The kernel would end PostgreSQL as soon as it uses that memory")
            .source("https://docs.docker.com/engine/containers/resource_constraints/")),
    MEMORY_TIGHT(warning(116, "Under load the kernel would end PostgreSQL, and a replica would have to take over")
            .source("https://www.postgresql.org/docs/current/runtime-config-resource.html")),
    REWIND(error(117, "pg_rewind refuses a server without either, and an old primary would not come back by itself")
            .source("https://www.postgresql.org/docs/current/app-pgrewind.html")),
    DATA_LOSS(error(118, "A crash of the host would leave a database that can't be trusted")
            .source("https://www.postgresql.org/docs/current/runtime-config-wal.html")),
    DURABILITY(warning(119, "Changes that applications saw succeed could be lost")
            .source("https://www.postgresql.org/docs/current/runtime-config-wal.html"));

    private final CatalogueEntry entry;

    ParameterProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
