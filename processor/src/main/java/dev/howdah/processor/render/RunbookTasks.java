package dev.howdah.processor.render;

import dev.howdah.processor.model.Etcd;
import dev.howdah.processor.model.Members;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Stack;
import java.util.List;

/** The part of {@code RUNBOOK.md} that says what to do when. */
final class RunbookTasks {
    private final Stack stack;
    private final Patroni patroni;
    private final Members members;
    private final Markdown text;
    private final String member;

    private RunbookTasks(Stack stack, Markdown text) {
        this.stack = stack;
        this.patroni = stack.patroni();
        this.members = patroni.members();
        this.text = text;
        this.member = "member=$(docker ps --quiet --filter label=com.docker.swarm.service.name=" + service()
                + " | head -n 1)";
    }

    static void add(Stack stack, Markdown text) {
        RunbookTasks tasks = new RunbookTasks(stack, text);
        tasks.deploy();
        tasks.look();
        tasks.switchover();
        tasks.restart();
        tasks.rotate();
        tasks.addNode();
        tasks.removeNode();
        if (stack.pgBackRest().isPresent()) {
            RunbookBackups.add(stack, stack.pgBackRest().get(), text);
        }
        tasks.copy();
        tasks.majorVersion();
        tasks.disaster();
    }

    private String service() {
        return stack.name() + "_" + members.service();
    }

    private String patronictl(String command) {
        return "docker exec -it \"$member\" patronictl -c " + ShellScript.word(members.configTarget()) + " " + command
                + " " + ShellScript.word(patroni.scope());
    }

    private void deploy() {
        text.heading(2, "Deploy, and bring a change to the cluster");
        text.commands(
                "bin/deploy.sh --dry-run   # what would change, and how; what is missing",
                "bin/deploy.sh             # may be interrupted and run again",
                "bin/deploy.sh --restart   # also restarts PostgreSQL where a parameter waits for it",
                "bin/verify.sh             # does what was compiled run? names every difference");
        text.paragraph(
                "Before the first deployment: `bin/label-nodes.sh` labels the hosts, and `.env.example` says which variables"
                        + " `.env` gives.");
    }

    private void look() {
        text.heading(2, "Look at the cluster");
        text.paragraph("On a host that runs a member:");
        text.commands(member, patronictl("list"));
    }

    private void switchover() {
        text.heading(2, "Move the primary (switchover)");
        text.paragraph(
                "Before work on the primary's host. No acknowledged write is lost; connections to the old primary end.");
        text.commands(member, patronictl("switchover"));
    }

    private void restart() {
        text.heading(2, "Restart PostgreSQL");
        text.paragraph(
                "`bin/deploy.sh --restart` restarts members that wait for it, in the order that their parameters need: a"
                        + " standby must never have less of some than its primary. For one member by hand:");
        text.commands(member, patronictl("restart") + " MEMBER");
    }

    private void rotate() {
        text.heading(2, "Change a password or another secret");
        text.commands("bin/rotate-secret.sh NAME   # a secret of the table above");
        text.paragraph(
                "Services that read it get new tasks, one after the other. Clients that know a role's password have to be"
                        + " told: PostgreSQL has one for each role.");
    }

    private void addNode() {
        text.heading(2, "Add a host");
        text.paragraph("Join it to the Swarm, raise `members.count` in `" + stack.className()
                + "`, deploy, and label it: a member starts there and copies the data from another.");
        text.commands("bin/deploy.sh", "docker node update --label-add " + label() + " NODE");
    }

    private void removeNode() {
        text.heading(2, "Remove a host");
        text.paragraph(
                "Move the primary away first, if it is there. The volume stays on the host until it is removed.");
        text.commands("docker node update --label-rm " + labelKey() + " NODE");
        text.paragraph("Lower `members.count` and deploy, so that `bin/verify.sh` expects one member less.");
        if (stack.etcd().isOwn() && stack.etcd().services().size() > 2) {
            replaceEtcd(stack.etcd());
        }
    }

    /** A member that comes back without its data would take itself for the one that was removed, and stop. */
    private void replaceEtcd(Etcd etcd) {
        int last = etcd.services().size();
        String first = etcd.services().get(0);
        String lost = etcd.services().get(last - 1);
        text.paragraph(
                "A member of etcd keeps its data on its host too. If that host is lost for good, here the one of "
                        + Markdown.code(lost)
                        + ", the others have to take the member out and add it again. On the host of "
                        + Markdown.code(first) + ":");
        text.commands(
                "etcd=$(docker ps --quiet --filter label=com.docker.swarm.service.name=" + stack.name() + "_" + first
                        + ")",
                "docker exec \"$etcd\" etcdctl member list   # says which ID the lost one has",
                "docker exec \"$etcd\" etcdctl member remove ID",
                "docker exec \"$etcd\" etcdctl member add " + lost + " --peer-urls=http://" + lost + ":"
                        + etcd.peerPort());
        text.paragraph(
                "Then a host that has no data of it, on a manager; the next `bin/deploy.sh` takes the variable back:");
        text.commands(
                "docker node update --label-add " + etcd.label(last) + " NODE",
                "docker service update --env-add ETCD_INITIAL_CLUSTER_STATE=existing " + stack.name() + "_" + lost,
                "docker exec \"$etcd\" etcdctl endpoint health --cluster   # again on the host of " + first);
    }

    private void copy() {
        text.heading(2, "Take a copy, and restore it");
        text.paragraph(
                "Replicas are no backup: a dropped table is dropped on all of them. On the host of any member, all databases as"
                        + " SQL, without passwords:");
        text.commands(
                member,
                "docker exec \"$member\" sh -c " + quoted("pg_dumpall --no-role-passwords") + " >" + stack.name()
                        + ".sql");
        text.paragraph("On the primary's host, into a cluster that is new or whose databases were dropped:");
        text.commands(
                member,
                "docker exec -i \"$member\" sh -c " + quoted("psql --no-psqlrc --dbname=postgres") + " <" + stack.name()
                        + ".sql");
    }

    /** The superuser's password goes from its secret to one process, and shows on no command line. */
    private String quoted(String command) {
        String login = " --host=localhost --port=" + patroni.port() + " --username="
                + ShellScript.word(patroni.superuser().username());
        return ShellScript.quote(
                "PGPASSWORD=\"$(cat /run/secrets/" + patroni.superuser().secret() + ")\" exec " + command + login);
    }

    private void majorVersion() {
        text.heading(2, "Another major version of PostgreSQL");
        text.paragraph(
                "Its programs can't open this data directory, so the data moves: compile a second stack of another name with the"
                        + " new version, deploy it beside this one, stop writing, copy (above), compare, and lead clients to the new"
                        + " stack. This one stays as it was until it is removed.");
    }

    private void disaster() {
        text.heading(2, "When much is lost");
        text.table(List.of(
                List.of("lost", "what happens", "what to do"),
                List.of(
                        "one host",
                        "a replica becomes primary, if the primary was there",
                        "replace the host: *Add a host*"),
                List.of(
                        "power everywhere",
                        "members start from their volumes, and the one with the newest data leads",
                        "nothing; `bin/verify.sh` when all is up"),
                List.of(
                        "the primary's data",
                        "another member leads, and the one without data copies it",
                        "nothing, or remove the broken volume"),
                List.of(
                        "space on the primary's disk",
                        "what needs space fails, and nobody takes over while PostgreSQL runs; once its WAL finds no place it stops,"
                                + " and a replica becomes primary, or Patroni starts the old one again and again",
                        fullDisk()),
                List.of(
                        "all hosts and their disks",
                        stack.pgBackRest().isPresent() ? "the repository is left" : "the databases are gone",
                        "new hosts, "
                                + (stack.pgBackRest().isPresent()
                                        ? "the secrets that lead to the repository, `bin/deploy.sh`, `bin/restore.sh --latest`"
                                        : "`bin/deploy.sh`, and the last copy: *Take a copy, and restore it*"))));
    }

    /** A full disk fails the checkpoint that a switchover begins with; only a time-out gets the primary out of what follows. */
    private String fullDisk() {
        // Patroni knows it in synchronous mode only.
        boolean bounded = patroni.dcs().number("primaryStopTimeout") > 0
                && !patroni.dcs().choice("synchronousMode").spelling().equals("false");
        String space = "make space on the host, but never in PostgreSQL's WAL";
        String late =
                "; then reinitialize a member that the list shows on an older timeline than the primary (patronictl reinit)";
        return (bounded
                        ? "*Move the primary*, and " + space
                        : space + ", before you move the primary: the switchover would wait for ever")
                + late;
    }

    private String label() {
        String label = members.nodeLabel();
        return ShellScript.word(label.indexOf('=') < 0 ? label + "=true" : label);
    }

    private String labelKey() {
        String label = members.nodeLabel();
        int equals = label.indexOf('=');
        return ShellScript.word(equals < 0 ? label : label.substring(0, equals));
    }
}
