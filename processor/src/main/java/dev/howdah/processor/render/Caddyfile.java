package dev.howdah.processor.render;

import dev.howdah.processor.model.Caddy;
import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Placeholders.Placeholder;
import dev.howdah.processor.model.Site;
import dev.howdah.processor.model.Stack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code caddy/Caddyfile}: what is known at deployment comes from the environment, hashes from variables or secrets. */
final class Caddyfile {
    private Caddyfile() {}

    static boolean isTemplated(Caddy caddy) {
        for (Site site : caddy.sites()) {
            if (!site.hashSecret().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The variables that the file reads. */
    static Collection<Placeholder> variables(Caddy caddy) {
        List<String> texts = new ArrayList<>(List.of(caddy.section().text("email")));
        for (Site site : caddy.sites()) {
            texts.addAll(List.of(site.domain(), site.user(), site.hash()));
            texts.addAll(site.directives());
        }
        Map<String, Placeholder> byName = new LinkedHashMap<>();
        for (String text : texts) {
            for (Placeholder found : Placeholders.in(text)) {
                byName.putIfAbsent(found.name(), found);
            }
        }
        return byName.values();
    }

    static String text(Stack stack, Caddy caddy) {
        boolean templated = isTemplated(caddy);
        StringBuilder text = new StringBuilder();
        text.append(Heading.comment(Heading.of(stack, "Caddy's configuration")));
        text.append("{\n    http_port ").append(caddy.section().number("httpPort"));
        text.append("\n    https_port ")
                .append(caddy.section().number("httpsPort"))
                .append('\n');
        String email = caddy.section().text("email");
        if (!email.isEmpty()) {
            text.append("    email ").append(value(email)).append('\n');
        }
        text.append("}\n");
        for (Site site : caddy.sites()) {
            site(stack, caddy, site, text);
        }
        String raw = caddy.section().text("caddyfile").strip();
        if (!raw.isEmpty()) {
            text.append('\n').append(templated ? GoTemplate.disarmed(raw) : raw).append('\n');
        }
        return text.toString();
    }

    private static void site(Stack stack, Caddy caddy, Site site, StringBuilder text) {
        text.append('\n').append(value(site.domain())).append(" {\n");
        String tls = site.section().text("tls");
        if (!tls.isEmpty()) {
            text.append("    tls ").append(tls).append('\n');
        }
        if (site.hasBasicAuth()) {
            String hash = site.hashSecret().isEmpty() ? value(site.hash()) : GoTemplate.secret(site.hashSecret());
            text.append("    ").append(caddy.basicAuthDirective()).append(" {\n        ");
            text.append(value(site.user())).append(' ').append(hash).append("\n    }\n");
        }
        for (String directive : site.directives()) {
            text.append("    ").append(value(directive)).append('\n');
        }
        text.append("    reverse_proxy ").append(upstream(stack, site)).append("\n}\n");
    }

    private static String upstream(Stack stack, Site site) {
        if (site.upstream().equals("status")) {
            HaProxy haProxy = stack.haProxy().orElseThrow();
            return haProxy.service() + ":" + haProxy.statsPort();
        }
        PgAdmin pgAdmin = stack.pgAdmin().orElseThrow();
        return pgAdmin.service() + ":" + pgAdmin.port();
    }

    private static String value(String text) {
        return Placeholders.replaceAll(text, name -> "{$" + name + "}");
    }
}
