package dev.howdah.processor.check;

import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Place;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Numbers of processes, slots and connections that must add up. */
final class ParameterSums {
    private static final long MAX_BACKENDS = 262143;
    private static final double MAX_CONNECTIONS = 100;
    private static final double MAX_WAL_SENDERS = 10;
    private static final double MAX_REPLICATION_SLOTS = 10;
    private static final double MAX_WORKER_PROCESSES = 8;
    private static final double WAL_SEGMENT_MB = 16;

    private ParameterSums() {}

    static void check(Patroni patroni, PostgresSettings settings, Problems problems) {
        checkReplication(patroni, settings, problems);
        checkProcesses(settings, problems);
        checkReserved(settings, problems);
        capped(settings, "max_parallel_workers", 8, "max_worker_processes", MAX_WORKER_PROCESSES, problems);
        capped(settings, "max_parallel_workers_per_gather", 2, "max_parallel_workers", 8, problems);
        capped(settings, "max_parallel_maintenance_workers", 2, "max_parallel_workers", 8, problems);
        capped(settings, "max_logical_replication_workers", 4, "max_worker_processes", MAX_WORKER_PROCESSES, problems);
        if (settings.major() >= 18) {
            capped(settings, "autovacuum_max_workers", 3, "autovacuum_worker_slots", 16, problems);
        }
        for (String name : List.of("min_wal_size", "max_wal_size")) {
            if (settings.number(name, 1024) < 2 * WAL_SEGMENT_MB) {
                Value value = settings.sources(name).get(0);
                problems.add(
                        ParameterProblem.WONT_START,
                        value,
                        name + " = " + Problems.quote(settings.text(name, ""))
                                + " is less than two WAL segments of 16MB",
                        "Choose at least 32MB",
                        List.of(value));
            }
        }
    }

    /** Each replica takes one sender and one slot; making the last replica takes two senders while the others follow. */
    private static void checkReplication(Patroni patroni, PostgresSettings settings, Problems problems) {
        Value count = patroni.members().section().value("count");
        Value slots = patroni.dcs().value("slots");
        long members = patroni.members().count();
        if (members > count.setting().max()) {
            return;
        }
        int consumers = slots.items().size();
        long senders = (members > 1 ? members : 0) + consumers;
        tooFew(settings, "max_wal_senders", MAX_WAL_SENDERS, senders, count, slots, problems);
        if (patroni.dcs().flag("useSlots")) {
            long needed = members - 1 + consumers;
            tooFew(settings, "max_replication_slots", MAX_REPLICATION_SLOTS, needed, count, slots, problems);
        }
    }

    private static void tooFew(
            PostgresSettings settings,
            String name,
            double fallback,
            long needed,
            Value count,
            Value slots,
            Problems problems) {
        double given = settings.number(name, fallback);
        if (given < needed) {
            List<Value> sources = new ArrayList<>(settings.sources(name));
            Place place = sources.isEmpty() ? (slots.items().isEmpty() ? count : slots) : sources.get(0);
            sources.add(count);
            sources.add(slots);
            problems.add(
                    ParameterProblem.TOO_FEW,
                    place,
                    name + " is " + (long) given + ", but members.count " + count.content() + " and "
                            + slots.items().size() + " slots in dcs.slots need " + needed,
                    "Set " + name + " in dcs.parameters to " + needed + " or more",
                    sources);
        }
    }

    private static void checkProcesses(PostgresSettings settings, Problems problems) {
        String[] names = {
            "max_connections",
            "autovacuum_max_workers",
            "max_worker_processes",
            "max_wal_senders",
            "autovacuum_worker_slots"
        };
        String workers = settings.major() >= 18 ? names[4] : names[1];
        double sum = settings.number(names[0], MAX_CONNECTIONS)
                + settings.number(workers, settings.major() >= 18 ? 16 : 3)
                + settings.number(names[2], MAX_WORKER_PROCESSES)
                + settings.number(names[3], MAX_WAL_SENDERS);
        List<Value> sources = settings.sources(names[0], workers, names[2], names[3]);
        if (sum + 1 > MAX_BACKENDS && !sources.isEmpty()) {
            problems.add(
                    ParameterProblem.WONT_START,
                    sources.get(0),
                    "max_connections, " + workers + ", max_worker_processes and max_wal_senders add up to " + (long) sum
                            + ", more than " + (MAX_BACKENDS - 1),
                    "Lower them",
                    sources);
        }
    }

    private static void checkReserved(PostgresSettings settings, Problems problems) {
        double reserved =
                settings.number("superuser_reserved_connections", 3) + settings.number("reserved_connections", 0);
        double connections = settings.number("max_connections", MAX_CONNECTIONS);
        List<Value> sources = settings.sources("superuser_reserved_connections", "reserved_connections");
        if (reserved >= connections && !sources.isEmpty()) {
            List<Value> all = new ArrayList<>(sources);
            all.addAll(settings.sources("max_connections"));
            problems.add(
                    ParameterProblem.WONT_START,
                    sources.get(0),
                    (long) reserved + " reserved connections are not fewer than max_connections " + (long) connections,
                    "Lower superuser_reserved_connections or reserved_connections, or raise max_connections",
                    all);
        }
    }

    private static void capped(
            PostgresSettings settings,
            String name,
            double standard,
            String cap,
            double capStandard,
            Problems problems) {
        double number = settings.number(name, standard);
        double most = settings.number(cap, capStandard);
        List<Value> sources = settings.sources(name, cap);
        // Without the first, its default is as modest as the author's cap wants it.
        if (number > most && settings.find(name) != null) {
            problems.add(
                    ParameterProblem.CAPPED,
                    sources.get(0),
                    name + " is " + (long) number + ", but " + cap + " is " + (long) most,
                    "Raise " + cap + " to " + (long) number + ", or lower " + name,
                    sources);
        }
    }
}
