package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can't be had by deploying: the data has to move to another cluster. */
final class MoveSteps {
    private final Comparison releases;
    private final Commands before;
    private final Commands after;
    private final String dump;

    MoveSteps(Comparison releases) {
        this.releases = releases;
        this.before = Commands.before(releases);
        this.after = Commands.after(releases);
        this.dump = releases.old("name") + ".sql";
    }

    /** To a stack of another name. */
    List<Step> beside() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "Prepare the new stack",
                "It needs secrets, variables (.env beside compose.yaml, as .env.example says) and labelled hosts of its own;"
                        + " label-nodes.sh takes their names where the Swarm has more than the members. The subnets and the published ports of"
                        + " both stacks must differ while both run.",
                preparations()));
        steps.add(new Step(
                "Deploy it, from the exported folder", "A new, empty cluster comes up.", List.of(Commands.deploy(""))));
        steps.add(copy());
        steps.add(new Step(
                "Remove the old stack, once nobody needs it",
                "Volumes and secrets stay until they are removed, the volumes on each host.",
                remove(leftSecrets())));
        return steps;
    }

    private List<String> preparations() {
        List<String> prepared = new ArrayList<>();
        boolean made = false;
        boolean labelled = false;
        for (PlanRow row : releases.now()) {
            if (row.effect().equals(Meaning.SECRET.effect())) {
                made |= row.value().isEmpty();
                if (!row.value().isEmpty()) {
                    prepared.add(SurroundingSteps.give(row.key()));
                }
            }
            labelled |= row.effect().equals(Meaning.LABEL.effect());
        }
        if (made) {
            prepared.add("bin/create-secrets.sh");
        }
        if (labelled) {
            prepared.add("bin/label-nodes.sh");
        }
        return prepared;
    }

    private List<String> leftSecrets() {
        Set<String> newSecrets = new HashSet<>();
        for (PlanRow row : releases.now()) {
            if (row.effect().equals(Meaning.SECRET.effect())) {
                newSecrets.add(row.key());
            }
        }
        List<String> leftSecrets = new ArrayList<>();
        for (PlanRow row : releases.then()) {
            if (row.effect().equals(Meaning.SECRET.effect()) && !newSecrets.contains(row.key())) {
                leftSecrets.add(row.key());
            }
        }
        return leftSecrets;
    }

    private List<String> remove(List<String> secrets) {
        List<String> commands = new ArrayList<>(List.of("docker stack rm " + releases.old("name"), volumes()));
        if (!secrets.isEmpty()) {
            commands.add("docker secret rm " + String.join(" ", secrets));
        }
        return commands;
    }

    private Step copy() {
        return new Step(
                "Copy the data",
                "Stop the applications first: what they write after the dump is lost. Dump on a host of the old stack's members,"
                        + " restore on the new primary's; \"already exists\" is said of what the new cluster made itself. Logical"
                        + " replication moves the data without the stop.",
                List.of(before.member(), before.dump(dump), after.member(), after.list(), after.restore(dump)));
    }

    /** To a new cluster in the place of the old one. */
    List<Step> inPlace() {
        List<Step> steps = new ArrayList<>();
        List<String> dumped = new ArrayList<>();
        if (!releases.old("proxy").isEmpty()) {
            dumped.add("docker service rm " + releases.old("name") + "_" + releases.old("proxy"));
        }
        dumped.add(before.member());
        dumped.add(before.dump(dump));
        steps.add(new Step(
                "Dump the data, on a host that runs a member",
                "Stop the applications first, or their way in: what they write after the dump is lost.",
                dumped));
        List<String> removed = new ArrayList<>(List.of("docker stack rm " + releases.old("name"), volumes()));
        if (releases.old("etcd").isEmpty()) {
            removed.add("etcdctl del --prefix "
                    + Commands.quote("/" + stripped(releases.old("namespace")) + "/" + releases.old("scope") + "/"));
        }
        steps.add(new Step(
                "Remove the cluster, when the dump is safe",
                "The volumes on each host, once its containers are gone. What etcd knows of the old cluster has to go too.",
                removed));
        steps.add(new Step(
                "Deploy this release, from the exported folder",
                "A new, empty cluster comes up.",
                List.of(Commands.deploy(""))));
        steps.add(new Step(
                "Restore the data, on the primary's host",
                "\"already exists\" is said of what the new cluster made itself.",
                List.of(after.member(), after.list(), after.restore(dump))));
        return steps;
    }

    private static String stripped(String namespace) {
        int from = 0;
        int to = namespace.length();
        while (from < to && namespace.charAt(from) == '/') {
            from++;
        }
        while (to > from && namespace.charAt(to - 1) == '/') {
            to--;
        }
        return namespace.substring(from, to);
    }

    /** Removes the volumes that hold the old cluster's data, on one host. */
    private String volumes() {
        StringBuilder names = new StringBuilder();
        for (PlanRow row : releases.then()) {
            if (row.effect().equals(Meaning.DATA.effect()) && row.where().startsWith("volume/")) {
                names.append(' ').append(volume(row.where(), row.value(), releases.old("name")));
            }
        }
        return "docker volume rm --force" + names + "    # on each host";
    }

    /** Copies what volumes of other names hold, with the stack down. */
    List<String> volumes(List<Change> changes) {
        List<String> commands = new ArrayList<>(List.of("docker stack rm " + releases.old("name")));
        for (Change change : changes) {
            if (change.where().startsWith("volume/")) {
                commands.add("docker run --rm --volume "
                        + volume(change.where(), change.before(), releases.old("name"))
                        + ":/from --volume " + volume(change.where(), change.after(), releases.fact("name"))
                        + ":/to busybox cp -a /from/. /to/    # on each host");
            }
        }
        return commands;
    }

    /** A volume's name in Docker. */
    static String volume(String where, String settings, String stack) {
        String name = "name: ";
        for (String line : settings.split("\n", -1)) {
            if (line.startsWith(name)) {
                return line.substring(name.length());
            }
        }
        return stack + "_" + where.substring(where.indexOf('/') + 1);
    }
}
