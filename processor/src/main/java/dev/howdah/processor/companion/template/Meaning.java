package dev.howdah.processor.companion.template;

import java.util.Locale;

/** What a difference means for a cluster that runs, in the order of its weight. */
enum Meaning {
    STACK(
            "another stack",
            "Services, networks, volumes and secrets carry the stack's name: deploying makes a new, empty cluster, and the old one"
                    + " goes on."),
    CLUSTER(
            "another cluster",
            "Members find each other in etcd below namespace and scope. One that starts below another name elects a primary of its"
                    + " own beside the one that runs."),
    MAJOR(
            "another major version of PostgreSQL",
            "Its programs can't open a data directory of another major version: each new task would fail."),
    DATA(
            "another place of data",
            "A task that starts there finds nothing. A PostgreSQL member clones its data from the primary, as long as there is one; a"
                    + " member of etcd is no part of its cluster any more."),
    INITDB(
            "fixed when the cluster was made",
            "initdb has run, on the first member, and every other member is its copy. Deploying changes nothing about it."),
    PATRONI(
            "another version of Patroni",
            "Members get the new version one after the other, and work together meanwhile."),
    ETCD("another version of etcd", "etcd goes up by one minor version at a time, member by member, and not down."),
    ETCD_MEMBERS(
            "fixed when etcd's members first started",
            "etcd reads it when it starts without data, and then never again. A new task starts all the same."),
    STORE(
            "other hosts of etcd",
            "They must be of the same etcd: in another one members find no cluster, and elect a primary of their own."),
    LOGIN("role of Patroni's", "Patroni makes it with the cluster, and never again: without it members can't log in."),
    PASSWORD("password of a role of Patroni's", "Patroni sets it with the cluster, and never again."),
    SECRET("secret", "It exists before the stack is deployed: bin/create-secrets.sh makes it, and nothing removes it."),
    VARIABLE("variable", "deploy.sh fills it in, from .env beside compose.yaml or its environment."),
    LABEL("label of hosts", "A host runs a task of the service only while it carries it."),
    NETWORK("network", "Docker keeps a network that exists as it is, and says nothing; it goes when nothing uses it."),
    MODE("kind of a service", "Swarm refuses to make a global service a replicated one, or the reverse."),
    SERVICE("service", "It comes with the deployment, or goes with it."),
    DYNAMIC(
            "dynamic configuration",
            "deploy.sh changes it, in effect with the members' next loop. patroni.yml alone would not: it was read once, when the"
                    + " cluster was made."),
    STANDBY(
            "what the cluster follows",
            "deploy.sh leaves it alone: patronictl changes it. A cluster that follows nothing any more is promoted; one that begins to follow loses its own"
                    + " writes."),
    RELOAD("parameter, by reload", "deploy.sh changes it, and Patroni reloads PostgreSQL: nothing is interrupted."),
    CONNECTIONS(
            "parameter, for new connections", "deploy.sh changes it; connections that are open keep the old value."),
    PARAMETER(
            "parameter of an extension",
            "deploy.sh changes it. Members that show \"Pending restart\" afterwards need one, replicas before the primary."),
    RESTART(
            "parameter, by restart",
            "deploy.sh changes it; it holds once PostgreSQL was restarted, each member by itself."),
    ORDERED(
            "parameter, by restart in order",
            "A standby must never have less of it than its primary: raised, replicas restart first; lowered, the primary does."),
    ROLE("role", "deploy.sh runs the script of roles and databases again. What it no longer names stays."),
    DATABASE("database", "deploy.sh runs the script of roles and databases again. What it no longer names stays."),
    EXTENSION("extension", "deploy.sh runs the script of roles and databases again. What it no longer names stays."),
    SCHEMA("schema", "deploy.sh runs the script of roles and databases again. What it no longer names stays."),
    SQL(
            "statements of the script",
            "They ran with the cluster, and run again with the script: deploy.sh runs it when something of it changed."),
    TASKS(
            "new tasks",
            "Swarm replaces the service's tasks, by default one after the other, the old one stopped first."),
    REPLICAS("number of tasks", "Swarm starts or stops the difference."),
    PLACEMENT("where tasks may run", "A task stays where the new constraints hold, and moves where they don't."),
    UPDATE("how a service is updated or labelled", "Swarm takes it over without touching a task."),
    VOLUME("volume", "Docker keeps a volume that exists as it is: the new options hold where there is none yet."),
    MONITORING(
            "what Prometheus is told",
            "No task of the stack reads it: give the files to Prometheus and Grafana again, and have Prometheus reload."),
    BOOTSTRAP("read when a cluster is made", "A cluster that runs has no use for it: nothing to do."),
    CONFIG(
            "mounted file",
            "Its config carries its hash in its name: the service gets new tasks, whatever differs, comments too."),
    UNKNOWN("unknown here", "Another version of Howdah wrote the row: compare the files.");

    final String title;
    final String why;

    Meaning(String title, String why) {
        this.title = title;
        this.why = why;
    }

    /** The meaning that a row names. */
    static Meaning of(String effect) {
        for (Meaning meaning : values()) {
            if (meaning.effect().equals(effect)) {
                return meaning;
            }
        }
        return UNKNOWN;
    }

    String effect() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
