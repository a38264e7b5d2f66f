package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** What etcd makes of its variables. */
public enum StoreProblem implements ProblemCode {
    RETENTION(error(170, "History that is not removed fills the quota, and a full etcd demotes the primary")
            .source("https://etcd.io/docs/v3.5/op-guide/maintenance/#auto-compaction")),
    UNKNOWN_VARIABLE(warning(171, "etcd ignores the variable with no more than a line in its log")
            .source("https://etcd.io/docs/v3.5/op-guide/configuration/")),
    VARIABLE_VALUE(error(172, "etcd refuses to start").source("https://etcd.io/docs/v3.5/op-guide/configuration/")),
    DANGEROUS_VARIABLE(error(173, "It makes etcd forget what it promised to keep")
            .source("https://etcd.io/docs/v3.5/op-guide/configuration/#unsafe-features")),
    HEALTH_CHECK(
            error(174, "Docker names a task in its DNS when it is healthy, and no member is before it finds the others")
                    .source("https://github.com/moby/moby/issues/35451"));

    private final CatalogueEntry entry;

    StoreProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
