package dev.howdah.verification.swarm;

import dev.howdah.verification.swarm.Fault.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Does to a cluster what a schedule says, and undoes it. */
final class Nemesis {
    private static final Duration GONE = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final List<String> etcd;
    private int turns;

    Nemesis(Cluster cluster) {
        this.cluster = cluster;
        this.etcd = List.of(cluster.stack().plan().fact("etcd").split(" "));
    }

    /** The host that a fault's target is on, when this host's member is the primary. */
    static int host(Fault fault, int primary) {
        List<Integer> replicas =
                Lab.HOSTS.stream().filter(host -> host != primary).toList();
        return switch (fault.target()) {
            case PRIMARY -> primary;
            case FIRST_REPLICA -> replicas.get(0);
            case SECOND_REPLICA -> replicas.get(1);
        };
    }

    /**
     * Strikes. What it returns undoes it, and may be run at any time, more than once.
     *
     * @param host where the target is
     */
    Runnable strike(Kind kind, int host) {
        return switch (kind) {
            case CONTAINER_KILLED -> done(() -> cluster.killContainer(host));
            case POSTMASTER_KILLED -> done(() -> cluster.killPostmaster(host));
            case PATRONI_STOPPED -> stop(host, "patroni");
            case POSTGRES_STOPPED -> stop(host, "postgres");
            case CABLE_CUT -> {
                cluster.cut(host);
                yield () -> cluster.heal(host);
            }
            case POWER_OFF -> {
                cluster.powerOff(host);
                yield () -> cluster.powerOn(host);
            }
            case ETCD_MEMBER_STOPPED -> stopEtcd(1);
            case ETCD_MAJORITY_STOPPED -> stopEtcd(etcd.size() / 2 + 1);
            case SWITCHOVER -> done(cluster::switchover);
        };
    }

    private static Runnable done(Runnable action) {
        action.run();
        return () -> {};
    }

    /** Stops processes by their name, wherever they are in the container: Patroni's first one only waits for the second. */
    private Runnable stop(int host, String program) {
        signal(host, "STOP", program).orFail();
        // The container may have ended meanwhile, and its successor has nothing that stands still.
        return () -> {
            if (cluster.members().container(host).isPresent()) {
                signal(host, "CONT", program);
            }
        };
    }

    private Command.Result signal(int host, String signal, String program) {
        return cluster.members()
                .in(host, "sh", "-c", """
                        for d in /proc/[0-9]*; do
                          if [ "${d#/proc/}" != 1 ] && [ "$(cat "$d/comm" 2>/dev/null)" = "$2" ]; then kill -"$1" "${d#/proc/}" || :; fi
                        done""", "signal", signal, program)
                .run();
    }

    /** Others each time, and not always those that were started first. */
    private Runnable stopEtcd(int count) {
        List<String> stopped = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stopped.add(etcd.get((turns + i) % etcd.size()));
        }
        turns++;
        stopped.forEach(service -> scale(service, 0));
        Patience.until(
                "the end of " + stopped,
                GONE,
                () -> stopped.stream()
                        .allMatch(service -> cluster.stack().hostOf(service).isEmpty()));
        return () -> stopped.forEach(service -> scale(service, 1));
    }

    private void scale(String service, int tasks) {
        cluster.lab()
                .manager("service", "scale", "-d", cluster.stack().name() + "_" + service + "=" + tasks)
                .run()
                .orFail();
    }
}
