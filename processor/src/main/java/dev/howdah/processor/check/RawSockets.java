package dev.howdah.processor.check;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Services that users add, and that mount the folder of HAProxy's sockets, run only where a proxy runs. */
final class RawSockets {
    private final HaProxy haProxy;
    private final Value value;
    private final Problems problems;
    private final List<String> folders;

    RawSockets(HaProxy haProxy, Value value, YamlMap modelled, Problems problems) {
        this.haProxy = haProxy;
        this.value = value;
        this.problems = problems;
        this.folders = modelled.get("services") instanceof YamlMap services
                        && services.get(haProxy.service()) instanceof YamlMap proxy
                ? sources(proxy.get("volumes"))
                : List.of();
    }

    void check(String service, YamlMap map) {
        List<String> missing = new ArrayList<>();
        for (String constraint : haProxy.constraints()) {
            missing.add(withoutBlanks(constraint));
        }
        if (map.get("deploy") instanceof YamlMap deploy
                && deploy.get("placement") instanceof YamlMap placement
                && placement.get("constraints") instanceof YamlList constraints) {
            for (YamlNode constraint : constraints.items()) {
                missing.remove(constraint instanceof YamlScalar text ? withoutBlanks(RawComposeRules.text(text)) : "");
            }
        }
        for (String source : sources(map.get("volumes"))) {
            if (folders.contains(source) && !missing.isEmpty()) {
                problems.add(
                        ProxyProblem.SOCKET_ELSEWHERE,
                        value,
                        value.path() + ": services." + service + " mounts " + source + ", the folder of the sockets of "
                                + haProxy.service() + ", but may run where no proxy runs",
                        "Add to its deploy.placement.constraints: " + String.join(", ", missing));
            }
        }
    }

    private static List<String> sources(@Nullable YamlNode volumes) {
        List<String> sources = new ArrayList<>();
        if (volumes instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlMap map && map.get("source") instanceof YamlScalar source) {
                    sources.add(RawComposeRules.text(source));
                } else if (item instanceof YamlScalar scalar) {
                    String text = RawComposeRules.text(scalar);
                    sources.add(text.substring(0, Math.max(0, text.indexOf(':'))));
                }
            }
        }
        return sources;
    }

    private static String withoutBlanks(String constraint) {
        return constraint.replace(" ", "");
    }
}
