package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Names;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names of secrets that were derived fit Docker, and no two roles share a password by accident. */
final class SecretRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Map<String, String> owners = new LinkedHashMap<>();
        Patroni patroni = stack.patroni();
        owners.put(patroni.superuser().secret(), "the superuser");
        owners.put(patroni.replication().secret(), "the replication role");
        if (patroni.hasRewindRole()) {
            owners.put(patroni.rewind().secret(), "the role that rewinds");
        }
        owners.put(patroni.restSecret(), "the REST API");
        if (stack.pgBouncer().isPresent()) {
            owners.put(stack.pgBouncer().get().authSecret(), "PgBouncer's own role");
        }
        if (stack.pgBackRest().isPresent()) {
            PgBackRest backup = stack.pgBackRest().get();
            owners.put(backup.passphraseSecret(), "the repository of backups");
            owners.put(backup.accessKeySecret(), "the access key of S3");
            owners.put(backup.secretKeySecret(), "the access key of S3");
        }
        if (stack.pgAdmin().isPresent()) {
            PgAdmin pgAdmin = stack.pgAdmin().get();
            owners.put(pgAdmin.passwordSecret(), "pgAdmin's first user");
            owners.put(pgAdmin.databaseSecret(), "pgAdmin's own role");
        }
        for (String secret : owners.keySet()) {
            checkLength(secret, stack.swarm().value("name"), "Shorten the stack's name", problems);
        }
        List<Item> declared = patroni.section().value("roles").items();
        List<Role> roles = patroni.roles();
        for (int i = 0; i < roles.size(); i++) {
            checkRole(roles.get(i), declared.get(i).section(), owners, problems);
        }
    }

    private static void checkRole(Role role, Section section, Map<String, String> owners, Problems problems) {
        boolean derived = section.text("passwordSecret").isEmpty();
        if (role.secret().isEmpty() || !derived) {
            return;
        }
        Value name = section.value("name");
        checkLength(role.secret(), name, "Set passwordSecret of the role", problems);
        String owner = owners.putIfAbsent(role.secret(), "the role " + role.name());
        // A role that stands twice is reported as that.
        if (owner != null && !owner.equals("the role " + role.name())) {
            problems.add(
                    NameProblem.DUPLICATE_NAME,
                    name,
                    "the role " + Problems.quote(role.name()) + " would share the secret "
                            + Problems.quote(role.secret()) + " with " + owner,
                    "Set passwordSecret of the role, or rename it");
        }
    }

    private static void checkLength(String secret, Value place, String fix, Problems problems) {
        if (secret.length() > Names.LONGEST_OBJECT) {
            problems.add(
                    NameProblem.NAME_TOO_LONG,
                    place,
                    "the secret's name " + Problems.quote(secret) + " has " + secret.length()
                            + " characters, more than " + Names.LONGEST_OBJECT,
                    fix);
        }
    }
}
