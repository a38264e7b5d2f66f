package dev.howdah.processor.check;

import java.util.List;

/** The options of {@code initdb}, as {@code initdb --help} of each version lists them. */
final class InitdbOptions {
    static final List<String> ALL = List.of(
            "allow-group-access",
            "auth",
            "auth-host",
            "auth-local",
            "builtin-locale",
            "icu-locale",
            "icu-rules",
            "lc-collate",
            "lc-ctype",
            "lc-messages",
            "lc-monetary",
            "lc-numeric",
            "lc-time",
            "locale-provider",
            "no-clean",
            "no-instructions",
            "no-locale",
            "no-sync",
            "no-sync-data-files",
            "set",
            "sync-method",
            "text-search-config",
            "waldir");

    private InitdbOptions() {}

    /** The first major version that has an option; 0 for none. */
    static int since(String name) {
        return switch (name) {
            case "no-sync-data-files" -> 18;
            case "builtin-locale", "sync-method" -> 17;
            case "icu-rules", "set" -> 16;
            case "icu-locale", "locale-provider" -> 15;
            default -> ALL.contains(name) || name.equals("debug") ? 14 : 0;
        };
    }

    /** Whether an option stands alone. */
    static boolean isFlag(String name) {
        return switch (name) {
            case "allow-group-access", "debug" -> true;
            default -> name.startsWith("no-");
        };
    }

    /** Whether an option keeps Patroni from making a cluster. */
    static boolean isForbidden(String name) {
        return !why(name).isEmpty();
    }

    /** What is wrong with a forbidden option; empty for any other. */
    static String why(String name) {
        return switch (name) {
            case "pgdata", "nosync", "pwfile", "sync-only", "version" -> "is an option that Patroni refuses";
            case "pwprompt" -> "asks for the password that Patroni gives with another option";
            case "help", "show" -> "makes initdb show something and end";
            case "discard-caches" -> "is refused by every released initdb";
            default -> "";
        };
    }
}
