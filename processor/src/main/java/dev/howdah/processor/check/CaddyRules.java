package dev.howdah.processor.check;

import dev.howdah.processor.model.Addresses;
import dev.howdah.processor.model.Caddy;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Site;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Caddy serves each site once, under a name that browsers trust, to users whose names it can read. */
final class CaddyRules implements Rule {
    private static final List<String> PRIVATE = List.of("localhost", "local", "internal", "home.arpa", "lan", "test");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.caddy().isEmpty()) {
            return;
        }
        Caddy caddy = stack.caddy().get();
        Set<String> domains = new HashSet<>();
        for (Site site : caddy.sites()) {
            Value domain = site.section().value("domain");
            if (!site.domain().isEmpty() && !domains.add(site.domain().toLowerCase(Locale.ROOT))) {
                duplicate(domain, site.domain(), problems);
            }
            checkDomain(site, domain, problems);
            checkUser(caddy, site, problems);
            checkTls(site.section().value("tls"), problems);
        }
        checkRaw(caddy, domains, problems);
    }

    private static void duplicate(Value place, String domain, Problems problems) {
        problems.add(
                AdminProblem.DUPLICATE_SITE,
                place,
                place.path() + ": there are two sites " + Problems.quote(domain),
                "Give each site a domain of its own");
    }

    private static void checkDomain(Site site, Value domain, Problems problems) {
        String text = site.domain().toLowerCase(Locale.ROOT);
        if (text.isEmpty()
                || Placeholders.isIn(text)
                || !site.section().text("tls").isEmpty()) {
            return;
        }
        boolean isPrivate = text.indexOf('.') < 0 || Addresses.isIpv4(text);
        for (String end : PRIVATE) {
            isPrivate |= text.endsWith("." + end);
        }
        if (isPrivate) {
            problems.add(
                    AdminProblem.PRIVATE_DOMAIN,
                    domain,
                    domain.path() + " = " + Problems.quote(site.domain()) + " is no name of the internet",
                    "Use a public name, or say who signs: tls = \"internal\"");
        }
    }

    private static void checkUser(Caddy caddy, Site site, Problems problems) {
        Value user = site.section().section("basicAuth").value("user");
        String text = Placeholders.replaceAll(site.user(), name -> "x");
        String forbidden = caddy.isOwn() ? " :\"`{}\\" : " :\"`{}\\.";
        if (!site.hasBasicAuth()) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            if (forbidden.indexOf(text.charAt(i)) >= 0) {
                problems.add(
                        AdminProblem.BASIC_AUTH_USER,
                        user,
                        user.path() + " = " + Problems.quote(site.user()) + " holds "
                                + Problems.quote(text.substring(i, i + 1)),
                        "Use letters, digits, '-' and '_'");
                return;
            }
        }
        if (text.isEmpty()) {
            problems.add(
                    AdminProblem.BASIC_AUTH_USER, user, user.path() + " is empty", "Use letters, digits, '-' and '_'");
        }
    }

    private static void checkTls(Value tls, Problems problems) {
        String text = ((String) tls.content()).strip();
        if (text.isEmpty()) {
            return;
        }
        String[] words = text.split(" +", -1);
        boolean one =
                words.length == 1 && (List.of("internal", "force_automate").contains(text) || text.indexOf('@') > 0);
        boolean two = words.length == 2 && words[0].startsWith("/") && words[1].startsWith("/") && !text.contains("{");
        if (!one && !two) {
            problems.add(
                    AdminProblem.DIRECTIVE,
                    tls,
                    tls.path() + " = " + Problems.quote(text) + " is nothing that tls takes on one line",
                    "Write internal, an e-mail address, or the absolute paths of a certificate and its key");
        }
    }

    /** Sites of the user's own Caddyfile, which Caddy joins with the others. */
    private static void checkRaw(Caddy caddy, Set<String> domains, Problems problems) {
        Value raw = caddy.section().value("caddyfile");
        int depth = 0;
        for (String full : ((String) raw.content()).split("\n", -1)) {
            String line = full.strip();
            if (depth == 0 && line.equals("{")) {
                problems.add(
                        RawProblem.RAW_CONFLICT,
                        raw,
                        raw.path() + " begins global options, which Howdah writes first and Caddy takes once",
                        "Use the attributes of @Caddy, or options inside the sites");
            } else if (depth == 0 && line.endsWith("{") && !line.startsWith("(")) {
                for (String address :
                        line.substring(0, line.length() - 1).strip().split("[ ,]+", -1)) {
                    String bare = bare(address);
                    if (!bare.isEmpty() && !domains.add(bare)) {
                        duplicate(raw, bare, problems);
                    }
                }
            }
            depth += line.endsWith("{") ? 1 : line.equals("}") ? -1 : 0;
        }
    }

    private static String bare(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        String host = lower.startsWith("https://") ? lower.substring(8) : lower;
        return host.endsWith(":443") ? host.substring(0, host.length() - 4) : host;
    }
}
