package dev.howdah.processor.check;

import dev.howdah.processor.model.HbaAddress;
import dev.howdah.processor.model.HbaLine;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** The lines of {@code pg_hba} are such that PostgreSQL takes them, and each can do what it says. */
final class HbaRules implements Rule {
    private static final String SECRETS = "/run/secrets/";

    private final Rule access = new HbaAccessRules();

    @Override
    public void check(Stack stack, Problems problems) {
        List<HbaLine> lines = stack.hbaLines();
        boolean sound = PgIdent.check(stack, problems);
        sound &= checkGiven(stack, problems);
        for (HbaLine line : firstOfEachRule(lines)) {
            sound &= checkSyntax(stack, line, problems);
        }
        if (!sound) {
            return;
        }
        PostgresSettings parameters = new PostgresSettings(stack);
        boolean matching = checkTls(lines, parameters, problems);
        checkPasswords(lines, parameters, problems);
        for (HbaLine line : firstOfEachRule(lines)) {
            checkTrust(line, problems);
            checkAddress(line, problems);
        }
        HbaShadows.check(lines, problems);
        HbaNames.check(stack, problems);
        if (matching) {
            access.check(stack, problems);
        }
    }

    /** A rule without an address makes a line for each network: what is wrong with one is wrong with all. */
    private static List<HbaLine> firstOfEachRule(List<HbaLine> lines) {
        List<HbaLine> first = new ArrayList<>();
        Item last = null;
        for (HbaLine line : lines) {
            if (line.rule() != null && !line.rule().equals(last)) {
                first.add(line);
            }
            last = line.rule();
        }
        return first;
    }

    /** A line without a word has its others where they mean something else. */
    private static boolean checkGiven(Stack stack, Problems problems) {
        boolean given = true;
        for (Section rule : stack.patroni().postgresql().sections("pgHba")) {
            for (String attribute : List.of("database", "user")) {
                Value value = rule.value(attribute);
                if (value.items().isEmpty()) {
                    problems.add(
                            ValueProblem.EMPTY,
                            value,
                            value.path() + " names nothing",
                            "Write " + attribute + " = \"all\", or leave it out");
                    given = false;
                }
            }
        }
        return given;
    }

    private static boolean checkSyntax(Stack stack, HbaLine line, Problems problems) {
        List<HbaFault> faults = HbaSyntax.faults(line, stack.patroni().postgresVersion());
        for (HbaFault fault : faults) {
            Item word = word(line, fault.attribute(), fault.index());
            String shown = word.content() instanceof String text ? Problems.quote(text) : line.method();
            if (fault.code() == HbaProblem.LITERAL_SECRET) {
                shown = shown.substring(0, shown.indexOf('=')) + "=…\"";
            }
            problems.add(fault.code(), word, word.path() + " = " + shown + " " + fault.what(), fault.fix());
        }
        boolean addressed =
                line.isLocal() ? rule(line).section().text("address").isEmpty() : line.address() != null;
        return faults.isEmpty() && addressed && checkFiles(stack, line, problems) && checkOauth(stack, line, problems);
    }

    private static Item word(HbaLine line, String attribute, int index) {
        Item rule = rule(line);
        return rule.section().value(attribute).items().get(index);
    }

    private static Item rule(HbaLine line) {
        if (line.rule() == null) {
            throw new IllegalArgumentException("a line of Howdah's own");
        }
        return line.rule();
    }

    /** What lies where secrets are mounted must be one of them. */
    private static boolean checkFiles(Stack stack, HbaLine line, Problems problems) {
        List<String> mounted = new ArrayList<>();
        for (Section file : stack.patroni().members().section().sections("secretFiles")) {
            mounted.add("@" + SECRETS + file.text("name"));
        }
        boolean good = true;
        for (String attribute : List.of("database", "user", "options")) {
            for (Item word : rule(line).section().value(attribute).items()) {
                if (word.text().startsWith("@" + SECRETS) && !mounted.contains(word.text())) {
                    good = false;
                    problems.add(
                            HbaProblem.REFUSED_WORD,
                            word,
                            word.path() + " = " + Problems.quote(word.text()) + " is a file that no member mounts",
                            "Add members.secretFiles = @SecretFile(name = \""
                                    + Problems.visible(word.text().substring(1 + SECRETS.length()))
                                    + "\", purpose = \"...\")");
                }
            }
        }
        return good;
    }

    private static boolean checkOauth(Stack stack, HbaLine line, Problems problems) {
        String libraries = new PostgresSettings(stack).text("oauth_validator_libraries", "");
        if (line.method().equals("oauth") && libraries.isEmpty()) {
            problems.add(
                    HbaProblem.REFUSED_METHOD,
                    word(line, "method", 0),
                    word(line, "method", 0).path() + " = oauth, but oauth_validator_libraries is empty",
                    "Add @Parameter(name = \"oauth_validator_libraries\", value = \"...\"), the library that judges tokens");
            return false;
        }
        return true;
    }

    private static boolean checkTls(List<HbaLine> lines, PostgresSettings parameters, Problems problems) {
        boolean good = true;
        for (HbaLine line : firstOfEachRule(lines)) {
            Section rule = rule(line).section();
            if (line.type().equals("hostssl") && parameters.isOff("ssl")) {
                good = false;
                problems.add(
                        HbaProblem.TLS_OFF,
                        rule.value("type"),
                        rule.path() + ".type = HOSTSSL, but the parameter ssl is off",
                        "Add dcs.parameters ssl = on, ssl_cert_file and ssl_key_file, or set type = HbaType.HOST");
            } else if (needsCertificate(line)
                    && parameters.text("ssl_ca_file", "").isEmpty()) {
                good = false;
                problems.add(
                        HbaProblem.NO_AUTHORITY,
                        rule.value(line.method().equals("cert") ? "method" : "options"),
                        rule.path() + " asks for a client certificate, but the parameter ssl_ca_file is not set",
                        "Add @Parameter(name = \"ssl_ca_file\", value = \"...\"), the authority that signs clients'"
                                + " certificates");
            }
        }
        return good;
    }

    private static boolean needsCertificate(HbaLine line) {
        if (line.method().equals("cert")) {
            return true;
        }
        for (String option : line.options()) {
            if (option.startsWith("clientcert=")) {
                return true;
            }
        }
        return false;
    }

    /** Roles get their passwords from Patroni and post-init.sh, which leave the hashing to the server. */
    private static void checkPasswords(List<HbaLine> lines, PostgresSettings parameters, Problems problems) {
        PostgresSettings.Written encryption = parameters.find("password_encryption");
        if (encryption == null || !encryption.text().equalsIgnoreCase("md5")) {
            return;
        }
        for (HbaLine line : lines) {
            if (line.method().equals("scram-sha-256")) {
                String by = line.rule() == null
                        ? "postgresql.pgHba, which was left out,"
                        : line.rule().path();
                problems.add(
                        HbaProblem.PASSWORD_KIND,
                        encryption.value(),
                        "password_encryption = md5, but " + by + " asks for scram-sha-256",
                        "Remove password_encryption: scram-sha-256 is its default");
                return;
            }
        }
    }

    private static void checkTrust(HbaLine line, Problems problems) {
        HbaAddress address = line.address();
        if (line.method().equals("trust") && address != null && !address.isLoopback() && !needsCertificate(line)) {
            Item method = word(line, "method", 0);
            problems.add(
                    HbaProblem.OPEN_TRUST,
                    method,
                    method.path() + " = trust for " + names(line) + " from " + address.text(),
                    "Use HbaMethod.SCRAM_SHA_256");
        }
    }

    private static String names(HbaLine line) {
        return Problems.quote(String.join(", ", rule(line).section().texts("user")));
    }

    private static void checkAddress(HbaLine line, Problems problems) {
        HbaAddress address = line.address();
        if (address == null || rule(line).section().text("address").isEmpty()) {
            return;
        }
        Item word = word(line, "address", 0);
        if (address.hasHostBits()) {
            String host = word.text().substring(0, word.text().indexOf('/'));
            String network = address.ipv6() ? "the whole /" + address.prefix() : "all of " + address.network();
            problems.add(
                    HbaProblem.HOST_BITS,
                    word,
                    word.path() + " = " + Problems.quote(word.text()) + " means " + network,
                    "Write " + host + " for the host, or "
                            + (address.ipv6() ? "zeros behind the prefix" : address.network()) + " for the network");
        } else if (address.kind() == HbaAddress.Kind.HOST && isShort(address.text())) {
            problems.add(
                    HbaProblem.HOST_NAME,
                    word,
                    word.path() + " = " + Problems.quote(word.text()) + " is a name without a domain",
                    "Write a network, or leave the address out for the stack's own"
                            + Suggestion.of(word.text(), List.of("samenet", "samehost", "all")));
        }
    }

    private static boolean isShort(String host) {
        return host.indexOf('.') < 0 && !host.equals("localhost");
    }
}
