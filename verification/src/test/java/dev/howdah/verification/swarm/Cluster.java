package dev.howdah.verification.swarm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stack that runs in the lab, and everything that may be done to it. */
final class Cluster {
    private static final Duration WELL = Duration.ofSeconds(180);

    private final Lab lab;
    private final Stack stack;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private Members members;
    private Map<String, String> login = Map.of();
    private Witness witness;
    private BringUp bringUp;
    private Leaks leaks;

    Cluster(Lab lab, Path files, Path state) {
        this.lab = lab;
        this.stack = new Stack(lab, files, state);
    }

    /** Deploys the stack as its users do, and measures when what is there. */
    void bringUp() {
        leaks = Leaks.watch(stack.state());
        stack.prepare();
        members = new Members(lab, stack);
        bringUp = BringUp.measure(stack, members);
        login = Login.choose(lab, stack);
        witness = new Witness(
                lab,
                members::container,
                List.of(
                        stack.plan().fact("port"),
                        login.get("PGDATABASE"),
                        stack.plan().fact("patroni.yml")));
    }

    BringUp broughtUp() {
        return bringUp;
    }

    Lab lab() {
        return lab;
    }

    Stack stack() {
        return stack;
    }

    Members members() {
        return members;
    }

    Witness witness() {
        return witness;
    }

    /** What processes have shown since before the first deployment. */
    Leaks leaks() {
        return leaks;
    }

    Networks networks() {
        return new Networks(lab, stack);
    }

    Bounds bounds() {
        return new Bounds(stack.plan());
    }

    /** A client on a host that writes where applications do: through the pooler if there is one. */
    Client client(int host) {
        int port = stack.port("pool").or(() -> stack.port("rw")).orElseThrow();
        return clientAt(host, port);
    }

    Client clientAt(int host, int port) {
        Map<String, String> all = new HashMap<>(login);
        all.put("PGPORT", Integer.toString(port));
        return new Client(lab, host, all);
    }

    /** A query from a container that is in none of the stack's networks. */
    Command fromContainer(int host, String address, int port) {
        String file = login.get("PGPASSFILE");
        return lab.docker(
                        host,
                        "run",
                        "--rm",
                        "-i",
                        "--add-host",
                        address + ":host-gateway",
                        "howdah/base:lab",
                        "sh",
                        "-c",
                        "umask 077; cat >/tmp/pgpass; PGPASSFILE=/tmp/pgpass exec psql -wAtc 'SELECT 1' -h \"$1\" -p \"$2\" -U \"$3\" -d postgres",
                        "sh",
                        address,
                        Integer.toString(port),
                        login.get("PGUSER"))
                .reading(TextFile.read(Path.of(file)));
    }

    void awaitWell() {
        Patience.until("three members, all streaming on one timeline", WELL, members::areWell);
    }

    int primary() {
        return Patience.value("a primary", WELL, members::primary);
    }

    /** Begins a scenario: writes go on until it is over. */
    Scenario scenario(String name) {
        awaitWell();
        return new Scenario(name, this, primary());
    }

    /** Ends a member's container at once, with all that is in it. */
    void killContainer(int host) {
        lab.docker(host, "kill", members.container(host).orElseThrow()).run().orFail();
    }

    /** Ends PostgreSQL's first process as a crash would; Patroni lives. */
    void killPostmaster(int host) {
        members.in(host, "sh", "-c", """
                for d in /proc/[0-9]*; do
                  [ "$(cat "$d/comm")" = postgres ] || continue
                  parent=$(awk '{print $4}' "$d/stat")
                  [ "$(cat "/proc/$parent/comm")" = postgres ] || kill -KILL "${d#/proc/}"
                done""").run().orFail();
    }

    /** Stops Patroni in the middle of what it does, PostgreSQL goes on: what a host that swaps looks like. */
    void freeze(int host) {
        String container = members.container(host).orElseThrow();
        signalPatroni("STOP", host, container).orFail();
        // The engine may have ended the container meanwhile, because it was unhealthy.
        afterwards(() -> signalPatroni("CONT", host, container));
    }

    /** A Patroni that is its container's first process works in a child of its own, and only waits for the others. */
    private Command.Result signalPatroni(String signal, int host, String container) {
        return lab.docker(host, "exec", container, "sh", "-c", """
                for d in /proc/[0-9]*; do
                  [ "$(cat "$d/comm")" = patroni ] && [ "$d" != /proc/1 ] || continue
                  kill -"$1" "${d#/proc/}" && found=yes
                done
                [ "${found-}" ]""", "sh", signal)
                .run();
    }

    /** Unplugs a host's cable. */
    void cut(int host) {
        lab.cut(host);
    }

    void heal(int host) {
        lab.heal(host);
    }

    void powerOff(int host) {
        lab.powerOff(host);
    }

    void powerOn(int host) {
        lab.powerOn(host);
    }

    /** Leaves no block of the disk that a host's member keeps its data on. */
    void fillDisk(int host) {
        afterwards(() -> lab.drainDisk(host));
        lab.fillDisk(host);
    }

    void drainDisk(int host) {
        lab.drainDisk(host);
    }

    /** Stops so many of the stack's own etcd members. */
    void stopDcs(int count) {
        List<String> services = List.of(stack.plan().fact("etcd").split(" "));
        List<String> stopped = services.subList(0, count);
        stopped.forEach(service -> scale(service, 0));
        afterwards(this::startDcs);
        Patience.until(
                "the end of " + stopped,
                Duration.ofSeconds(60),
                () -> stopped.stream().allMatch(service -> stack.hostOf(service).isEmpty()));
    }

    void startDcs() {
        for (String service : stack.plan().fact("etcd").split(" ")) {
            if (stack.hostOf(service).isEmpty()) {
                scale(service, 1);
            }
        }
    }

    private void scale(String service, int tasks) {
        lab.manager("service", "scale", "-d", stack.name() + "_" + service + "=" + tasks)
                .run()
                .orFail();
    }

    /** A planned change of the primary, to a member that Patroni chooses. */
    void switchover() {
        members.in(primary(), "patronictl", "switchover", "--force").run().orFail();
    }

    /** Something to be done when the scenario is over, whether or not it went well. */
    void afterwards(Runnable action) {
        undo.push(action);
    }

    /** Undoes what was done. Everything is tried, and the first problem told. */
    void restore() {
        List<RuntimeException> problems = new ArrayList<>();
        undo.push(lab::restore);
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (RuntimeException problem) {
                problems.add(problem);
            }
        }
        if (!problems.isEmpty()) {
            throw problems.get(0);
        }
    }

    void close() {
        Optional.ofNullable(witness).ifPresent(Witness::close);
        Optional.ofNullable(leaks).ifPresent(Leaks::close);
    }
}
