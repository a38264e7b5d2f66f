package dev.howdah.processor.check;

import dev.howdah.processor.model.Caddy;
import dev.howdah.processor.model.HbaAddress;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Site;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Strangers stay out. */
final class AccessRules implements Rule {
    private static final Set<String> WEAK = Set.of("trust", "password", "md5", "ident");
    private static final List<String> KINDS = List.of("text", "number", "flag");

    @Override
    public void check(Stack stack, Problems problems) {
        Section restapi = stack.patroni().restapi();
        if (!restapi.flag("authentication")) {
            problems.add(
                    AccessProblem.OPEN_RESTAPI,
                    restapi.value("authentication"),
                    "restapi.authentication = false",
                    "Remove it");
        }
        for (Item rule : stack.patroni().postgresql().value("pgHba").items()) {
            String method = rule.section().choice("method").spelling();
            if (WEAK.contains(method) && !isOpen(rule.section())) {
                problems.add(
                        AccessProblem.WEAK_HBA,
                        rule.section().value("method"),
                        rule.path() + " uses the method " + method,
                        "Use HbaMethod.SCRAM_SHA_256");
            }
        }
        if (stack.caddy().isPresent()) {
            checkSites(stack.caddy().get(), problems);
        }
        if (stack.pgAdmin().isPresent()) {
            checkSettings(stack.pgAdmin().get().section(), problems);
        }
    }

    /** Trusting other hosts is an error of its own. */
    private static boolean isOpen(Section rule) {
        if (!rule.choice("method").spelling().equals("trust")
                || rule.choice("type").spelling().equals("local")
                || !rule.value("options").isEmpty()) {
            return false;
        }
        HbaAddress address = HbaAddress.of(rule.text("address"));
        return address == null || !address.isLoopback();
    }

    private static void checkSites(Caddy caddy, Problems problems) {
        for (Site site : caddy.sites()) {
            Section auth = site.section().section("basicAuth");
            if (site.upstream().equals("status") && !site.hasBasicAuth()) {
                problems.add(
                        AccessProblem.OPEN_SITE,
                        site.section().origin(),
                        "the site " + Problems.quote(site.domain()) + " asks for no password",
                        "Add basicAuth = @BasicAuth(hash = \"${STATUS_PASSWORD_HASH}\")");
            }
            if (!site.hash().isEmpty() && !site.hashSecret().isEmpty()) {
                problems.add(
                        NameProblem.EXCLUSIVE,
                        auth.value("hashSecret"),
                        "hash and hashSecret are both set",
                        "Keep one of them");
            } else if (!site.hashSecret().isEmpty() && !caddy.isOwn()) {
                problems.add(
                        NameProblem.EXCLUSIVE,
                        auth.value("hashSecret"),
                        "hashSecret can't be used with labels, which Docker shows to everybody who manages the Swarm",
                        "Use hash = \"${...}\", or mode = CaddyMode.CADDYFILE");
            } else if (!site.hash().isEmpty() && !Placeholders.isLeftOpen(site.hash())) {
                problems.add(
                        AccessProblem.LITERAL_HASH,
                        auth.value("hash"),
                        auth.value("hash").path() + " holds a hash itself",
                        "Give it at deployment: hash = \"${STATUS_PASSWORD_HASH}\"");
            }
        }
    }

    private static void checkSettings(Section pgAdmin, Problems problems) {
        for (Item item : pgAdmin.value("settings").items()) {
            List<Value> given = new ArrayList<>();
            for (String kind : KINDS) {
                if (item.section().isGiven(kind)) {
                    given.add(item.section().value(kind));
                }
            }
            if (given.isEmpty()) {
                problems.add(
                        ValueProblem.MISSING,
                        item,
                        item.path() + " has no value",
                        "Add one of text = ..., number = ..., flag = ...");
            } else if (given.size() > 1) {
                problems.add(
                        NameProblem.EXCLUSIVE,
                        given.get(1),
                        item.path() + " has two values, "
                                + given.get(0).setting().name() + " and "
                                + given.get(1).setting().name(),
                        "Keep the one whose type config.py gives the setting");
            }
        }
    }
}
