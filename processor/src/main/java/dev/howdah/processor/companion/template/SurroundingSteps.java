package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a deployment finds, and what it leaves behind: secrets, variables, labels, volumes. */
final class SurroundingSteps {
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
        StringBuilder made = new StringBuilder();
        for (Change change : changes) {
            if (!change.isAdded()) {
                continue;
            }
            boolean machine = releases.fact("secret/" + change.key(), "keeper").equals("machine");
            if (!change.after().isEmpty()) {
                commands.add(give(change.key()));
            } else if (machine && RoleSteps.newSecrets(releases).contains(change.key())) {
                keep(change.key(), commands);
            } else {
                made.append(' ').append(change.key());
            }
        }
        if (!made.isEmpty()) {
            commands.add(0, "bin/create-secrets.sh" + made);
        }
        add(
                "Make the new secrets",
                "Tasks that mount a secret can't start without it; secrets.yaml says what each is. A value that somebody needs to know"
                        + " is shown once, on a terminal.",
                commands);
    }

    /** Takes what only the user has. */
    static String give(String secret) {
        return "bin/create-secrets.sh --stdin " + secret + " <FILE";
    }

    /** What the script shows to nobody, somebody has to type once more: it is kept in a file that nobody else reads. */
    private static void keep(String secret, List<String> commands) {
        commands.add("(umask 077; openssl rand -hex 32 >" + secret + ")");
        commands.add("bin/create-secrets.sh --stdin " + secret + " <" + secret);
    }

    /** Gives hosts the label that a service asks for: the members' all get it, of others the user knows which. */
    private String label(Change change) {
        return change.subject().equals(releases.fact("service"))
                ? "bin/label-nodes.sh"
                : "docker node update --label-add " + Commands.quote(change.key()) + " HOST";
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
                commands.add(label(change));
                replaced |= isReplaced(change);
            }
        }
        add(
                "Label the hosts",
                "Swarm starts a task only where the label is; label-nodes.sh takes the names of the members' hosts where the Swarm has"
                        + " more."
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
        Set<String> secrets = new LinkedHashSet<>();
        Set<String> labels = new LinkedHashSet<>();
        Set<String> volumes = new LinkedHashSet<>();
        for (Change change : releases.changes()) {
            if (change.meaning() == Meaning.SECRET && change.isRemoved()) {
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
        remove("docker secret rm", secrets, "", commands);
        for (String label : labels) {
            commands.add("docker node update --label-rm " + Commands.quote(label) + " HOST");
        }
        remove("docker volume rm", volumes, "    # on each host", commands);
        add(
                "Clean up, once all is well",
                "Swarm keeps what a stack no longer uses. While the old secrets are there, the old release can be deployed again,"
                        + " from its own folder. A secret that was rotated is called NAME.v2 or so: docker secret ls.",
                commands);
    }

    private static void remove(String command, Set<String> names, String comment, List<String> commands) {
        if (!names.isEmpty()) {
            commands.add(command + " " + String.join(" ", names) + comment);
        }
    }
}
