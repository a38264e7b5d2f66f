package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** The working of Patroni and of the etcd below it. */
public enum ClusterProblem implements ProblemCode {
    TIMING(error(50, "Patroni would silently rewrite the three values")
            .source("https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")),
    DATA_DIR(
            error(51, "Patroni renames the data directory, which fails on a mount point and leaves a half-made cluster")
                    .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")),
    SYNC_COUNT(error(52, "There are not enough replicas to wait for")
            .source("https://patroni.readthedocs.io/en/latest/replication_modes.html")),
    STRICT_ALONE(error(53, "Every write would hang while there is no synchronous replica")
            .source("https://patroni.readthedocs.io/en/latest/replication_modes.html")),
    STRICT_WITH_TWO(warning(54, "Every restart of the one replica stops all writes")
            .source("https://patroni.readthedocs.io/en/latest/replication_modes.html")),
    ETCD_COUNT(error(55, "An even number of etcd members survives no more losses than one fewer, and fails more often")
            .source("https://etcd.io/docs/v3.5/faq/#why-an-odd-number-of-cluster-members")),
    ETCD_ALONE(warning(56, "When the one etcd member is down, the primary steps down")
            .source("https://etcd.io/docs/v3.5/faq/#what-is-failure-tolerance")),
    ETCD_TIMING(error(57, "etcd refuses to start").source("https://etcd.io/docs/v3.5/tuning/#time-parameters")),
    WATCHDOG(error(58, "A Swarm service can't reach a watchdog device, so no member would ever lead")
            .source("https://patroni.readthedocs.io/en/latest/watchdog.html"));

    private final CatalogueEntry entry;

    ClusterProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
