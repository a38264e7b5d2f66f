package dev.howdah.processor.check;

import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's memory fits the memory that a member is given. */
final class MemoryRules implements Rule {
    private static final long MB = 1024L * 1024;
    /** What initdb writes, and PostgreSQL's own defaults. */
    private static final double SHARED_BUFFERS = 16384;

    private static final double WORK_MEM = 4096;
    private static final double MAX_CONNECTIONS = 100;

    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        Section resources = patroni.members().section().section("resources");
        Value limit = resources.value("memoryLimit");
        // A limit that is known only at deployment is no number here.
        long bytes = Quantities.bytes((String) limit.content());
        if (bytes <= 0) {
            return;
        }
        PostgresSettings settings = new PostgresSettings(stack);
        double buffers = settings.number("shared_buffers", SHARED_BUFFERS) * 8 * 1024;
        List<Value> sources = new ArrayList<>(settings.sources("shared_buffers"));
        sources.add(limit);
        Value place = sources.get(0);
        if (buffers >= bytes) {
            problems.add(
                    ParameterProblem.MEMORY,
                    place,
                    "shared_buffers " + size(buffers) + " is not below members.resources.memoryLimit "
                            + limit.content(),
                    "Set shared_buffers to about a quarter of the limit, " + size(bytes / 4.0) + ", or raise the limit",
                    sources);
        } else if (buffers > 0.75 * bytes) {
            problems.add(
                    ParameterProblem.MEMORY_TIGHT,
                    place,
                    "shared_buffers " + size(buffers) + " is more than three quarters of members.resources.memoryLimit "
                            + limit.content(),
                    "Set shared_buffers to about a quarter of the limit, " + size(bytes / 4.0) + ", or raise the limit",
                    sources);
        } else {
            checkSessions(settings, buffers, bytes, limit, problems);
        }
    }

    private static void checkSessions(
            PostgresSettings settings, double buffers, long bytes, Value limit, Problems problems) {
        double work = settings.number("work_mem", WORK_MEM) * 1024;
        double connections = settings.number("max_connections", MAX_CONNECTIONS);
        double sum = buffers + work * connections;
        List<Value> sources = new ArrayList<>(settings.sources("work_mem", "shared_buffers", "max_connections"));
        sources.add(limit);
        // A warning is for what the author chose; the defaults are modest, and few sessions use all of theirs.
        if (sum > bytes && settings.find("work_mem") != null) {
            double fitting = Math.floor((bytes - buffers) / connections / MB);
            problems.add(
                    ParameterProblem.MEMORY_TIGHT,
                    sources.get(0),
                    "shared_buffers " + size(buffers) + " + max_connections " + (long) connections + " × work_mem "
                            + size(work) + " = " + size(sum) + " is more than members.resources.memoryLimit "
                            + limit.content(),
                    (fitting >= 1 ? "Lower work_mem to " + (long) fitting + "MB" : "Lower work_mem")
                            + ", or raise the limit; a session that needs more can set its own",
                    sources);
        }
    }

    private static String size(double bytes) {
        return (long) Math.floor(bytes / MB) + "MB";
    }
}
