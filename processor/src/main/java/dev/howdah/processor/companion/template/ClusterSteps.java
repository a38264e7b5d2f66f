package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.List;

/** The cluster's own configuration: what patronictl changes, and the restarts that it takes. */
final class ClusterSteps {
    private static final String PARAMETERS = "postgresql.parameters.";

    private final Comparison releases;
    private final Commands commands;
    private final List<Step> steps = new ArrayList<>();

    private ClusterSteps(Comparison releases) {
        this.releases = releases;
        this.commands = Commands.after(releases);
    }

    static List<Step> of(Comparison releases) {
        ClusterSteps steps = new ClusterSteps(releases);
        steps.add();
        return steps.steps;
    }

    private void add() {
        List<Change> raised = new ArrayList<>();
        List<Change> lowered = new ArrayList<>();
        for (Change change : releases.of(Meaning.ORDERED)) {
            (number(change, true) < number(change, false) ? raised : lowered).add(change);
        }
        List<Change> first = releases.of(
                Meaning.DYNAMIC,
                Meaning.STANDBY,
                Meaning.RELOAD,
                Meaning.CONNECTIONS,
                Meaning.PARAMETER,
                Meaning.RESTART);
        first.addAll(raised.isEmpty() ? lowered : raised);
        edit(first);
        if (!raised.isEmpty()) {
            restart(true, "What was raised, standbys need first: one with less than its primary stops replaying.");
            edit(lowered);
        }
        if (!lowered.isEmpty()) {
            restart(
                    false,
                    "What was lowered, the primary gives up first: until a standby has replayed that, it keeps the old value by"
                            + " itself.");
        } else if (raised.isEmpty() && releases.has(Meaning.RESTART)) {
            restart(true, "Replicas first: if the new values keep PostgreSQL from starting, the primary still runs.");
        }
        if (releases.has(Meaning.PARAMETER)) {
            steps.add(new Step(
                    "Look for members that wait for a restart",
                    "Only PostgreSQL knows whether a parameter of an extension needs one. If so: patronictl restart, replicas first.",
                    List.of(commands.member(), commands.list())));
        }
    }

    /** A parameter's number; where a release does not give it, Patroni's own. */
    private double number(Change change, boolean old) {
        String value = old ? change.before() : change.after();
        if (old ? change.isAdded() : change.isRemoved()) {
            value = releases.fact("default " + change.key());
        }
        try {
            return Double.parseDouble(value.replace("\"", ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void edit(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        StringBuilder options = new StringBuilder(" --force");
        for (Change change : changes) {
            boolean parameter = change.key().startsWith(PARAMETERS);
            String key = parameter ? change.key().substring(PARAMETERS.length()) : change.key();
            String value = change.isRemoved() ? "null" : change.after();
            options.append(parameter ? " -p " : " -s ").append(Commands.quote(key + "=" + value));
        }
        steps.add(new Step(
                "Change the cluster's configuration, on a host that runs a member",
                "It is kept in etcd: patroni.yml was its source only when the cluster was made." + early(changes),
                List.of(commands.member(), commands.patronictl("edit-config", options.toString()))));
    }

    /** Proxies count on what is not in effect yet. */
    private String early(List<Change> changes) {
        for (Change change : changes) {
            if (change.key().equals(PARAMETERS + "max_connections")
                    && !releases.fact("proxy").isEmpty()
                    && number(change, true) < number(change, false)) {
                return " Until the primary was restarted, the proxies let in more connections than it takes.";
            }
        }
        return "";
    }

    private void restart(boolean replicasFirst, String why) {
        String replicas = commands.patronictl("restart", " --force --role replica");
        String leader = commands.patronictl("restart", " --force --role leader");
        steps.add(new Step(
                replicasFirst
                        ? "Restart PostgreSQL: replicas, then the primary"
                        : "Restart PostgreSQL: the primary, then replicas",
                why
                        + " Begin when every member that has to shows \"Pending restart\", and go on when all run again. The primary's"
                        + " restart cuts its connections.",
                List.of(
                        commands.member(),
                        commands.list(),
                        replicasFirst ? replicas : leader,
                        commands.list(),
                        replicasFirst ? leader : replicas)));
    }
}
