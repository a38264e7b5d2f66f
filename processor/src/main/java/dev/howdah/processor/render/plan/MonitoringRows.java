package dev.howdah.processor.render.plan;

import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of what Prometheus is told: one for each job, and for each alert. */
final class MonitoringRows {
    private static final String WHERE = "monitoring";

    private MonitoringRows() {}

    static void add(YamlMap scrape, YamlMap alerts, Rows rows) {
        items(scrape.get("scrape_configs"), "job_name", "job ", rows);
        if (alerts.get("groups") instanceof YamlList groups) {
            for (YamlNode group : groups.items()) {
                if (group instanceof YamlMap map) {
                    items(map.get("rules"), "alert", "alert ", rows);
                }
            }
        }
    }

    private static void items(@Nullable YamlNode node, String identity, String kind, Rows rows) {
        if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlMap map) {
                    rows.add(
                            Effect.MONITORING,
                            WHERE,
                            kind + Flow.text(Objects.requireNonNull(map.get(identity))),
                            members(map, identity));
                }
            }
        }
    }

    private static String members(YamlMap map, String identity) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
            if (!entry.getKey().equals(identity) && !entry.getKey().equals("annotations")) {
                lines.append(lines.isEmpty() ? "" : "\n")
                        .append(entry.getKey())
                        .append(": ")
                        .append(Flow.text(entry.getValue().node()));
            }
        }
        return lines.toString();
    }
}
