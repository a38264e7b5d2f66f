package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** What a failover costs, and what was promised about it. */
public enum AvailabilityProblem implements ProblemCode {
    TOO_SLOW(error(140, "Applications would wait longer for a primary than the class promises")
            .source("https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")),
    NO_FAILOVER(error(141, "One loss would stop all writes until somebody mends it, and the class promises a failover")
            .source("https://patroni.readthedocs.io/en/latest/faq.html")),
    LOSES_ROWS(error(
                    142,
                    "Rows whose commit an application saw succeed could be lost, and the class promises that none is")
            .source("https://patroni.readthedocs.io/en/latest/replication_modes.html")),
    ACKNOWLEDGES_EARLY(error(
                    143,
                    "PostgreSQL would acknowledge commits before they are safe, and the class promises that none is lost")
            .source("https://www.postgresql.org/docs/current/runtime-config-wal.html")),
    LATE_DETECTION(warning(144, "New connections would go to the lost host while the new primary waits for them")
            .source("https://docs.haproxy.org/3.0/configuration.html#5.2-inter")),
    NERVOUS(warning(145, "Whenever etcd elects a leader the primary could step down")
            .source("https://etcd.io/docs/v3.5/tuning/#time-parameters"));

    private final CatalogueEntry entry;

    AvailabilityProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
