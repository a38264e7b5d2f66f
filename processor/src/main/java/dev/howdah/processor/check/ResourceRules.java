package dev.howdah.processor.check;

import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;

/** Tasks get what they need, and hosts can give it. */
final class ResourceRules implements Rule {
    private static final long MIB = 1 << 20;
    /** The manager takes reservations from 4 MiB on, the hosts' engines limits from 6 MiB on. */
    private static final long LEAST_RESERVATION = 4 * MIB;

    private static final long LEAST_LIMIT = 6 * MIB;
    private static final long DEFAULT_CONNECTIONS = 100;
    /** Patroni with its threads, the postmaster and its helpers, and the processes of replication and rewinding. */
    private static final long OTHER_PROCESSES = 60;

    private static final long SHORTEST_GRACE = 60_000;
    private static final long SHORTEST_DELAY = 10_000;

    @Override
    public void check(Stack stack, Problems problems) {
        Section members = stack.patroni().members().section();
        check(members, problems);
        if (stack.etcd().isOwn()) {
            check(stack.etcd().section(), problems);
        }
        if (stack.haProxy().isPresent()) {
            check(stack.haProxy().get().section(), problems);
            check(stack.haProxy().get().hostAccess().section(), problems);
        }
        if (stack.pgBouncer().isPresent()) {
            check(stack.pgBouncer().get().section(), problems);
        }
        if (stack.pgBackRest().isPresent()) {
            check(stack.pgBackRest().get().section(), problems);
        }
        if (stack.pgAdmin().isPresent()) {
            check(stack.pgAdmin().get().section(), problems);
        }
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            check(stack.caddy().get().section(), problems);
        }
        checkMemory(members, problems);
        checkProcesses(new PostgresSettings(stack), members.section("resources").value("pidsLimit"), problems);
        checkUpdates(members, problems);
    }

    private static void check(Section component, Problems problems) {
        Section resources = component.section("resources");
        atLeast(resources.value("memoryLimit"), LEAST_LIMIT, "6MB", problems);
        atLeast(resources.value("memoryReservation"), LEAST_RESERVATION, "4MB", problems);
        Value cpus = resources.value("cpuReservation");
        Value cpuLimit = resources.value("cpuLimit");
        long cpusLeft =
                Quantities.milliCpus((String) cpuLimit.content()) - Quantities.milliCpus((String) cpus.content());
        compare(cpus, cpuLimit, Quantities.milliCpus((String) cpuLimit.content()) > 0 && cpusLeft < 0, problems);
        Value memory = resources.value("memoryReservation");
        Value limit = resources.value("memoryLimit");
        long bytes = Quantities.bytes((String) limit.content());
        compare(memory, limit, bytes > 0 && Quantities.bytes((String) memory.content()) > bytes, problems);
    }

    private static void atLeast(Value value, long least, String text, Problems problems) {
        long bytes = Quantities.bytes((String) value.content());
        if (bytes > 0 && bytes < least) {
            problems.add(
                    ValueProblem.OUT_OF_RANGE,
                    value,
                    value.path() + " = " + Problems.quote((String) value.content()) + " is less than Docker takes",
                    "Set it to " + text + " or more");
        }
    }

    private static void compare(Value reservation, Value limit, boolean over, Problems problems) {
        if (over) {
            problems.add(
                    SwarmProblem.OVERRESERVED,
                    reservation,
                    reservation.path() + " " + reservation.content() + " is more than "
                            + limit.setting().name() + " " + limit.content(),
                    "Lower it to " + limit.content() + ", or raise "
                            + limit.setting().name());
        }
    }

    private static void checkMemory(Section members, Problems problems) {
        Value limit = members.section("resources").value("memoryLimit");
        long memory = Quantities.bytes((String) limit.content());
        Value shared = members.value("sharedMemory");
        if (memory > 0 && Quantities.bytes((String) shared.content()) >= memory) {
            problems.add(
                    SwarmProblem.SHARED_MEMORY,
                    shared.given() ? shared : limit,
                    shared.path() + " " + shared.content() + " is all of " + limit.path() + " " + limit.content(),
                    "Lower sharedMemory to a quarter of the limit, or raise the limit");
        }
    }

    private static void checkProcesses(PostgresSettings settings, Value pids, Problems problems) {
        long connections = (long) settings.number("max_connections", DEFAULT_CONNECTIONS);
        long needed = connections + OTHER_PROCESSES;
        if (pids.given() && (Long) pids.content() > 0 && (Long) pids.content() < needed) {
            problems.add(
                    SwarmProblem.PIDS,
                    pids,
                    pids.path() + " = " + pids.content() + " is less than max_connections " + connections + " and "
                            + OTHER_PROCESSES + " for Patroni, replication and PostgreSQL's own processes",
                    "Raise it to " + needed + ", or remove it");
        }
    }

    private static void checkUpdates(Section members, Problems problems) {
        longEnough(members.value("stopGracePeriod"), SHORTEST_GRACE, "60s", problems);
        longEnough(members.value("updateDelay"), SHORTEST_DELAY, "10s", problems);
    }

    private static void longEnough(Value value, long least, String text, Problems problems) {
        long time = Quantities.milliseconds((String) value.content());
        if (value.given() && time >= 0 && time < least) {
            problems.add(
                    SwarmProblem.UPDATE_HASTE,
                    value,
                    value.path() + " = " + value.content() + " is less than " + text,
                    "Set it to " + text + " or more");
        }
    }
}
