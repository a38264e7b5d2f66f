package dev.howdah.processor.postgres;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Patroni drops on the way to PostgreSQL, though PostgreSQL would take it: its own reader knows fewer spellings. */
public final class PatroniReading {
    private static final Set<String> TRUTHS = Set.of("on", "off", "true", "false", "yes", "no", "1", "0");
    /** They came with minor releases of PostgreSQL that no Patroni up to 4.1 has caught up with. */
    private static final Set<String> UNKNOWN =
            Set.of("composite_type_mismatch", "file_extend_method", "output_plugin_libraries");

    private static final int FIRST_UNKNOWN_TO_30 = 16;
    /** What Patroni 3.0 takes for new in PostgreSQL 15, though 14 has it. */
    private static final Set<String> OF_15_TO_30 =
            Set.of("allow_in_place_tablespaces", "debug_discard_caches", "enable_memoize");

    private PatroniReading() {}

    /** Whether Patroni takes the parameter for a mistake. */
    public static boolean knows(String name) {
        return !UNKNOWN.contains(name);
    }

    /** Whether Patroni 3.0 has heard of a parameter: it brought a list up to PostgreSQL 15, and later ones ask the server. */
    public static boolean isKnownTo30(List<Parameter> ever, int major) {
        if (ever.isEmpty() || ever.get(0).isOfModule()) {
            return true;
        }
        String name = ever.get(0).name();
        return ever.get(0).first() < FIRST_UNKNOWN_TO_30
                && !name.equals("restrict_nonsystem_relation_kind")
                && (major > 14 || !OF_15_TO_30.contains(name));
    }

    /**
     * Why Patroni drops or changes a value that PostgreSQL takes; null when it does not.
     *
     * @param before31 whether it is Patroni 3.0, whose list ends with PostgreSQL 15
     */
    public static @Nullable Refusal refusal(Parameter parameter, int major, boolean before31, String text) {
        if (parameter.isOfModule()) {
            return null;
        }
        String word = text.toLowerCase(Locale.ROOT);
        // It came with a minor release of 14, which Patroni's list does not know.
        if (major == 14 && parameter.name().equals("compute_query_id") && word.equals("regress")) {
            return dropped("auto, on or off");
        }
        return switch (parameter.type()) {
            case BOOL ->
                TRUTHS.contains(word) ? null : dropped(Boolean.TRUE.equals(ParameterValue.truth(text)) ? "on" : "off");
            case ENUM ->
                parameter.unlisted().contains(word) && !TRUTHS.contains(word) ? enumDropped(parameter, word) : null;
            case INTEGER, REAL -> number(parameter, major, before31, text);
            default -> null;
        };
    }

    private static @Nullable Refusal number(Parameter parameter, int major, boolean before31, String text) {
        NumberText number = parameter.type() == Parameter.Type.REAL ? NumberText.real(text) : NumberText.whole(text);
        String digits = text.substring(0, number.end()).strip().toLowerCase(Locale.ROOT);
        boolean hexadecimal = digits.contains("x");
        boolean odd = digits.endsWith(".")
                || (hexadecimal
                        && (parameter.type() == Parameter.Type.REAL || digits.contains(".") || digits.contains("p")));
        return odd ? dropped("the number in decimal digits") : range(parameter, major, before31, text);
    }

    /** Patroni has the least of PostgreSQL 16 for 17, and 3.0 has the ranges of 15 for all later ones. */
    private static @Nullable Refusal range(Parameter parameter, int major, boolean before31, String text) {
        double value = ParameterValue.number(parameter, text);
        boolean ranges15 = before31 && major >= FIRST_UNKNOWN_TO_30;
        if (parameter.name().equals("maintenance_work_mem") && (major == 17 || ranges15) && value < 1024) {
            return Refusal.range("is less than 1MB, to which Patroni raises it", "Choose at least 1MB");
        }
        if (parameter.name().equals("log_rotation_size") && ranges15 && value > 2_097_151) {
            return Refusal.range("is more than 2097151kB, to which Patroni lowers it", "Choose at most 2097151kB");
        }
        return null;
    }

    private static @Nullable Refusal enumDropped(Parameter parameter, String word) {
        // Patroni's own list of values for wal_level has the old name.
        return parameter.name().equals("wal_level") && word.equals("hot_standby")
                ? null
                : dropped(meant(parameter, word));
    }

    private static String meant(Parameter parameter, String word) {
        if (word.equals("debug")) {
            return "debug2";
        }
        String closest = Suggestions.closest(word, parameter.values());
        return closest != null ? closest : "one of " + String.join(", ", List.copyOf(parameter.values()));
    }

    private static Refusal dropped(String spelling) {
        return Refusal.syntax("is a spelling that PostgreSQL takes but Patroni does not", "Write " + spelling);
    }
}
