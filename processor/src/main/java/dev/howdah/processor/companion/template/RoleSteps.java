package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.List;

/** Roles, databases and what is in them: Patroni and the script make them with the cluster, and never again. */
final class RoleSteps {
    private RoleSteps() {}

    /** The secrets that roles of Patroni's get their password from now. */
    static List<String> newSecrets(Comparison releases) {
        List<String> secrets = new ArrayList<>();
        for (Change change : releases.of(Meaning.PASSWORD)) {
            secrets.add(change.after());
        }
        return secrets;
    }

    /** The roles that Patroni logs in with, for the release that runs. */
    static List<Step> before(Comparison releases) {
        Commands commands = Commands.before(releases);
        List<String> lines = new ArrayList<>();
        for (Change change : releases.of(Meaning.LOGIN)) {
            if (change.is()) {
                String kind = change.key().contains(".superuser.")
                        ? " SUPERUSER"
                        : change.key().contains(".replication.") ? " REPLICATION" : "";
                lines.add(commands.sql(
                        "postgres", "CREATE ROLE " + Commands.identifier(change.after()) + " LOGIN" + kind + ";"));
                lines.add(commands.password(change.after()));
            }
        }
        for (Change change : releases.of(Meaning.PASSWORD)) {
            String login = change.key().substring(0, change.key().lastIndexOf('.')) + ".username";
            for (PlanRow row : releases.now()) {
                if (change.is() && row.key().equals(login) && !releases.has(Meaning.LOGIN)) {
                    lines.add(commands.password(row.value()));
                }
            }
        }
        return lines.isEmpty()
                ? List.of()
                : List.of(new Step(
                        "Prepare the roles that Patroni logs in with, on the primary's host, and deploy at once",
                        "psql asks twice for the password, which is the one in the new secret; a file of it here is no longer"
                                + " needed then. Where only the password is to be another one, keep the secret's name instead:"
                                + " bin/rotate-secret.sh does all of it. Until they are replaced, members with the old one can't open"
                                + " new connections."
                                + (releases.of(Meaning.LOGIN).isEmpty()
                                        ? ""
                                        : " A role of pg_rewind's also needs EXECUTE on the functions that PostgreSQL's page on"
                                                + " pg_rewind lists."),
                        onPrimary(commands, lines)));
    }

    /** What deploy.sh does with the script where the stack runs; empty if nothing. */
    static String script(Comparison releases) {
        return isTouched(releases)
                ? "Then deploy.sh runs the script of roles and databases, which makes what is missing and sets options and"
                        + " passwords."
                : "";
    }

    private static boolean isTouched(Comparison releases) {
        for (Change change :
                releases.of(Meaning.ROLE, Meaning.DATABASE, Meaning.EXTENSION, Meaning.SCHEMA, Meaning.SQL)) {
            if (change.is()) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is left of the script's objects, for this release.
     *
     * @param down whether the stack was taken down, so that deploy.sh takes its coming back for a new cluster
     */
    static List<Step> after(Comparison releases, boolean down) {
        Commands commands = Commands.after(releases);
        List<Step> steps = new ArrayList<>();
        if (down && isTouched(releases)) {
            steps.add(new Step(
                    "Run the script of roles and databases, on the primary's host",
                    "It makes what is missing and sets options and passwords; it may be run as often as you like. Elsewhere than on"
                            + " the primary it is refused.",
                    onPrimary(commands, List.of(commands.postInit()))));
        }
        List<String> drops = drops(releases, commands);
        if (!drops.isEmpty()) {
            steps.add(new Step(
                    "Drop what is no longer declared, on the primary's host, if nobody needs it",
                    "Nothing goes by itself. A database goes with its data, and a role only when it owns nothing any more.",
                    onPrimary(commands, drops)));
        }
        return steps;
    }

    private static List<String> drops(Comparison releases, Commands commands) {
        List<String> drops = new ArrayList<>(PoolerSteps.drops(releases, commands));
        for (Change change : releases.of(Meaning.ROLE, Meaning.DATABASE, Meaning.EXTENSION, Meaning.SCHEMA)) {
            if (change.isRemoved()) {
                boolean inside = change.meaning() == Meaning.EXTENSION || change.meaning() == Meaning.SCHEMA;
                drops.add(commands.sql(
                        inside ? change.subject() : "postgres",
                        "DROP " + change.meaning().name() + " " + Commands.identifier(change.name()) + ";"));
            }
        }
        return drops;
    }

    private static List<String> onPrimary(Commands commands, List<String> lines) {
        List<String> all = new ArrayList<>(List.of(commands.member(), commands.list()));
        all.addAll(lines);
        return all;
    }
}
