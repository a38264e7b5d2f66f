package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.List;

/** The cluster's own configuration: what the deployment changes of it, and the restarts that it takes. */
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
        standby();
        boolean raised = false;
        boolean lowered = false;
        for (Change change : releases.of(Meaning.ORDERED)) {
            boolean up = number(releases, change, true) < number(releases, change, false);
            raised |= up;
            lowered |= !up;
        }
        if (lowered) {
            restart(
                    "the primary, then replicas",
                    "What was lowered, the primary gives up first: until a standby has replayed that, it keeps the old value by"
                            + " itself."
                            + (raised
                                    ? " What was raised, standbys lack meanwhile: they stop replaying until they were restarted too."
                                    : ""));
        } else if (raised) {
            restart(
                    "replicas, then the primary",
                    "What was raised, standbys need first: one with less than its primary stops replaying.");
        } else if (releases.has(Meaning.RESTART)) {
            restart(
                    "replicas, then the primary",
                    "Replicas first: if the new values keep PostgreSQL from starting, the primary still runs.");
        }
        if (releases.has(Meaning.PARAMETER)) {
            steps.add(new Step(
                    "Look for members that wait for a restart",
                    "Only PostgreSQL knows whether a parameter of an extension needs one. deploy.sh named the members that wait,"
                            + " if there are any: then it restarts them, replicas first.",
                    List.of(Commands.deploy(" --restart"))));
        }
    }

    /** A parameter's number; where a release does not give it, Patroni's own. */
    private static double number(Comparison releases, Change change, boolean old) {
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

    /** What a deployment does to the configuration that the members share; empty where it leaves it. */
    static String dynamic(Comparison releases) {
        if (!releases.has(
                Meaning.DYNAMIC,
                Meaning.RELOAD,
                Meaning.CONNECTIONS,
                Meaning.PARAMETER,
                Meaning.RESTART,
                Meaning.ORDERED)) {
            return "";
        }
        return "When all tasks run, deploy.sh changes the cluster's dynamic configuration, by its leader's REST API."
                + early(releases);
    }

    /** Proxies count on what is not in effect yet. */
    private static String early(Comparison releases) {
        for (Change change : releases.of(Meaning.ORDERED)) {
            if (change.key().equals(PARAMETERS + "max_connections")
                    && !releases.fact("proxy").isEmpty()
                    && number(releases, change, true) < number(releases, change, false)) {
                return " Until the primary was restarted, the proxies let in more connections than it takes.";
            }
        }
        return "";
    }

    /** What the cluster follows, somebody has to decide: to follow costs the writes of a cluster that was promoted. */
    private void standby() {
        List<Change> changes = releases.of(Meaning.STANDBY);
        if (changes.isEmpty()) {
            return;
        }
        StringBuilder options = new StringBuilder(" --force");
        for (Change change : changes) {
            String value = change.isRemoved() ? "null" : change.after();
            options.append(" -s ").append(Commands.quote(change.key() + "=" + value));
        }
        steps.add(new Step(
                "Change what the cluster follows, on a host that runs a member",
                "deploy.sh leaves it alone: a cluster that was promoted would lose its writes.",
                List.of(commands.member(), commands.patronictl("edit-config", options.toString()))));
    }

    private void restart(String order, String why) {
        steps.add(new Step(
                "Restart PostgreSQL: " + order,
                why
                        + " The script takes one member after the other, and goes on when all run again. The primary's restart cuts"
                        + " its connections.",
                List.of(Commands.deploy(" --restart"))));
    }
}
