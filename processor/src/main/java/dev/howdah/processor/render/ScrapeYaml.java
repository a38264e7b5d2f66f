package dev.howdah.processor.render;

import dev.howdah.processor.model.Monitoring;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlWriter;
import java.util.List;

/**
 * {@code monitoring/prometheus.yml}: where Prometheus finds members and proxies. It holds jobs alone, so that a Prometheus that watches
 * more than this stack may include it.
 */
final class ScrapeYaml {
    static final String FILE = "monitoring/prometheus.yml";

    private ScrapeYaml() {}

    static String text(Stack stack, Monitoring monitoring) {
        return YamlWriter.write(
                document(stack, monitoring),
                Heading.of(stack, "What Prometheus asks")
                        + "\nName it under scrape_config_files in the configuration of a Prometheus (2.43 or newer) that is in the"
                        + " network " + network(stack) + ",\nand rules.yml under rule_files.");
    }

    static YamlMap document(Stack stack, Monitoring monitoring) {
        YamlList jobs = new YamlList();
        YamlMap patroni = job(
                monitoring,
                Monitoring.patroniJob(stack),
                stack.name() + "_" + stack.patroni().members().service(),
                stack.patroni().restPort());
        if (stack.patroni().restHttps()) {
            patroni.put("scheme", "https");
            patroni.put("tls_config", tls(monitoring.section()));
        }
        jobs.add(patroni);
        if (Monitoring.asksHaProxy(stack)) {
            jobs.add(job(
                    monitoring,
                    Monitoring.haProxyJob(stack),
                    stack.name() + "_" + stack.haProxy().orElseThrow().service(),
                    stack.haProxy().orElseThrow().statsPort()));
        }
        if (stack.pgBackRest().isPresent()) {
            PgBackRest backup = stack.pgBackRest().get();
            String service = stack.name() + "_" + backup.service();
            jobs.add(job(monitoring, Monitoring.backupJob(stack), service, backup.metricsPort()));
        }
        return new YamlMap().put("scrape_configs", jobs);
    }

    private static String network(Stack stack) {
        return stack.dataNetwork().name().isEmpty()
                ? stack.name() + "_" + stack.dataNetwork().key()
                : stack.dataNetwork().name();
    }

    /** A job that asks every task of a service: the name leads to the address of each. */
    private static YamlMap job(Monitoring monitoring, String name, String service, long port) {
        YamlMap job = new YamlMap().put("job_name", name);
        job.put("scrape_interval", monitoring.time("scrapeInterval"));
        job.put(
                "dns_sd_configs",
                new YamlList()
                        .add(new YamlMap()
                                .put("names", YamlList.of(List.of("tasks." + service)))
                                .put("type", "A")
                                .put("port", port)
                                .put("refresh_interval", monitoring.time("scrapeInterval"))));
        return job;
    }

    private static YamlMap tls(Section section) {
        YamlMap tls = new YamlMap();
        if (section.text("caFile").isEmpty()) {
            tls.put("insecure_skip_verify", true);
        }
        put(tls, "ca_file", section.text("caFile"));
        put(tls, "server_name", section.text("serverName"));
        put(tls, "cert_file", section.text("certFile"));
        put(tls, "key_file", section.text("keyFile"));
        return tls;
    }

    private static void put(YamlMap map, String key, String text) {
        if (!text.isEmpty()) {
            map.put(key, text);
        }
    }
}
