package dev.howdah.processor.check;

import dev.howdah.processor.model.Credentials;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Patroni's own roles can be made, and can connect. */
final class AuthenticationRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        List<Credentials> roles = new ArrayList<>(List.of(patroni.superuser(), patroni.replication()));
        if (patroni.hasRewindRole()) {
            roles.add(patroni.rewind());
        }
        superuserOwnsExtensions(patroni.superuser(), problems);
        // Text or a file of the user's own may turn TLS on unseen.
        boolean tls = !new PostgresSettings(stack).isOff("ssl")
                || patroni.rawMentions("ssl")
                || !patroni.postgresql().text("customConf").isEmpty();
        for (int i = 0; i < roles.size(); i++) {
            Credentials role = roles.get(i);
            reserved(role.section().value("username"), role.username(), problems);
            inAscii(role, problems);
            for (Credentials other : roles.subList(0, i)) {
                if (role.username().equals(other.username()) && !role.secret().equals(other.secret())) {
                    twoPasswords(role, other, problems);
                    break;
                }
            }
            new ConnectionRules(patroni, role, tls).check(problems);
        }
    }

    /** Roles of the stack's own may have any letters: post-init.sh makes them, and psql quotes rightly. */
    private static void inAscii(Credentials role, Problems problems) {
        for (int i = 0; i < role.username().length(); i++) {
            if (role.username().charAt(i) > '~') {
                problems.add(
                        PatroniProblem.QUOTED_BADLY,
                        role.section().value("username"),
                        "the role " + Problems.quote(role.username()) + " of authentication." + role.use()
                                + " has letters beyond ASCII",
                        "Choose a name of ASCII letters, digits and '_'");
                return;
            }
        }
    }

    private static void superuserOwnsExtensions(Credentials superuser, Problems problems) {
        String name = superuser.username();
        for (int i = 0; i < name.length(); i++) {
            if ("\"$'\\".indexOf(name.charAt(i)) >= 0) {
                problems.add(
                        PatroniProblem.SUPERUSER_QUOTED,
                        superuser.section().value("username"),
                        "the superuser " + Problems.quote(name) + " has a " + name.charAt(i) + " in its name",
                        "Choose a name without \" $ ' \\");
                return;
            }
        }
    }

    private static void twoPasswords(Credentials role, Credentials other, Problems problems) {
        problems.add(
                PatroniProblem.TWO_PASSWORDS,
                role.section().value("username").given()
                        ? role.section().value("username")
                        : other.section().value("username"),
                "authentication." + role.use() + " and authentication." + other.use() + " are one role, "
                        + Problems.quote(role.username()) + ", with the secrets " + other.secret() + " and "
                        + role.secret(),
                "Give them different user names, or the same passwordSecret");
    }

    /** Reports a role's name that PostgreSQL keeps for itself. */
    static void reserved(Value place, String name, Problems problems) {
        if (name.startsWith("pg_") || name.equals("public") || name.equals("none")) {
            problems.add(
                    PatroniProblem.ROLE_NAME,
                    place,
                    place.path() + " = " + Problems.quote(name) + " is a name of PostgreSQL's own",
                    "Choose a name other than public and none that does not begin with pg_");
        }
    }

    /**
     * What libpq asks of the settings of one role together.
     *
     * @param patroni the cluster
     * @param role the role
     * @param tls whether the members may offer TLS
     */
    private record ConnectionRules(Patroni patroni, Credentials role, boolean tls) {
        void check(Problems problems) {
            Section section = role.section();
            String mode = section.choice("sslmode").spelling();
            boolean weak = mode.equals("disable") || mode.equals("allow") || mode.equals("prefer");
            Value sslmode = section.value("sslmode");
            if (mode.startsWith("verify-") && section.text("sslrootcert").isEmpty()) {
                problems.add(
                        PatroniProblem.TLS,
                        sslmode,
                        sslmode.path() + " is " + section.choice("sslmode").name() + ", but there is no sslrootcert",
                        "Add sslrootcert = \"...\", the authority that signed the members' certificates");
            } else if (!weak && !tls && usesNetwork()) {
                problems.add(
                        PatroniProblem.TLS,
                        sslmode,
                        sslmode.path() + " is " + section.choice("sslmode").name()
                                + ", but the members offer no TLS: the parameter ssl is not on",
                        "Add @Parameter(name = \"ssl\", value = \"on\") with ssl_cert_file and ssl_key_file to"
                                + " dcs.parameters");
            }
            checkBinding(section, mode, problems);
            checkNegotiation(section, weak, problems);
            without(section, "sslkey", "sslcert", problems);
            without(section, "sslpasswordSecret", "sslkey", problems);
        }

        private void checkBinding(Section section, String mode, Problems problems) {
            Value binding = section.value("channelBinding");
            if (section.choice("channelBinding").spelling().equals("require")
                    && (mode.equals("disable") || (!tls && usesNetwork()))) {
                problems.add(
                        PatroniProblem.TLS,
                        binding,
                        binding.path() + " is REQUIRE, but "
                                + (mode.equals("disable") ? "sslmode is DISABLE" : "the parameter ssl is not on"),
                        "Set sslmode to REQUIRE and the parameter ssl to on, or remove channelBinding");
            }
        }

        private void checkNegotiation(Section section, boolean weak, Problems problems) {
            Value negotiation = section.value("sslnegotiation");
            if (!section.choice("sslnegotiation").spelling().equals("direct")) {
                return;
            }
            if (patroni.postgresVersion() < 17) {
                problems.add(
                        ValueProblem.TOO_NEW,
                        negotiation,
                        negotiation.path() + " = DIRECT came with PostgreSQL 17, but the stack has "
                                + patroni.postgresVersion(),
                        "Remove it, or set postgresVersion to V17 and deploy an image that has it");
            } else if (weak) {
                problems.add(
                        PatroniProblem.TLS,
                        negotiation,
                        negotiation.path() + " is DIRECT, but sslmode is "
                                + section.choice("sslmode").name(),
                        "Set sslmode to REQUIRE, VERIFY_CA or VERIFY_FULL, or remove sslnegotiation");
            }
        }

        /** Over the unix socket libpq uses no TLS and asks for none; only the superuser may stay inside. */
        private boolean usesNetwork() {
            boolean inside = role.use().equals("superuser") && patroni.hasRewindRole();
            return !inside || !patroni.postgresql().flag("useUnixSocket");
        }

        private static void without(Section section, String given, String needed, Problems problems) {
            Value value = section.value(given);
            if (!value.isEmpty() && section.value(needed).isEmpty()) {
                problems.add(
                        ValueProblem.MISSING,
                        value,
                        value.path() + " is set without " + needed,
                        "Add " + needed + " = \"...\"");
            }
        }
    }
}
