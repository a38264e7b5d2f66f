package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What etcd needs before a deployment: a change of its members, which no file makes. */
final class EtcdSteps {
    private final Comparison releases;
    private final String stack;
    private final List<Step> steps = new ArrayList<>();

    private EtcdSteps(Comparison releases) {
        this.releases = releases;
        this.stack = releases.fact("name");
    }

    static List<Step> of(Comparison releases) {
        EtcdSteps steps = new EtcdSteps(releases);
        Set<String> old = members(releases.old("etcd"));
        Set<String> now = members(releases.fact("etcd"));
        if (!old.isEmpty() && !now.isEmpty() && !old.equals(now)) {
            steps.membership(old, now);
        }
        return steps.steps;
    }

    private static Set<String> members(String names) {
        return names.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(names.split(" ", -1)));
    }

    private void membership(Set<String> old, Set<String> now) {
        Set<String> added = new LinkedHashSet<>(now);
        added.removeAll(old);
        Set<String> removed = new LinkedHashSet<>(old);
        removed.removeAll(now);
        String first = old.iterator().next();
        String etcdctl = "docker exec \"$etcd\" etcdctl --endpoints="
                + Commands.quote(value(releases.then(), first, "ETCD_ADVERTISE_CLIENT_URLS")) + " member ";
        List<String> commands = new ArrayList<>();
        if (!added.isEmpty()) {
            commands.add(
                    "sed 's/INITIAL_CLUSTER_STATE: \"new\"/INITIAL_CLUSTER_STATE: \"existing\"/' compose.yaml > joining.yaml");
            commands.add("set -a; [ ! -r .env ] || . ./.env; set +a");
            commands.add("docker stack deploy --with-registry-auth --compose-file joining.yaml " + stack);
        }
        commands.add("etcd=$(docker ps --quiet --filter label=com.docker.swarm.service.name=" + stack + "_" + first
                + " | head -n 1)");
        commands.add(etcdctl + "list");
        for (String member : removed) {
            commands.add("id=$(" + etcdctl + "list | awk -F', ' '$3 == \"" + member + "\" {print $1}')");
            commands.add(etcdctl + "remove \"$id\"");
        }
        add(old, added, etcdctl, commands);
        steps.add(new Step(
                "Change the members of etcd, one at a time, on the host of " + first,
                added.isEmpty()
                        ? "A member that only stops still counts for the majority, for ever."
                        : "etcd takes in nobody because a file says so, and the next only when the one before runs: meanwhile their"
                                + " tasks end and start again. The deployment by hand also restarts the others together, and the primary"
                                + " steps down until etcd is back. Go on after each line when all run.",
                commands));
    }

    private void add(Set<String> old, Set<String> added, String etcdctl, List<String> commands) {
        Set<String> known = new LinkedHashSet<>(old);
        for (String member : added) {
            known.add(member);
            commands.add(etcdctl + "add " + member + " --peer-urls="
                    + Commands.quote(value(releases.now(), member, "ETCD_INITIAL_ADVERTISE_PEER_URLS")));
            if (known.size() < old.size() + added.size()) {
                commands.add("docker service update --detach=false --env-add "
                        + Commands.quote("ETCD_INITIAL_CLUSTER=" + cluster(member, known)) + " " + stack + "_"
                        + member);
            }
        }
        commands.add(etcdctl + "list");
    }

    /** The members that the cluster has when one joins: etcd refuses any other list. */
    private String cluster(String member, Set<String> known) {
        StringBuilder cluster = new StringBuilder();
        for (String entry :
                value(releases.now(), member, "ETCD_INITIAL_CLUSTER").split(",", -1)) {
            if (known.contains(entry.substring(0, Math.max(0, entry.indexOf('='))))) {
                cluster.append(cluster.isEmpty() ? "" : ",").append(entry);
            }
        }
        return cluster.toString();
    }

    private static String value(Iterable<PlanRow> rows, String member, String variable) {
        for (PlanRow row : rows) {
            if (row.where().equals("service/" + member) && row.key().equals("environment." + variable)) {
                return row.value();
            }
        }
        return "";
    }
}
