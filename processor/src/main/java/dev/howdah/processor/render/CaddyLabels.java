package dev.howdah.processor.render;

import dev.howdah.processor.model.Caddy;
import dev.howdah.processor.model.Site;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;

/** Sites as labels of a service, which an existing caddy-docker-proxy turns into its Caddyfile. */
final class CaddyLabels {
    private CaddyLabels() {}

    static YamlMap of(Stack stack, Caddy caddy, String upstream, long port) {
        List<Site> sites = new ArrayList<>();
        for (Site site : caddy.sites()) {
            if (site.upstream().equals(upstream)) {
                sites.add(site);
            }
        }
        YamlMap labels = new YamlMap();
        labels.put("caddy_ingress_network", stack.webNetwork().orElseThrow().dockerName());
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            String prefix = sites.size() == 1 ? "caddy" : "caddy_" + i;
            labels.put(prefix, label(site.domain()));
            if (site.hasBasicAuth()) {
                labels.put(
                        prefix + "." + caddy.basicAuthDirective() + "." + Compose.interpolated(site.user()),
                        label(site.hash()));
            }
            String tls = site.section().text("tls");
            if (!tls.isEmpty()) {
                labels.put(prefix + ".tls", YamlScalar.quoted(Compose.literal(tls)));
            }
            for (String directive : site.directives()) {
                int blank = directive.indexOf(' ');
                String name = prefix + "." + (blank < 0 ? directive : directive.substring(0, blank));
                labels.put(free(name, labels), label(blank < 0 ? "" : directive.substring(blank + 1)));
            }
            labels.put(prefix + ".reverse_proxy", YamlScalar.quoted("{{upstreams " + port + "}}"));
        }
        return labels;
    }

    /** A directive that stands twice needs two labels; the controller drops a number at the end of the first word. */
    private static String free(String name, YamlMap labels) {
        if (labels.get(name) == null) {
            return name;
        }
        int first = name.indexOf('.') + 1;
        int dot = name.indexOf('.', first);
        int end = dot < 0 ? name.length() : dot;
        int number = 1;
        while (labels.get(name.substring(0, end) + "_" + number + name.substring(end)) != null) {
            number++;
        }
        return name.substring(0, end) + "_" + number + name.substring(end);
    }

    private static YamlScalar label(String text) {
        return YamlScalar.quoted(Compose.interpolated(text));
    }
}
