package dev.howdah.processor.check;

import dev.howdah.processor.model.Credentials;
import dev.howdah.processor.model.HbaAddress;
import dev.howdah.processor.model.HbaLine;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whoever must get in does: Patroni's roles, pgAdmin, and the roles of the stack. */
final class HbaAccessRules implements Rule {
    private static final List<String> IPV4 = List.of("0.0.0.0", "127.0.0.1");

    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        Value rules = patroni.postgresql().value("pgHba");
        if (rules.isEmpty()) {
            return;
        }
        Requirements requirements = new Requirements(stack, rules, problems);
        Section postgresql = patroni.postgresql();
        boolean socket = postgresql.flag("useUnixSocket");
        String database = postgresql.text("database");
        requirements.local(HbaProblem.MISSING_LINE, patroni.superuser(), database, socket);
        requirements.local(
                HbaProblem.LOCAL_REPLICATION, patroni.replication(), null, postgresql.flag("useUnixSocketRepl"));
        if (patroni.members().count() > 1) {
            requirements.fromMembers(patroni.replication(), null);
            if (patroni.dcs().flag("usePgRewind")) {
                requirements.fromMembers(patroni.rewind(), database);
            }
        }
        if (stack.pgBouncer().isPresent() && stack.haProxy().isPresent()) {
            requirements.pgBouncer(stack.pgBouncer().get());
        }
        if (stack.pgBackRest().isPresent()) {
            requirements.backups(stack.pgBackRest().get());
        }
        if (stack.pgAdmin().isPresent() && stack.haProxy().isPresent()) {
            requirements.pgAdmin(stack.pgAdmin().get());
        }
        requirements.roles();
    }

    /** The connections that one stack needs. */
    private static final class Requirements {
        private final Stack stack;
        private final Value rules;
        private final Problems problems;
        private final HbaAccess access;
        private final PostgresSettings parameters;

        Requirements(Stack stack, Value rules, Problems problems) {
            this.stack = stack;
            this.rules = rules;
            this.problems = problems;
            this.access = new HbaAccess(stack);
            this.parameters = new PostgresSettings(stack);
        }

        /** Patroni dials localhost wherever PostgreSQL listens on it, and tries IPv6 first. */
        void local(HbaProblem code, Credentials role, @Nullable String database, boolean socket) {
            String listen = stack.patroni().postgresql().text("listen");
            List<String> addresses = listen.equals("::")
                    ? List.of("::1/128")
                    : IPV4.contains(listen) ? List.of("127.0.0.1/32") : List.of();
            check(code, role, database, socket ? List.of("") : addresses, "inside the container");
        }

        void fromMembers(Credentials role, @Nullable String database) {
            check(HbaProblem.MISSING_LINE, role, database, stack.memberAddresses(), "where members meet");
        }

        private void check(
                HbaProblem code, Credentials role, @Nullable String database, List<String> addresses, String how) {
            List<String> missing = new ArrayList<>();
            HbaLine rejecting = null;
            String sslmode = role.section().choice("sslmode").spelling();
            for (String address : addresses) {
                HbaAccess.Verdict verdict = verdict(role.username(), database, HbaAddress.of(address), sslmode);
                if (verdict.match() == HbaAccess.Match.NO) {
                    missing.add(address);
                    rejecting = rejecting == null ? verdict.rejecting() : rejecting;
                }
            }
            if (missing.isEmpty()) {
                return;
            }
            report(code, role, database, missing, rejecting, tls(sslmode) + ", " + how);
        }

        private void report(
                HbaProblem code,
                Credentials role,
                @Nullable String database,
                List<String> missing,
                @Nullable HbaLine rejecting,
                String how) {
            String does = database == null ? "replicate" : "connect to the database " + Problems.quote(database);
            String who = "the " + role.use() + " role " + Problems.quote(role.username());
            boolean socket = missing.get(0).isEmpty();
            String where = (socket ? " through the unix socket" : " from " + String.join(" and ", missing)) + how;
            String line = example(role.username(), database, missing.get(0));
            if (rejecting != null && rejecting.rule() != null) {
                Item rule = rejecting.rule();
                problems.add(
                        code,
                        rule.section().value("method"),
                        rule.path() + " rejects " + who + ", which must " + does + where,
                        "Put " + line + " above it");
            } else {
                problems.add(
                        code, rules, "no line of postgresql.pgHba lets " + who + " " + does + where, "Add " + line);
            }
        }

        private static String tls(String sslmode) {
            return switch (sslmode) {
                case "prefer", "allow" -> "";
                case "disable" -> " without TLS, as sslmode says";
                default -> " with TLS, as sslmode says";
            };
        }

        private String example(String user, @Nullable String database, String address) {
            StringBuilder rule = new StringBuilder("@HbaRule(");
            if (address.isEmpty()) {
                rule.append("type = HbaType.LOCAL, ");
            }
            if (database == null) {
                rule.append("database = \"replication\", ");
            }
            rule.append("user = ").append(Problems.quote(user));
            boolean network = stack.memberAddresses().contains(address);
            if (!network && !address.isEmpty()) {
                rule.append(", address = \"").append(address).append('"');
            }
            return rule.append(')').toString();
        }

        private HbaAccess.Verdict verdict(
                String user, @Nullable String database, @Nullable HbaAddress address, String sslmode) {
            boolean encrypted = !sslmode.equals("disable") && !parameters.isOff("ssl");
            boolean plain = List.of("disable", "allow", "prefer").contains(sslmode);
            return access.verdict(new HbaClient(user, database, address, plain, encrypted));
        }

        void pgBouncer(PgBouncer pooler) {
            Value place = pooler.section().value("serverTlsSslmode");
            String sslmode = pooler.section().choice("serverTlsSslmode").spelling();
            fromStack(
                    PoolerProblem.POOLER_OUTSIDE,
                    place,
                    "PgBouncer's own role",
                    pooler.authUser(),
                    pooler.authDatabase(),
                    sslmode);
        }

        void backups(PgBackRest backup) {
            Credentials superuser = backup.patroni().superuser();
            fromStack(
                    BackupProblem.BACKUP_OUTSIDE,
                    backup.section().value("service"),
                    "the service that backs up, as",
                    superuser.username(),
                    backup.patroni().postgresql().text("database"),
                    superuser.section().choice("sslmode").spelling());
        }

        void pgAdmin(PgAdmin pgAdmin) {
            if (pgAdmin.hasConfigDatabase()) {
                Value place = pgAdmin.section().value("configDatabase");
                fromStack(
                        HbaProblem.PGADMIN_OUTSIDE,
                        place,
                        "pgAdmin's own role",
                        pgAdmin.databaseUser(),
                        pgAdmin.database(),
                        "prefer");
            }
            for (Section server : pgAdmin.section().sections("servers")) {
                Value mode = server.value("sslmode");
                String sslmode = server.choice("sslmode").spelling();
                String user = server.text("username", firstToLogIn());
                Value place = mode.given() && !sslmode.equals("prefer") ? mode : server.value("username");
                fromStack(
                        HbaProblem.PGADMIN_OUTSIDE,
                        place,
                        "the role",
                        user,
                        server.text("maintenanceDatabase"),
                        sslmode);
            }
        }

        /** Whom a server of pgAdmin's tree logs in as where it does not say. */
        private String firstToLogIn() {
            for (Role role : stack.patroni().roles()) {
                if (role.login()) {
                    return role.name();
                }
            }
            return stack.patroni().superuser().username();
        }

        private void fromStack(
                ProblemCode code, Value place, String what, String user, String database, String sslmode) {
            String network = stack.dataNetwork().hbaAddress();
            HbaAccess.Verdict verdict = verdict(user, database, HbaAddress.of(network), sslmode);
            if (verdict.match() != HbaAccess.Match.NO) {
                return;
            }
            Item rejecting =
                    verdict.rejecting() == null ? null : verdict.rejecting().rule();
            problems.add(
                    code,
                    place,
                    "no line of postgresql.pgHba lets " + what + " " + Problems.quote(user) + " into the database "
                            + Problems.quote(database) + " from " + network + tls(sslmode),
                    "Add @HbaRule(database = " + Problems.quote(database) + ", user = " + Problems.quote(user) + ")"
                            + (rejecting == null ? "" : " above " + rejecting.path()));
        }

        /** A role is outside when no line that lets anybody in may mean it. */
        void roles() {
            List<Item> declared = stack.patroni().section().value("roles").items();
            List<Role> roles = stack.patroni().roles();
            for (int i = 0; i < roles.size(); i++) {
                Role role = roles.get(i);
                if (role.login() && !role.name().isEmpty() && !hasLine(role.name())) {
                    problems.add(
                            HbaProblem.ROLE_OUTSIDE,
                            declared.get(i).section().value("name"),
                            "no line of postgresql.pgHba lets the role " + Problems.quote(role.name()) + " in",
                            "Add @HbaRule(user = " + Problems.quote(role.name()) + "), or set login = false");
                }
            }
        }

        private boolean hasLine(String role) {
            for (HbaLine line : stack.hbaLines()) {
                if (!line.method().equals("reject") && access.user(line, role) != HbaAccess.Match.NO) {
                    return true;
                }
            }
            return false;
        }
    }
}
