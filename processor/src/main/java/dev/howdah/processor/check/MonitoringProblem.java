package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** Prometheus sees the stack, and alerts when something is wrong. */
public enum MonitoringProblem implements ProblemCode {
    SCRAPE_REFUSED(error(240, "Patroni refuses Prometheus, which then takes every member for missing")
            .source("https://patroni.readthedocs.io/en/latest/security.html#protecting-the-rest-api")),
    SCRAPE_NAME(
            error(241, "Prometheus finds members by address, which no certificate carries, and refuses each of them")
                    .source("https://prometheus.io/docs/prometheus/latest/configuration/configuration/#tls_config")),
    FALSE_ALARM(warning(242, "A failover that goes as it should would raise an alarm")
            .source("https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/"));

    private final CatalogueEntry entry;

    MonitoringProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
