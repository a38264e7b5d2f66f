package dev.howdah.processor.check;

import dev.howdah.processor.check.PostgresSettings.Written;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parameters of modules that are loaded at the start or not at all. */
final class ParameterLibraries {
    /** Modules whose parameters mean nothing unless the server was started with them. */
    private static final Set<String> AT_START =
            Set.of("auth_delay", "auto_explain", "cron", "pg_prewarm", "pg_stat_statements", "pgaudit", "timescaledb");

    private ParameterLibraries() {}

    static void check(PostgresSettings settings, Problems problems) {
        for (Written one : settings.all()) {
            int dot = one.name().indexOf('.');
            String module = dot < 0 ? "" : one.name().substring(0, dot).toLowerCase(Locale.ROOT);
            if (AT_START.contains(module) && !isLoaded(settings, module.equals("cron") ? "pg_cron" : module)) {
                problems.add(
                        ParameterProblem.NO_EFFECT,
                        one.section().value("name"),
                        one.section().path() + ": " + one.name() + " is of a library that no parameter loads",
                        "Add it to shared_preload_libraries in dcs.parameters, or remove the parameter",
                        List.of(one.section().value("name")));
            }
        }
    }

    private static boolean isLoaded(PostgresSettings settings, String library) {
        String libraries =
                settings.text("shared_preload_libraries", "") + "," + settings.text("session_preload_libraries", "");
        for (String one : libraries.split(",", -1)) {
            String name = one.strip().replace("\"", "");
            if (name.substring(name.lastIndexOf('/') + 1).replace(".so", "").equals(library)) {
                return true;
            }
        }
        return false;
    }
}
