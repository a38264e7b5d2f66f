package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to do to go from the other release to this one, in the order of doing. */
final class Steps {
    private static final String JOB =
            ": deploy.sh runs it on every host before the rest, whose new tasks would fail without what it makes.";

    private final Comparison releases;
    private final List<Step> steps = new ArrayList<>();

    private Steps(Comparison releases) {
        this.releases = releases;
    }

    static List<Step> of(Comparison releases) {
        Steps steps = new Steps(releases);
        steps.add();
        return steps.steps;
    }

    private void add() {
        if (releases.isOtherStack()) {
            steps.addAll(new MoveSteps(releases).beside());
            return;
        }
        if (releases.has(Meaning.MAJOR, Meaning.CLUSTER)) {
            steps.add(new Step(
                    "Stop: don't deploy this release over the one that runs",
                    (releases.has(Meaning.MAJOR)
                                    ? Meaning.MAJOR.why + " Either pg_upgrade, by hand and with the stack stopped, or"
                                    : Meaning.CLUSTER.why + " So")
                            + " a new cluster: in place, as below, or under another stack name beside the old one.",
                    List.of()));
            steps.addAll(SurroundingSteps.before(releases));
            steps.addAll(new MoveSteps(releases).inPlace());
            return;
        }
        versions();
        if (!steps.isEmpty()) {
            return;
        }
        known();
        image();
        steps.addAll(SurroundingSteps.before(releases));
        steps.addAll(RoleSteps.before(releases));
        steps.addAll(EtcdSteps.of(releases));
        boolean down = takeDown();
        deploy(down);
        steps.addAll(ClusterSteps.of(releases));
        steps.addAll(RoleSteps.after(releases, down));
        steps.addAll(SurroundingSteps.after(releases));
        if (releases.has(Meaning.INITDB)) {
            steps.add(new Step(
                    "Only to have initdb's options too: move the data to a new cluster",
                    "In place, as here, with a gap; or deploy this release under another stack name, and copy the data.",
                    List.of()));
            steps.addAll(new MoveSteps(releases).inPlace());
        }
    }

    /** What no deployment can do: there is a release missing between the two. */
    private void versions() {
        for (Change change : releases.of(Meaning.PATRONI)) {
            boolean up = version(change.before()) < version(change.after());
            String least = up ? releases.fact("patroni-from") : releases.old("patroni-from");
            if (version(up ? change.before() : change.after()) < version(least)) {
                steps.add(new Step(
                        "Stop: go through a version of Patroni between them",
                        "Members of " + change.before() + " and of " + change.after() + " don't understand each other: "
                                + least
                                + " is the oldest that works together with the newer one. Deploy a release between them first.",
                        List.of()));
            }
        }
        for (Change change : releases.of(Meaning.ETCD)) {
            int minors = version(change.after()) - version(change.before());
            if (minors > 1 || minors < 0) {
                steps.add(new Step(
                        minors < 0
                                ? "Stop: etcd does not go down"
                                : "Stop: etcd goes up by one minor version at a time",
                        "A member of " + change.after() + " does not work together with those of " + change.before()
                                + ".",
                        List.of()));
            }
        }
    }

    /** What a deployment leaves as it is, or would lose. */
    private void known() {
        if (releases.has(Meaning.INITDB)) {
            steps.add(new Step(
                    "Know that initdb's options stay as they are",
                    Meaning.INITDB.why + " A new cluster has them; the last steps make one.",
                    List.of()));
        }
        if (releases.has(Meaning.STORE)) {
            steps.add(new Step("Make sure that it is the same etcd", Meaning.STORE.why, List.of()));
        }
        if (releases.has(Meaning.DATA)) {
            steps.add(new Step(
                    "Stop: move the data first, with the stack down",
                    Meaning.DATA.why + " Copy it on each host, or keep the old place.",
                    new MoveSteps(releases).volumes(releases.of(Meaning.DATA))));
        }
    }

    private static int version(String version) {
        String[] parts = version.split("\\.", -1);
        try {
            return Integer.parseInt(parts[0]) * 1000 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Another version of Patroni is in another image, which may be a variable's. */
    private void image() {
        String place = "service/" + releases.fact("service");
        for (Change change : releases.changes()) {
            if (change.where().equals(place) && change.key().equals("image")) {
                return;
            }
        }
        for (Change change : releases.of(Meaning.PATRONI)) {
            steps.add(new Step(
                    "Name an image that has Patroni " + change.after(),
                    "The release names the same image as before: Swarm replaces the members' tasks only for another one.",
                    List.of()));
        }
    }

    /** Takes away what Docker does not change while it is there, and says whether all of the stack goes. */
    private boolean takeDown() {
        List<String> networks = new ArrayList<>();
        for (Change change : releases.of(Meaning.NETWORK)) {
            if (change.was() && change.is() && !change.before().contains("external: true")) {
                networks.add(change.subject());
            }
        }
        if (!networks.isEmpty()) {
            String networksLeft =
                    "docker network ls --quiet --filter label=com.docker.stack.namespace=" + releases.old("name");
            steps.add(new Step(
                    "Take the stack down, for the network " + String.join(", ", networks),
                    Meaning.NETWORK.why
                            + " Volumes stay, and with them the data; nobody reads or writes until the stack is back.",
                    List.of(
                            "docker stack rm " + releases.old("name"),
                            "until [ -z \"$(" + networksLeft + ")\" ]; do sleep 1; done")));
            return true;
        }
        List<String> commands = new ArrayList<>();
        for (Change change : releases.of(Meaning.MODE)) {
            if (change.was() && change.is()) {
                commands.add("docker service rm " + releases.old("name") + "_" + change.subject());
            }
        }
        if (!commands.isEmpty()) {
            steps.add(new Step("Remove services that change their kind", Meaning.MODE.why, commands));
        }
        return releases.has(Meaning.DATA);
    }

    private void deploy(boolean down) {
        Map<String, String> services = new LinkedHashMap<>();
        boolean other = false;
        for (Change change : releases.changes()) {
            if (change.meaning() == Meaning.SERVICE) {
                services.put(
                        change.subject(),
                        change.isAdded() ? " is new" + (isJob(change.subject()) ? JOB : ".") : " goes.");
            } else if (change.where().startsWith("service/") && isOfTasks(change.meaning())) {
                services.putIfAbsent(change.subject(), " gets new tasks" + manner(change.subject()));
            } else if (change.meaning() != Meaning.BOOTSTRAP
                    && change.meaning() != Meaning.SECRET
                    && change.meaning() != Meaning.MONITORING) {
                other = true;
            }
        }
        if (services.isEmpty() && !other) {
            return;
        }
        List<String> why = new ArrayList<>();
        services.forEach((service, what) -> why.add(service + what));
        if (why.isEmpty()) {
            why.add("No task is replaced.");
        }
        if (down) {
            why.clear();
            why.add("The stack comes back, with the data that it had.");
        }
        why.add(ClusterSteps.dynamic(releases));
        why.add(down ? "" : RoleSteps.script(releases));
        why.removeIf(String::isEmpty);
        steps.add(new Step(
                "Deploy, from the exported folder",
                String.join(" ", why),
                List.of(Commands.deploy(!down && Careful.isAsked(releases) ? " --accept" : ""))));
    }

    /** Whether a service makes something on each host, and ends. */
    private boolean isJob(String service) {
        for (PlanRow row : releases.now()) {
            if (row.where().equals("service/" + service)
                    && row.key().equals("deploy.mode")
                    && row.value().equals("global-job")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTasks(Meaning meaning) {
        return switch (meaning) {
            case CONFIG, TASKS, DATA, LOGIN, PASSWORD, STORE, ETCD_MEMBERS -> true;
            default -> false;
        };
    }

    private String manner(String service) {
        String manner = ".";
        if (List.of(releases.fact("etcd").split(" ", -1)).contains(service)) {
            return ", one member of etcd after the other.";
        }
        if (isJob(service)) {
            return JOB;
        }
        if (service.equals(releases.fact("service"))) {
            manner = ", one host after the other; when it is the primary's turn, a replica takes over.";
        } else if (service.equals(releases.fact("proxy"))) {
            manner = ", one host after the other; connections through a host's proxy are cut with it.";
        }
        return manner + reason(service);
    }

    /** Why a service has new tasks at all, where none of its settings differs. */
    private String reason(String service) {
        boolean shared = false;
        for (Change change : releases.changes()) {
            boolean own = change.where().equals("service/" + service);
            boolean told =
                    List.of("patroni.yml", "haproxy.cfg", "init/post-init.sh").contains(change.key());
            if (own && (change.meaning() != Meaning.CONFIG || !told)) {
                return "";
            }
            shared |= change.where().equals("cluster") || change.where().startsWith("database/");
        }
        return shared && service.equals(releases.fact("service"))
                ? " That is for files that a running cluster doesn't read again: it can wait for the next deployment."
                : " Only comments or the order of its files differ: it can wait for the next deployment.";
    }
}
