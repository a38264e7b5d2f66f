package dev.howdah.processor.check;

import dev.howdah.processor.model.Choice;
import dev.howdah.processor.model.Database;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** pgAdmin starts, asks for a login, and finds the servers of its tree. */
final class PgAdminRules implements Rule {
    /** Ends of domains that the library email-validator holds for no addresses; the shorter ones are its own list. */
    private static final List<String> UNDELIVERABLE = List.of("arpa", "invalid", "local", "localhost", "onion", "test");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.pgAdmin().isEmpty()) {
            return;
        }
        PgAdmin pgAdmin = stack.pgAdmin().get();
        checkEmail(pgAdmin.section(), problems);
        Value attempts = pgAdmin.section().value("maxLoginAttempts");
        if (attempts.given() && attempts.content().equals(0L)) {
            problems.add(
                    AdminProblem.LOGIN_UNLIMITED,
                    attempts,
                    attempts.path() + " = 0 locks nobody out",
                    "Set it to 3, or leave it out");
        }
        Set<String> databases = new LinkedHashSet<>(List.of("postgres", "template1"));
        for (Database database : stack.databases()) {
            databases.add(database.name());
        }
        boolean ssl = !new PostgresSettings(stack).isOff("ssl");
        for (Section server : pgAdmin.section().sections("servers")) {
            checkDatabase(server.value("maintenanceDatabase"), databases, problems);
            checkSsl(server.value("sslmode"), ssl, problems);
        }
        for (Section variable : pgAdmin.section().sections("environment")) {
            checkTls(variable, problems);
        }
    }

    private static void checkEmail(Section section, Problems problems) {
        Value email = section.value("email");
        String text = (String) email.content();
        String domain = text.substring(text.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (Placeholders.isIn(text) || text.indexOf('@') < 0 || isAllowed(section)) {
            return;
        }
        for (String end : UNDELIVERABLE) {
            if (domain.equals(end) || domain.endsWith("." + end)) {
                problems.add(
                        AdminProblem.EMAIL_DOMAIN,
                        email,
                        email.path() + " = " + Problems.quote(text) + " ends in " + end,
                        "Use a domain of the internet, as in admin@example.com; no mail is sent there");
            }
        }
    }

    private static boolean isAllowed(Section section) {
        List<String> names = List.of("ALLOW_SPECIAL_EMAIL_DOMAINS", "GLOBALLY_DELIVERABLE");
        for (Section setting : section.sections("settings")) {
            if (names.contains(setting.text("name"))) {
                return true;
            }
        }
        for (Section variable : section.sections("environment")) {
            if (names.contains(variable.text("name").replace("PGADMIN_CONFIG_", ""))) {
                return true;
            }
        }
        return false;
    }

    private static void checkDatabase(Value database, Set<String> databases, Problems problems) {
        String name = (String) database.content();
        if (database.given() && !databases.contains(name)) {
            problems.add(
                    AdminProblem.UNKNOWN_DATABASE,
                    database,
                    database.path() + " = " + Problems.quote(name) + " is no database of this stack",
                    "Choose one of " + String.join(", ", databases) + Suggestion.of(name, databases));
        }
    }

    private static void checkSsl(Value sslmode, boolean ssl, Problems problems) {
        String mode = sslmode.items().get(0).content() instanceof Choice choice ? choice.spelling() : "";
        if (mode.startsWith("verify-")) {
            problems.add(
                    AdminProblem.SERVER_SSL,
                    sslmode,
                    sslmode.path() + " = " + mode + " needs the authority's certificate, which servers.json can't give",
                    "Set it to SslMode.REQUIRE; people can raise it in pgAdmin once they have uploaded the certificate");
        } else if (mode.equals("require") && !ssl) {
            problems.add(
                    AdminProblem.SERVER_SSL,
                    sslmode,
                    sslmode.path() + " = require, but PostgreSQL's parameter ssl is off",
                    "Remove it, or turn ssl on in dcs.parameters");
        }
    }

    private static void checkTls(Section variable, Problems problems) {
        if (variable.text("name").equals("PGADMIN_ENABLE_TLS")) {
            problems.add(
                    AdminProblem.PGADMIN_TLS,
                    variable.value("name"),
                    variable.value("name").path() + " sets PGADMIN_ENABLE_TLS",
                    "Remove it: the network encrypts, and Caddy speaks TLS to people");
        }
    }
}
