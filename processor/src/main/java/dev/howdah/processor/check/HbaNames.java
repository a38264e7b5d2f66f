package dev.howdah.processor.check;

import dev.howdah.processor.model.Database;
import dev.howdah.processor.model.HbaName;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Stack;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names in {@code pg_hba} that are nearly those of the stack; a role or a database of others may have any. */
final class HbaNames {
    private HbaNames() {}

    static void check(Stack stack, Problems problems) {
        Set<String> roles = roles(stack);
        Set<String> databases = databases(stack);
        for (Item rule : stack.patroni().postgresql().value("pgHba").items()) {
            for (Item user : rule.section().value("user").items()) {
                check(user, HbaName.ofUser(user.text()), roles, "role", problems);
            }
            for (Item database : rule.section().value("database").items()) {
                check(database, HbaName.ofDatabase(database.text()), databases, "database", problems);
            }
        }
    }

    private static void check(Item word, HbaName name, Set<String> known, String kind, Problems problems) {
        boolean plain = name.kind() == HbaName.Kind.NAME || name.kind() == HbaName.Kind.GROUP;
        String meant = plain ? Suggestion.misspelt(name.text(), known) : "";
        if (!meant.isEmpty()) {
            problems.add(
                    HbaProblem.MISSPELT,
                    word,
                    word.path() + " = " + Problems.quote(word.text()) + " is no " + kind + " of this stack, but "
                            + Problems.quote(meant) + " is nearly the same",
                    "Write " + Problems.quote(meant) + " if that was meant");
        }
    }

    private static Set<String> roles(Stack stack) {
        Patroni patroni = stack.patroni();
        Set<String> roles = new LinkedHashSet<>(List.of("all"));
        roles.add(patroni.superuser().username());
        roles.add(patroni.replication().username());
        roles.add(patroni.rewind().username());
        for (Role role : stack.roles()) {
            roles.add(role.name());
        }
        return roles;
    }

    private static Set<String> databases(Stack stack) {
        Set<String> databases = new LinkedHashSet<>(List.of("all", "replication", "sameuser", "samerole", "postgres"));
        databases.add(stack.patroni().postgresql().text("database"));
        for (Database database : stack.databases()) {
            databases.add(database.name());
        }
        return databases;
    }
}
