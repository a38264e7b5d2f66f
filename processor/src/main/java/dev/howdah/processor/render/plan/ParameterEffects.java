package dev.howdah.processor.render.plan;

import dev.howdah.processor.postgres.Parameter;
import dev.howdah.processor.postgres.ParameterTable;
import java.util.Map;

/** What it takes to put a parameter into effect, as the servers of its major version say. */
final class ParameterEffects {
    /** A standby that has less of one than its primary stops replaying; with what Patroni takes where none is given. */
    static final Map<String, String> ORDERED = Map.of(
            "max_connections", "100",
            "max_locks_per_transaction", "64",
            "max_prepared_transactions", "0",
            "max_wal_senders", "10",
            "max_worker_processes", "8");

    private final ParameterTable table = ParameterTable.read();
    private final int major;

    ParameterEffects(int major) {
        this.major = major;
    }

    Effect of(String name) {
        Parameter parameter = table.find(name, major);
        if (parameter != null && parameter.type() == Parameter.Type.ALIAS) {
            parameter = table.find(parameter.values().get(0), major);
        }
        if (parameter == null) {
            return Effect.PARAMETER;
        }
        if (ORDERED.containsKey(parameter.name())) {
            return Effect.ORDERED;
        }
        return switch (parameter.context()) {
            case "postmaster" -> Effect.RESTART;
            case "backend", "superuser-backend" -> Effect.CONNECTIONS;
            case "sighup", "superuser", "user" -> Effect.RELOAD;
            default -> Effect.PARAMETER;
        };
    }
}
