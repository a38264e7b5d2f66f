package dev.howdah.processor.check;

import dev.howdah.processor.check.PostgresSettings.Written;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Parameters of modules that are loaded at the start or not at all. */
final class ParameterLibraries {
    /** Modules whose parameters mean nothing unless the server was started with them. */
    private static final Set<String> AT_START =
            Set.of("auth_delay", "auto_explain", "cron", "pg_prewarm", "pg_stat_statements", "pgaudit", "timescaledb");

    private ParameterLibraries() {}

    static void check(Stack stack, PostgresSettings settings, Problems problems) {
        for (Section database : stack.patroni().section().sections("databases")) {
            for (Item extension : database.value("extensions").items()) {
                if (extension.text().equals("pg_stat_statements") && !isLoaded(settings, extension.text())) {
                    problems.add(
                            ParameterProblem.NO_EFFECT,
                            extension,
                            extension.path() + " = \"pg_stat_statements\" is of a library that no parameter loads",
                            "Add @Parameter(name = \"shared_preload_libraries\", value = \"pg_stat_statements\") to"
                                    + " dcs.parameters",
                            settings.sources("shared_preload_libraries"));
                }
            }
        }
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
