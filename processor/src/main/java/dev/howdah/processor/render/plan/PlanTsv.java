package dev.howdah.processor.render.plan;

import dev.howdah.processor.model.Credentials;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Secret;
import dev.howdah.processor.model.SecretKind;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlMap;
import java.util.Map;
import java.util.TreeMap;

/** {@code plan.tsv}: every setting of a release, and what a change of it means for a cluster that runs. */
public final class PlanTsv {
    private static final String STACK = "stack";

    private PlanTsv() {}

    /**
     * Writes the rows, from what the other files hold so that nothing of them is forgotten.
     *
     * @param stack the stack
     * @param patroni the tree of {@code patroni.yml}
     * @param compose the tree of {@code compose.yaml}
     * @param haProxyCfg the text of {@code haproxy.cfg}; empty without one
     * @param pgBouncerIni the text of {@code pgbouncer/pgbouncer.ini}; empty without one
     * @param pgBackRest the text of {@code pgbackrest/pgbackrest.conf}; empty without one
     * @param backups the texts of {@code backup/backup.conf} and {@code backup/backup.ini}
     * @param scrape the tree of {@code monitoring/prometheus.yml}; empty without one
     * @param alerts the tree of {@code monitoring/rules.yml}; empty without one
     * @param variables what is known only at deployment, with what stands for it otherwise
     */
    public static String text(
            Stack stack,
            YamlMap patroni,
            YamlMap compose,
            String haProxyCfg,
            String pgBouncerIni,
            String pgBackRest,
            String backups,
            YamlMap scrape,
            YamlMap alerts,
            Map<String, String> variables) {
        Rows rows = new Rows();
        rows.add(Effect.STACK, STACK, "name", stack.name());
        facts(stack, rows);
        BoundRows.add(stack, rows);
        versions(stack, rows);
        for (Secret secret : stack.secrets()) {
            SecretKind kind = secret.kind();
            rows.add(Effect.SECRET, "secrets", secret.name(), kind.isMade() ? "" : kind.charset());
            facts(secret, rows);
        }
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            rows.add(Effect.VARIABLE, "variables", variable.getKey(), variable.getValue());
        }
        PatroniRows.add(stack, patroni, rows);
        SqlRows.add(stack, rows);
        if (stack.haProxy().isPresent()) {
            ProxyRows.add(stack.haProxy().get(), haProxyCfg, rows);
        }
        if (stack.pgBouncer().isPresent()) {
            PoolerRows.add(stack.pgBouncer().get(), pgBouncerIni, rows);
        }
        if (stack.pgBackRest().isPresent()) {
            BackupRows.add(stack.pgBackRest().get(), pgBackRest, backups, rows);
        }
        ComposeRows.add(stack, compose, rows);
        MonitoringRows.add(scrape, alerts, rows);
        return rows.text();
    }

    private static void versions(Stack stack, Rows rows) {
        Patroni cluster = stack.patroni();
        rows.add(Effect.MAJOR, PatroniRows.CLUSTER, "PostgreSQL", Integer.toString(cluster.postgresVersion()));
        rows.add(
                Effect.PATRONI,
                PatroniRows.CLUSTER,
                "Patroni",
                cluster.version().toString());
        if (stack.etcd().isOwn()) {
            rows.add(
                    Effect.ETCD,
                    PatroniRows.CLUSTER,
                    "etcd",
                    stack.etcd().version().toString());
        }
    }

    /** What the commands of a plan need. */
    private static void facts(Stack stack, Rows rows) {
        Patroni patroni = stack.patroni();
        Credentials superuser = patroni.superuser();
        fact("scope", patroni.scope(), rows);
        fact("namespace", patroni.section().text("namespace"), rows);
        if (stack.haProxy().isPresent()) {
            fact("proxy", stack.haProxy().get().service(), rows);
        }
        fact("etcd", String.join(" ", stack.etcd().services()), rows);
        fact("service", patroni.members().service(), rows);
        fact("members", Long.toString(patroni.members().count()), rows);
        fact("patroni.yml", patroni.members().configTarget(), rows);
        fact("post-init.sh", patroni.postInitTarget(), rows);
        fact("port", Long.toString(patroni.port()), rows);
        if (stack.pgBackRest().isPresent()) {
            fact("stanza", stack.pgBackRest().get().stanza(), rows);
            fact("backup", stack.pgBackRest().get().service(), rows);
        }
        fact("superuser", superuser.username(), rows);
        fact("secret", superuser.secret(), rows);
        // Members of 4.x and of 3.0 don't understand each other.
        fact("patroni-from", patroni.version().isAtLeast("4.0") ? "3.1" : "3.0", rows);
        for (Map.Entry<String, String> standard : new TreeMap<>(ParameterEffects.ORDERED).entrySet()) {
            fact("default postgresql.parameters." + standard.getKey(), standard.getValue(), rows);
        }
    }

    /** What is needed to make a secret and to change it. */
    private static void facts(Secret secret, Rows rows) {
        String where = "secret/" + secret.name();
        rows.add(Effect.FACT, where, "kind", secret.kind().word());
        rows.add(Effect.FACT, where, "keeper", secret.kind().keeper());
        if (secret.kind().isMade()) {
            rows.add(
                    Effect.FACT, where, "length", Integer.toString(secret.kind().length()));
        }
        for (String login : secret.logins()) {
            rows.add(Effect.FACT, where, "login", login);
        }
    }

    private static void fact(String key, String value, Rows rows) {
        rows.add(Effect.FACT, STACK, key, value);
    }
}
