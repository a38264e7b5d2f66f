package dev.howdah.processor.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists whose words PostgreSQL knows. */
final class WordChecks {
    private static final List<String> TRUTHS = List.of("on", "off", "true", "false", "yes", "no", "1", "0");

    private WordChecks() {}

    static @Nullable Refusal refusal(String name, int major, String text) {
        return switch (name) {
            case "DateStyle" -> dateStyle(text);
            case "log_destination" ->
                words(
                        text,
                        major < 15
                                ? List.of("stderr", "csvlog", "syslog")
                                : List.of("stderr", "csvlog", "jsonlog", "syslog"));
            case "debug_io_direct" -> words(text, List.of("data", "wal", "wal_init"));
            case "wal_consistency_checking" ->
                words(
                        text,
                        List.of(
                                "all",
                                "heap",
                                "heap2",
                                "btree",
                                "hash",
                                "gin",
                                "gist",
                                "sequence",
                                "spgist",
                                "brin",
                                "generic"));
            case "restrict_nonsystem_relation_kind" -> words(text, List.of("view", "foreign-table"));
            case "createrole_self_grant" -> words(text, List.of("set", "inherit"));
            case "log_connections" ->
                TRUTHS.contains(text.toLowerCase(Locale.ROOT))
                        ? null
                        : words(text, List.of("receipt", "authentication", "authorization", "setup_durations", "all"));
            case "plpgsql.extra_errors", "plpgsql.extra_warnings" ->
                text.equalsIgnoreCase("all") || text.equalsIgnoreCase("none")
                        ? null
                        : words(text, List.of("shadowed_variables", "strict_multi_assignment", "too_many_rows"));
            default -> null;
        };
    }

    private static @Nullable Refusal words(String text, List<String> known) {
        List<String> names = NameList.of(text);
        if (names == null) {
            return TextChecks.notAList();
        }
        for (String name : names) {
            if (!known.contains(name.toLowerCase(Locale.ROOT))) {
                return unknown(name, known);
            }
        }
        return null;
    }

    private static Refusal unknown(String word, List<String> known) {
        String meant = Suggestions.closest(word, known);
        return Refusal.syntax(
                "holds " + ParameterValue.quote(word) + ", which is none of its words",
                (meant == null ? "" : "Did you mean " + meant + "? ") + "Write some of " + ParameterValue.list(known));
    }

    /** A style and an order of day and month, each at most once. */
    private static @Nullable Refusal dateStyle(String text) {
        List<String> names = NameList.of(text);
        if (names == null) {
            return TextChecks.notAList();
        }
        List<String> seen = new ArrayList<>();
        for (String name : names) {
            String word = name.toLowerCase(Locale.ROOT);
            String meaning = style(word);
            if (meaning.isEmpty()) {
                return unknown(name, List.of("ISO", "SQL", "POSTGRES", "GERMAN", "YMD", "DMY", "MDY"));
            }
            for (String other : seen) {
                if (other.charAt(0) == meaning.charAt(0) && !other.equals(meaning)) {
                    return Refusal.syntax("names two styles or two orders", "Write one of each, as in ISO, DMY");
                }
            }
            seen.add(meaning);
        }
        return null;
    }

    private static String style(String word) {
        if (word.startsWith("postgres")) {
            return "style postgres";
        }
        if (word.startsWith("euro")) {
            return "order dmy";
        }
        if (word.startsWith("noneuro")) {
            return "order mdy";
        }
        return switch (word) {
            case "iso", "sql", "german" -> "style " + word;
            case "ymd", "dmy", "mdy" -> "order " + word;
            case "us" -> "order mdy";
            case "default" -> "default";
            default -> "";
        };
    }
}
