package dev.howdah.processor.render;

import dev.howdah.processor.model.Availability;
import dev.howdah.processor.model.Bound;
import dev.howdah.processor.model.Caddy;
import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Network;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Secret;
import dev.howdah.processor.model.Site;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import dev.howdah.processor.render.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code RUNBOOK.md}: what runs where, what it promises; {@link RunbookTasks} has what to do when. */
final class Runbook {
    private final Stack stack;
    private final YamlMap compose;
    private final Markdown text = new Markdown();

    private Runbook(Stack stack, YamlMap compose) {
        this.stack = stack;
        this.compose = compose;
    }

    /**
     * Writes it.
     *
     * @param stack the stack
     * @param compose the tree of {@code compose.yaml}, so that no service of the user's own is forgotten
     */
    static String text(Stack stack, YamlMap compose) {
        Runbook runbook = new Runbook(stack, compose);
        runbook.head();
        runbook.services();
        runbook.addresses();
        runbook.users();
        runbook.secrets();
        runbook.bounds();
        RunbookTasks.add(stack, runbook.text);
        return runbook.text.text();
    }

    private void head() {
        Patroni patroni = stack.patroni();
        text.heading(1, "Runbook of the stack " + Markdown.code(stack.name()));
        text.paragraph(
                "Written by Howdah from `" + stack.className() + "`: change the annotations there, not this file.");
        text.paragraph("PostgreSQL " + patroni.postgresVersion() + " in the cluster " + Markdown.code(patroni.scope())
                + ", kept by Patroni " + patroni.version() + ": "
                + count(patroni.members().count(), "member")
                + ", each on a host of its own. Commands run on a manager of the"
                + " Swarm, in the folder of this file, unless they say otherwise.");
    }

    private void services() {
        text.heading(2, "What runs where");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("service", "tasks", "hosts", "image"));
        for (Map.Entry<String, YamlMap.Entry> entry :
                map(compose, "services").entries().entrySet()) {
            if (entry.getValue().node() instanceof YamlMap service) {
                YamlMap deploy = map(service, "deploy");
                boolean global = word(deploy, "mode").startsWith("global");
                String replicas = word(deploy, "replicas");
                String hosts = constraints(map(deploy, "placement"));
                rows.add(List.of(
                        Markdown.code(stack.name() + "_" + entry.getKey()),
                        global ? "one on each of the hosts" : replicas.isEmpty() ? "1" : replicas,
                        hosts.isEmpty() ? "any" : hosts,
                        Markdown.code(word(service, "image"))));
            }
        }
        text.table(rows);
        List<String> networks = new ArrayList<>();
        for (Network network : stack.networks()) {
            networks.add(Markdown.code(network.dockerName())
                    + (network.isExternal() ? ", which exists before the stack" : ", " + network.subnet()));
        }
        text.paragraph("Networks:").items(networks);
    }

    private void addresses() {
        text.heading(2, "Addresses");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("what", "in the stack's networks", "on hosts"));
        if (stack.haProxy().isPresent()) {
            HaProxy proxy = stack.haProxy().get();
            for (Listener listener : proxy.listeners()) {
                rows.add(List.of(
                        listener.name() + ": " + purpose(listener),
                        Markdown.code(proxy.hostname() + ":" + listener.port()),
                        listener.publishedPort() > 0 ? "port " + listener.publishedPort() : "not published"));
            }
            if (proxy.hasStats()) {
                rows.add(List.of(
                        "HAProxy's status, metrics below `/metrics`",
                        Markdown.code(proxy.hostname() + ":" + proxy.statsPort()),
                        "not published"));
            }
        }
        Patroni patroni = stack.patroni();
        String members = "tasks." + patroni.members().service();
        rows.add(List.of("PostgreSQL of each member", Markdown.code(members + ":" + patroni.port()), "not published"));
        rows.add(List.of(
                "Patroni's REST API of each member",
                Markdown.code(members + ":" + patroni.restPort()),
                "not published"));
        if (stack.pgAdmin().isPresent()) {
            PgAdmin pgAdmin = stack.pgAdmin().get();
            rows.add(List.of("pgAdmin", Markdown.code(pgAdmin.service() + ":" + pgAdmin.port()), "see sites"));
        }
        text.table(rows);
        sites();
    }

    private void sites() {
        if (stack.caddy().isPresent()) {
            Caddy caddy = stack.caddy().get();
            List<String> sites = new ArrayList<>();
            for (Site site : caddy.sites()) {
                sites.add(Markdown.code(site.domain()) + " leads to " + site.upstream()
                        + (site.hasBasicAuth() ? ", behind a password" : ""));
            }
            text.paragraph("Sites:").items(sites);
        }
    }

    private static String purpose(Listener listener) {
        if (listener.reachesPrimary()) {
            return listener.reachesReplicas() ? "any member" : "the primary";
        }
        return "replicas";
    }

    private void users() {
        Patroni patroni = stack.patroni();
        text.heading(2, "Users");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("role", "for", "password in the secret"));
        rows.add(List.of(
                Markdown.code(patroni.superuser().username()),
                "superuser",
                Markdown.code(patroni.superuser().secret())));
        rows.add(List.of(
                Markdown.code(patroni.replication().username()),
                "replication",
                Markdown.code(patroni.replication().secret())));
        if (patroni.hasRewindRole()) {
            rows.add(List.of(
                    Markdown.code(patroni.rewind().username()),
                    "pg_rewind",
                    Markdown.code(patroni.rewind().secret())));
        }
        for (Role role : stack.roles()) {
            rows.add(List.of(
                    Markdown.code(role.name()),
                    role.options().isEmpty() ? "post-init.sh makes it" : String.join(" ", role.options()),
                    role.secret().isEmpty() ? "none: it can't log in" : Markdown.code(role.secret())));
        }
        text.table(rows);
    }

    private void secrets() {
        text.heading(2, "Secrets");
        text.paragraph(
                "`bin/create-secrets.sh` makes those that are missing. Those of a human are shown once, when they are made.");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("secret", "what", "keeper", "read by"));
        for (Secret secret : stack.secrets()) {
            List<String> services = new ArrayList<>();
            for (Secret.Mount mount : secret.mounts()) {
                services.add(mount.service());
            }
            rows.add(List.of(
                    Markdown.code(secret.name()),
                    secret.purpose(),
                    secret.kind().keeper(),
                    String.join(", ", services)));
        }
        text.table(rows);
    }

    private void bounds() {
        text.heading(2, "How long writes may be interrupted");
        text.paragraph(
                "Upper bounds, computed from the settings together. A failure that none of them describes may take longer.");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("when", "until", "at most"));
        for (Bound bound : new Availability(stack).bounds()) {
            rows.add(List.of(
                    bound.event(), bound.end(), bound.terms().isEmpty() ? "they are not interrupted" : bound.text()));
        }
        text.table(rows);
    }

    private static String constraints(YamlMap placement) {
        StringBuilder text = new StringBuilder();
        if (placement.get("constraints") instanceof YamlList constraints) {
            for (YamlNode constraint : constraints.items()) {
                if (constraint instanceof YamlScalar scalar) {
                    text.append(text.isEmpty() ? "" : " and ")
                            .append(Markdown.code(scalar.value().toString()));
                }
            }
        }
        return text.toString();
    }

    private static String count(long number, String what) {
        return number == 1 ? "one " + what : number + " " + what + "s";
    }

    private static YamlMap map(YamlMap parent, String key) {
        return parent.get(key) instanceof YamlMap map ? map : new YamlMap();
    }

    private static String word(YamlMap parent, String key) {
        return parent.get(key) instanceof YamlScalar scalar ? scalar.value().toString() : "";
    }
}
