package dev.howdah.processor.check;

import dev.howdah.processor.model.Addresses;
import dev.howdah.processor.model.HbaLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options that a method takes, needs, and does not take together. */
final class HbaOptions {
    private static final List<String> WITH_MAP = List.of("ident", "peer", "gss", "cert", "oauth");
    private static final List<String> OF_LDAP = List.of(
            "ldapurl",
            "ldapserver",
            "ldapport",
            "ldapscheme",
            "ldaptls",
            "ldapprefix",
            "ldapsuffix",
            "ldapbasedn",
            "ldapbinddn",
            "ldapbindpasswd",
            "ldapsearchattribute",
            "ldapsearchfilter");
    private static final List<String> OF_SEARCH =
            List.of("ldapbasedn", "ldapbinddn", "ldapbindpasswd", "ldapsearchattribute", "ldapsearchfilter");
    private static final List<String> OF_RADIUS =
            List.of("radiusservers", "radiussecrets", "radiusports", "radiusidentifiers");
    private static final List<String> FLAGS =
            List.of("ldaptls", "pam_use_hostname", "include_realm", "delegate_ident_mapping");
    private static final List<String> SECRETS = List.of("ldapbindpasswd", "radiussecrets");
    private static final List<String> CERTIFICATES = List.of("verify-ca", "verify-full");

    private final HbaLine line;
    private final List<HbaFault> faults = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private boolean complete = true;

    private HbaOptions(HbaLine line) {
        this.line = line;
    }

    /** What is wrong with a line's options; nothing where the server takes them. */
    static List<HbaFault> faults(HbaLine line) {
        HbaOptions options = new HbaOptions(line);
        for (int i = 0; i < line.options().size(); i++) {
            options.checkOption(line.options().get(i), i);
        }
        if (options.faults.isEmpty()) {
            options.checkLdap();
            options.checkRadius();
            options.checkOauth();
        }
        return List.copyOf(options.faults);
    }

    /** The options that a method takes over such connections. */
    private List<String> known() {
        List<String> known = new ArrayList<>();
        switch (line.method()) {
            case "ldap" -> known.addAll(OF_LDAP);
            case "radius" -> known.addAll(OF_RADIUS);
            case "pam" -> known.addAll(List.of("pamservice", "pam_use_hostname"));
            case "gss" -> known.addAll(List.of("include_realm", "krb_realm"));
            case "oauth" -> known.addAll(List.of("issuer", "scope", "validator", "delegate_ident_mapping"));
            default -> {}
        }
        if (WITH_MAP.contains(line.method())) {
            known.add("map");
        }
        if (line.type().equals("hostssl")) {
            known.addAll(List.of("clientcert", "clientname"));
        }
        return known;
    }

    private void checkOption(String option, int index) {
        if (option.startsWith("@")) {
            complete = false;
            String wrong = HbaSyntax.faultOfFile(option.substring(1));
            if (wrong != null) {
                add(HbaProblem.REFUSED_WORD, index, wrong, "Write the absolute path of a file that every member has");
            }
            return;
        }
        int equals = option.indexOf('=');
        if (equals < 0) {
            add(HbaProblem.REFUSED_OPTION, index, "is not of the form name=value", "Write name=value");
            return;
        }
        String name = option.substring(0, equals);
        List<String> known = known();
        if (!known.contains(name)) {
            String kind = "the method " + line.method() + " over " + line.type();
            add(
                    HbaProblem.REFUSED_OPTION,
                    index,
                    "is none of the options of " + kind,
                    known.isEmpty()
                            ? "Remove it: there is none"
                            : "Choose one of " + String.join(", ", known) + Suggestion.of(name, known));
            return;
        }
        if (values.containsKey(name)) {
            add(NameProblem.DUPLICATE_NAME, index, "repeats the option " + name, "Keep one of them");
        }
        values.put(name, option.substring(equals + 1));
        places.put(name, index);
        checkValue(name, option.substring(equals + 1), index);
    }

    private void checkValue(String name, String value, int index) {
        if (SECRETS.contains(name)) {
            add(
                    HbaProblem.LITERAL_SECRET,
                    index,
                    "is a secret in clear text",
                    "Put the option into a secret, name that in members.secretFiles = @SecretFile(name = \"...\"), and"
                            + " write options = \"@/run/secrets/...\"");
        } else if (FLAGS.contains(name) && !value.equals("0") && !value.equals("1")) {
            add(ValueProblem.SYNTAX, index, "is neither 0 nor 1, and would count as 0", "Write 0 or 1");
        } else if (name.equals("clientcert")) {
            checkClientCertificate(value, index);
        } else if (name.equals("clientname") && !value.equals("CN") && !value.equals("DN")) {
            add(HbaProblem.REFUSED_OPTION, index, "is neither CN nor DN", "Write clientname=CN or clientname=DN");
        } else if (name.equals("ldapport") && !Addresses.isPort(value)) {
            add(ValueProblem.SYNTAX, index, "is no port", "Write a number from 1 to 65535");
        } else if (name.equals("ldapscheme") && !value.equals("ldap") && !value.equals("ldaps")) {
            add(ValueProblem.SYNTAX, index, "is neither ldap nor ldaps", "Write ldapscheme=ldaps or ldapscheme=ldap");
        }
    }

    private void checkClientCertificate(String value, int index) {
        if (!CERTIFICATES.contains(value)) {
            add(
                    HbaProblem.REFUSED_OPTION,
                    index,
                    "is neither verify-ca nor verify-full",
                    "Write clientcert=verify-full");
        } else if (line.method().equals("cert") && !value.equals("verify-full")) {
            add(
                    HbaProblem.REFUSED_OPTION,
                    index,
                    "is less than the method cert asks for anyway",
                    "Remove it, or choose another method");
        }
    }

    private void checkLdap() {
        if (!line.method().equals("ldap")) {
            return;
        }
        LdapUrl url = LdapUrl.of(values.getOrDefault("ldapurl", ""));
        if (values.containsKey("ldapurl") && url == null) {
            add(
                    HbaProblem.REFUSED_OPTION,
                    place("ldapurl"),
                    "is no LDAP URL",
                    "Write ldap://host[:port]/basedn[?attribute[?scope[?filter]]], or ldaps://");
            return;
        }
        String simple = first(List.of("ldapprefix", "ldapsuffix"));
        String search = first(OF_SEARCH);
        String searchInUrl = url == null ? null : url.searchOption();
        if (simple != null && (search != null || searchInUrl != null)) {
            add(
                    HbaProblem.REFUSED_OPTION,
                    place(search != null ? search : "ldapurl"),
                    "is for searching before binding, which " + simple + " does without",
                    "Keep " + simple + ", or what searches");
        } else if (simple == null && !values.containsKey("ldapbasedn") && (url == null || !url.hasBase())) {
            missing("ldapbasedn, ldapprefix or ldapsuffix", "ldapbasedn=...");
        } else if ((values.containsKey("ldapsearchattribute") || (url != null && url.hasAttribute()))
                && (values.containsKey("ldapsearchfilter") || (url != null && url.hasFilter()))) {
            add(
                    HbaProblem.REFUSED_OPTION,
                    place(values.containsKey("ldapsearchfilter") ? "ldapsearchfilter" : "ldapurl"),
                    "gives a filter, but there is a search attribute as well",
                    "Keep one of them");
        }
    }

    private void checkRadius() {
        if (!line.method().equals("radius")) {
            return;
        }
        if (values.getOrDefault("radiusservers", "").isEmpty() && complete) {
            missing("radiusservers", "radiusservers=...");
            return;
        }
        List<String> servers = list("radiusservers");
        for (String server : servers) {
            if (!Addresses.isHost(server) && !Addresses.isIpv6(server)) {
                add(
                        HbaProblem.REFUSED_OPTION,
                        place("radiusservers"),
                        "holds " + Problems.quote(server) + ", which is no address",
                        "Write addresses, with commas between");
                return;
            }
        }
        if (complete) {
            missing("radiussecrets", "@/run/secrets/...");
        }
        checkRadiusLists(servers.size());
    }

    private void checkRadiusLists(int servers) {
        for (String port : list("radiusports")) {
            if (!Addresses.isPort(port)) {
                add(
                        HbaProblem.REFUSED_OPTION,
                        place("radiusports"),
                        "holds " + Problems.quote(port) + ", which is no port",
                        "Write numbers from 1 to 65535, with commas between");
                return;
            }
        }
        for (String option : List.of("radiusports", "radiusidentifiers")) {
            int count = list(option).size();
            if (count > 1 && servers > 0 && count != servers) {
                add(
                        HbaProblem.REFUSED_OPTION,
                        place(option),
                        "has " + count + " values for " + servers + " servers",
                        "Write one value, or one for each server");
            }
        }
    }

    private void checkOauth() {
        if (!line.method().equals("oauth")) {
            return;
        }
        for (String option : List.of("issuer", "scope")) {
            if (!values.containsKey(option)) {
                missing(option, option + "=...");
            } else if (values.getOrDefault(option, "").isEmpty()) {
                add(ValueProblem.EMPTY, place(option), "is empty", "Write what the provider gives");
            }
        }
        if (values.containsKey("map")
                && values.getOrDefault("delegate_ident_mapping", "").equals("1")) {
            add(
                    HbaProblem.REFUSED_OPTION,
                    place("map"),
                    "contradicts delegate_ident_mapping=1, which leaves the mapping to the validator",
                    "Keep one of them");
        }
    }

    private List<String> list(String option) {
        List<String> list = new ArrayList<>();
        String value = values.getOrDefault(option, "");
        if (!value.isEmpty()) {
            for (String part : value.split(",", -1)) {
                list.add(part.strip());
            }
        }
        return list;
    }

    private @Nullable String first(List<String> names) {
        for (String name : names) {
            if (values.containsKey(name)) {
                return name;
            }
        }
        return null;
    }

    private int place(String option) {
        return places.getOrDefault(option, 0);
    }

    private void missing(String what, String example) {
        if (complete) {
            faults.add(new HbaFault(
                    HbaProblem.REFUSED_OPTION,
                    "method",
                    0,
                    "needs the option " + what,
                    "Add options = \"" + example + "\""));
        }
    }

    private void add(ProblemCode code, int index, String what, String fix) {
        faults.add(new HbaFault(code, "options", index, what, fix));
    }
}
