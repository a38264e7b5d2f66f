package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a deployment finds, and what it leaves behind: secrets, variables, labels, roles, configs. */
final class SurroundingSteps {
    private static final String RANDOM = "openssl rand -hex 32 | tr -d '\\n' | ";

    private final Comparison releases;
    private final List<Step> steps = new ArrayList<>();

    private SurroundingSteps(Comparison releases) {
        this.releases = releases;
    }

    static List<Step> before(Comparison releases) {
        SurroundingSteps steps = new SurroundingSteps(releases);
        steps.secrets(releases.of(Meaning.SECRET));
        steps.variables(releases.of(Meaning.VARIABLE));
        steps.labels();
        return steps.steps;
    }

    static List<Step> after(Comparison releases) {
        SurroundingSteps steps = new SurroundingSteps(releases);
        steps.leftovers();
        return steps.steps;
    }

    private void add(String title, String why, List<String> commands) {
        if (!commands.isEmpty()) {
            steps.add(new Step(title, why, commands));
        }
    }

    private void secrets(List<Change> changes) {
        List<String> commands = new ArrayList<>();
        for (Change change : changes) {
            if (change.isAdded()) {
                boolean told = RoleSteps.newSecrets(releases).contains(change.key())
                        && change.after().isEmpty();
                commands.add(told ? createAndKeep(change.key()) : create(change.key(), change.after()));
            }
        }
        add(
                "Make the new secrets",
                "Tasks that mount a secret can't start without it; secrets.yaml says what each is.",
                commands);
    }

    static String create(String secret, String charset) {
        return charset.isEmpty() ? RANDOM + store(secret) : "docker secret create " + secret + " FILE";
    }

    /** Somebody has to type it once more: it is kept in a file that nobody else reads. */
    private static String createAndKeep(String secret) {
        return "(umask 077; " + RANDOM + "tee " + secret + " | " + store(secret) + ")";
    }

    private static String store(String secret) {
        return "docker secret create " + secret + " -";
    }

    /** Gives a host the label that a service asks for. */
    static String label(String label) {
        return "docker node update --label-add " + Commands.quote(label) + " HOST";
    }

    private void variables(List<Change> changes) {
        List<String> commands = new ArrayList<>();
        for (Change change : changes) {
            if (change.isAdded() && change.after().isEmpty()) {
                commands.add("echo '" + change.key() + "=VALUE' >> .env");
            }
        }
        add("Set the new variables", "Nothing stands for them; .env.example says what each is.", commands);
    }

    private void labels() {
        Set<String> commands = new LinkedHashSet<>();
        boolean replaced = false;
        for (Change change : releases.of(Meaning.LABEL)) {
            if (change.isAdded()) {
                commands.add(label(change.key()));
                replaced |= isReplaced(change);
            }
        }
        add(
                "Label the hosts",
                "Swarm starts a task only where the label is."
                        + (replaced
                                ? " A host that loses the old value loses its task at once, until the stack is deployed: a label of"
                                        + " another name spares that."
                                : ""),
                List.copyOf(commands));
    }

    /** Whether a service wants another value of a label that it needs already. */
    private boolean isReplaced(Change added) {
        for (Change change : releases.of(Meaning.LABEL)) {
            if (change.isRemoved()
                    && change.where().equals(added.where())
                    && labelName(change.key()).equals(labelName(added.key()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a service of a release needs a label, with whatever value: a host has one of each name. */
    private static boolean isUsed(Iterable<PlanRow> rows, String label) {
        for (PlanRow row : rows) {
            if (row.effect().equals(Meaning.LABEL.effect())
                    && labelName(row.key()).equals(label)) {
                return true;
            }
        }
        return false;
    }

    private static String labelName(String constraint) {
        return constraint.substring(0, constraint.indexOf('='));
    }

    private void leftovers() {
        Set<String> configs = new LinkedHashSet<>();
        Set<String> secrets = new LinkedHashSet<>();
        Set<String> labels = new LinkedHashSet<>();
        Set<String> volumes = new LinkedHashSet<>();
        for (Change change : releases.changes()) {
            if (change.meaning() == Meaning.CONFIG && change.was()) {
                configs.add(change.before());
            } else if (change.meaning() == Meaning.SECRET && change.isRemoved()) {
                secrets.add(change.key());
            } else if (change.meaning() == Meaning.LABEL
                    && change.isRemoved()
                    && !isUsed(releases.now(), labelName(change.key()))) {
                labels.add(labelName(change.key()));
            } else if (change.meaning() == Meaning.VOLUME
                    && change.isRemoved()
                    && !change.before().contains("external: true")) {
                volumes.add(MoveSteps.volume(change.where(), change.before(), releases.old("name")));
            }
        }
        List<String> commands = new ArrayList<>();
        remove("docker config rm", configs, "", commands);
        remove("docker secret rm", secrets, "", commands);
        for (String label : labels) {
            commands.add("docker node update --label-rm " + Commands.quote(label) + " HOST");
        }
        remove("docker volume rm", volumes, "    # on each host", commands);
        add(
                "Clean up, once all is well",
                "Swarm keeps what a stack no longer uses. While the old configs and secrets are there, the old release can be"
                        + " deployed again.",
                commands);
    }

    private static void remove(String command, Set<String> names, String comment, List<String> commands) {
        if (!names.isEmpty()) {
            commands.add(command + " " + String.join(" ", names) + comment);
        }
    }
}
