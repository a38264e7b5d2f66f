package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** post-init.sh ends well: one statement that fails takes the new cluster with it. */
final class PostInitRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        for (Section role : patroni.section().sections("roles")) {
            checkRole(role, patroni.postgresVersion(), problems);
        }
        checkCycles(patroni.section().value("roles").items(), problems);
        for (Section database : patroni.section().sections("databases")) {
            checkDatabase(database, patroni.postgresVersion(), problems);
        }
        checkSql(patroni.section().section("postInit").value("sql"), problems);
    }

    private static void checkRole(Section role, int postgres, Problems problems) {
        AuthenticationRules.reserved(role.value("name"), role.text("name"), problems);
        for (Item parent : role.value("memberOf").items()) {
            String name = parent.text();
            if (name.startsWith("pg_") && !PredefinedRoles.of(postgres).contains(name)) {
                problems.add(
                        PatroniProblem.POST_INIT,
                        parent,
                        parent.path() + " = " + Problems.quote(name) + " is no role of PostgreSQL " + postgres
                                + " that can be granted",
                        "Remove it" + Suggestion.of(name, PredefinedRoles.of(postgres)));
            }
        }
        Set<Object> options = new HashSet<>();
        for (Item option : role.value("options").items()) {
            if (!options.add(option.content())) {
                problems.add(
                        PatroniProblem.POST_INIT,
                        option,
                        option.path() + " names an option for the second time",
                        "Remove it");
            }
        }
        Value limit = role.value("connectionLimit");
        if (role.flag("login") && limit.content().equals(0L)) {
            problems.add(
                    NameProblem.IN_VAIN,
                    limit,
                    limit.path() + " = 0 keeps a role out that may log in",
                    "Raise it, or set login = false");
        }
    }

    /** Reports the membership that closes a circle, by following each role's groups. */
    private static void checkCycles(List<Item> roles, Problems problems) {
        Map<String, List<Item>> parents = new HashMap<>();
        for (Item role : roles) {
            parents.putIfAbsent(
                    role.section().text("name"),
                    role.section().value("memberOf").items());
        }
        for (Item role : roles) {
            String name = role.section().text("name");
            for (Item parent : role.section().value("memberOf").items()) {
                if (reaches(parent.text(), name, parents)) {
                    problems.add(
                            PatroniProblem.POST_INIT,
                            parent,
                            parent.path() + " makes " + Problems.quote(name) + " a member of itself",
                            "Remove one of the memberships");
                    return;
                }
            }
        }
    }

    private static boolean reaches(String from, String wanted, Map<String, List<Item>> parents) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            String name = open.remove(open.size() - 1);
            if (name.equals(wanted)) {
                return true;
            }
            if (seen.add(name)) {
                for (Item parent : parents.getOrDefault(name, List.of())) {
                    open.add(parent.text());
                }
            }
        }
        return false;
    }

    private static void checkDatabase(Section database, int postgres, Problems problems) {
        if (database.text("name").equals("template0")) {
            problems.add(
                    PatroniProblem.POST_INIT,
                    database.value("name"),
                    "template0 takes no connections, so that nothing can be made in it",
                    "Use another name, or template1 for what every new database shall have");
        }
        for (Item schema : database.value("schemas").items()) {
            if (schema.text().startsWith("pg_")) {
                problems.add(
                        PatroniProblem.POST_INIT,
                        schema,
                        schema.path() + " = " + Problems.quote(schema.text())
                                + " begins with pg_, which PostgreSQL keeps",
                        "Choose another name");
            }
        }
        for (Item extension : database.value("extensions").items()) {
            checkExtension(extension, postgres, problems);
        }
    }

    /** Only what comes with PostgreSQL is known; a name that differs from one in its punctuation is that one misspelt. */
    private static void checkExtension(Item item, int postgres, Problems problems) {
        String name = item.text();
        for (String known : Extensions.ALL) {
            if (name.equals(known) && !Extensions.isIn(known, postgres)) {
                problems.add(
                        PatroniProblem.POST_INIT,
                        item,
                        item.path() + " = " + Problems.quote(name) + " is no extension of PostgreSQL " + postgres,
                        "Remove it, or choose a version that has it: " + Extensions.versions(known));
                return;
            }
            if (!name.equals(known) && InitdbRules.plain(name).equals(InitdbRules.plain(known))) {
                problems.add(
                        PatroniProblem.POST_INIT,
                        item,
                        item.path() + " = " + Problems.quote(name) + " is no extension",
                        "Write " + known);
                return;
            }
        }
    }

    /** psql reads on until a semicolon: without one, the next statement is a part of this one. */
    private static void checkSql(Value sql, Problems problems) {
        for (int i = 0; i + 1 < sql.items().size(); i++) {
            Item item = sql.items().get(i);
            String last = lastLine(item.text());
            if (!last.isEmpty() && !last.endsWith(";") && last.indexOf('\\') < 0 && !last.endsWith("*/")) {
                problems.add(
                        PatroniProblem.POST_INIT,
                        item,
                        item.path() + " ends without a semicolon, so that it and the next are one statement",
                        "End it with a semicolon");
            }
        }
    }

    private static String lastLine(String sql) {
        String[] lines = sql.split("\n", -1);
        for (int i = lines.length - 1; i >= 0; i--) {
            int comment = lines[i].indexOf("--");
            String line = (comment < 0 ? lines[i] : lines[i].substring(0, comment)).strip();
            if (!line.isEmpty()) {
                return line;
            }
        }
        return "";
    }
}
