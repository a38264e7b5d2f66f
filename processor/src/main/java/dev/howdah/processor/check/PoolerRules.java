package dev.howdah.processor.check;

import dev.howdah.processor.model.Database;
import dev.howdah.processor.model.Form;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** PgBouncer reaches the databases that it names, lets their users in, and keeps their statements. */
final class PoolerRules implements Rule {
    private static final Set<String> RESERVED = Set.of("pgbouncer", PgBouncer.AUTH_DATABASE);

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.pgBouncer().isEmpty()) {
            return;
        }
        PgBouncer pooler = stack.pgBouncer().get();
        if (isComplete(stack, pooler, problems)) {
            checkNames(stack, pooler, problems);
            checkStatements(pooler.section(), problems);
            checkPasswords(stack, pooler, problems);
        }
    }

    private static boolean isComplete(Stack stack, PgBouncer pooler, Problems problems) {
        Section section = pooler.section();
        if (stack.haProxy().isEmpty()) {
            problems.add(
                    NameProblem.COMPONENT_MISSING,
                    section.origin(),
                    "@PgBouncer stands without @HaProxy, through which it finds the primary",
                    "Add @HaProxy");
            return false;
        }
        if (stack.patroni().isStandbyCluster()) {
            problems.add(
                    NameProblem.COMPONENT_MISSING,
                    section.origin(),
                    "@PgBouncer needs a role and a function, which can't be made in a standby cluster",
                    "Put @PgBouncer into the stack of the remote cluster");
            return false;
        }
        if (pooler.writing().isEmpty()) {
            problems.add(
                    NameProblem.COMPONENT_MISSING,
                    section.origin(),
                    "@PgBouncer needs a listener of HAProxy that leads to the primary",
                    "Add @Listener(name = \"primary\", role = ListenerRole.PRIMARY, port = 5432)");
            return false;
        }
        Optional<Listener> reading = pooler.reading();
        if (!pooler.readOnlySuffix().isEmpty() && reading.isEmpty()) {
            problems.add(
                    NameProblem.COMPONENT_MISSING,
                    section.value("readOnlySuffix"),
                    "readOnlySuffix needs a listener of HAProxy that leads to replicas",
                    "Add @Listener(name = \"replicas\", role = ListenerRole.REPLICA, port = 5433), or remove it");
            return false;
        }
        return true;
    }

    private static void checkNames(Stack stack, PgBouncer pooler, Problems problems) {
        Set<String> known = new LinkedHashSet<>();
        for (Database database : stack.databases()) {
            known.add(database.name());
        }
        known.add("postgres");
        Value declared = pooler.section().value("databases");
        Set<String> seen = new HashSet<>();
        for (Item item : declared.items()) {
            if (!known.contains(item.text())) {
                problems.add(
                        NameProblem.UNKNOWN_NAME,
                        item,
                        item.path() + " = " + Problems.quote(item.text()) + " is no database of this stack",
                        "Choose one of " + String.join(", ", known) + Suggestion.of(item.text(), known));
            } else if (!seen.add(item.text())) {
                problems.add(
                        NameProblem.DUPLICATE_NAME,
                        item,
                        item.path() + " = " + Problems.quote(item.text()) + " stands twice in databases",
                        "Remove one");
            }
        }
        checkReadable(pooler, declared, problems);
    }

    /** The names in the file: letters, digits and few signs, none of PgBouncer's own, and each but once. */
    private static void checkReadable(PgBouncer pooler, Value declared, Problems problems) {
        Value suffix = pooler.section().value("readOnlySuffix");
        Set<String> all = new HashSet<>(pooler.databases());
        for (String name : pooler.databases()) {
            if (RESERVED.contains(name)) {
                problems.add(
                        PoolerProblem.POOL_NAME,
                        declared,
                        "the database " + Problems.quote(name) + " has a name that PgBouncer keeps for itself",
                        "Rename it, or name the others in databases");
            } else if (!Form.KEY.accepts(name, false)) {
                problems.add(
                        PoolerProblem.POOL_NAME,
                        declared,
                        "the database " + Problems.quote(name) + " has a name with other signs than letters, digits,"
                                + " '-', '_' and '.'",
                        "Rename it, or name the others in databases");
            }
            String alias = name + suffix.content();
            if (!suffix.isEmpty() && (all.contains(alias) || RESERVED.contains(alias))) {
                problems.add(
                        PoolerProblem.POOL_NAME,
                        suffix,
                        suffix.path() + " = " + Problems.quote((String) suffix.content()) + " makes "
                                + Problems.quote(alias) + " of " + Problems.quote(name) + ", which there is already",
                        "Choose another suffix");
            }
        }
    }

    private static void checkStatements(Section section, Problems problems) {
        Value statements = section.value("maxPreparedStatements");
        boolean shared = !section.choice("poolMode").spelling().equals("session");
        if (shared && statements.content().equals(0L)) {
            problems.add(
                    PoolerProblem.UNPREPARED,
                    statements,
                    statements.path() + " = 0 keeps no prepared statements, and poolMode is "
                            + section.choice("poolMode").name(),
                    "Remove it, or have no client prepare: for pgjdbc prepareThreshold=0, as the companion's"
                            + " addresses say");
        }
    }

    private static void checkPasswords(Stack stack, PgBouncer pooler, Problems problems) {
        PostgresSettings settings = new PostgresSettings(stack);
        PostgresSettings.Written encryption = settings.find("password_encryption");
        if (encryption != null && encryption.text().toLowerCase(Locale.ROOT).equals("md5")) {
            problems.add(
                    PoolerProblem.POOLER_MD5,
                    encryption.value(),
                    encryption.described() + ", and the stack has a @PgBouncer",
                    "Remove the parameter: SCRAM is the default");
        }
        new PoolerTls(pooler, settings).check(problems);
        MountedFiles mounted =
                new MountedFiles(pooler.section(), "the poolers", "secretFiles").and(pooler.authSecret());
        for (Value file : PoolerTls.files(pooler.section())) {
            mounted.check(file, PoolerProblem.POOLER_TLS, problems);
        }
    }
}
