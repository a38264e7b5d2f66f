package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Value;
import java.util.Map;

/**
 * What initdb asks of the options that speak of locales together.
 *
 * @param initdb the annotation
 * @param given the values of all options by name
 * @param postgres PostgreSQL's major version
 */
record LocaleRules(Section initdb, Map<String, String> given, int postgres) {
    LocaleRules {
        given = Map.copyOf(given);
    }

    /** Checks one option. */
    void check(Section option, Problems problems) {
        Value value = option.value("value");
        String text = option.text("value");
        String provider = given.getOrDefault("locale-provider", "libc");
        switch (option.text("name")) {
            case "locale-provider" -> checkProvider(text, value, problems);
            case "icu-locale", "icu-rules" -> needs("icu", provider, option, problems);
            case "builtin-locale" -> {
                needs("builtin", provider, option, problems);
                checkBuiltin(text, value, problems);
            }
            default -> {
                // The other options don't depend on each other.
            }
        }
    }

    private void checkProvider(String provider, Value place, Problems problems) {
        boolean located = !initdb.text("locale").isEmpty();
        boolean builtin = provider.equals("builtin");
        if (!provider.equals("libc") && !provider.equals("icu") && !builtin) {
            refused(
                    place,
                    "locale-provider " + Problems.quote(provider) + " is none of libc, icu and builtin",
                    "libc",
                    problems);
        } else if (builtin && postgres < 17) {
            problems.add(
                    ValueProblem.TOO_NEW,
                    place,
                    "locale-provider builtin came with PostgreSQL 17, but the stack has " + postgres,
                    "Use libc or icu, or set postgresVersion to V17 and deploy an image that has it");
        } else if (provider.equals("icu") && !given.containsKey("icu-locale") && (postgres < 16 || !located)) {
            problems.add(
                    PatroniProblem.INITDB_VALUE,
                    place,
                    "locale-provider icu has no icu-locale",
                    "Add @Option(name = \"icu-locale\", value = \"...\")");
        } else if (builtin && !given.containsKey("builtin-locale") && !located) {
            problems.add(
                    PatroniProblem.INITDB_VALUE,
                    place,
                    "locale-provider builtin has no builtin-locale",
                    "Add @Option(name = \"builtin-locale\", value = \"C.UTF-8\")");
        } else if (provider.equals("icu")
                && InitdbRules.plain(initdb.text("encoding")).equals("sqlascii")) {
            refused(place, "locale-provider icu does not know the encoding SQL_ASCII", "libc", problems);
        }
    }

    private static void needs(String needed, String provider, Section option, Problems problems) {
        if (!provider.equals(needed)) {
            problems.add(
                    PatroniProblem.INITDB_VALUE,
                    option.value("name"),
                    option.text("name") + " is an option for locale-provider " + needed + ", but that is " + provider,
                    "Remove it, or add @Option(name = \"locale-provider\", value = \"" + needed + "\")");
        }
    }

    private void checkBuiltin(String locale, Value place, Problems problems) {
        boolean unicode = locale.equals("C.UTF-8") || locale.equals("C.UTF8");
        boolean fast = locale.equals("PG_UNICODE_FAST") && postgres >= 18;
        if (locale.isEmpty() || locale.equals("C")) {
            return;
        }
        if (!unicode && !fast) {
            refused(
                    place,
                    "builtin-locale " + Problems.quote(locale) + " is none of PostgreSQL " + postgres,
                    "C or C.UTF-8" + (postgres >= 18 ? " or PG_UNICODE_FAST" : ""),
                    problems);
        } else if (!InitdbRules.isUnicode(InitdbRules.plain(initdb.text("encoding")))) {
            refused(place, "builtin-locale " + locale + " needs the encoding UTF8", "C, or remove encoding", problems);
        }
    }

    private static void refused(Value place, String what, String instead, Problems problems) {
        problems.add(PatroniProblem.INITDB_VALUE, place, what, "Use " + instead);
    }
}
