package dev.howdah.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.StackCompiler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PgHbaTest {
    private static final String PATRONIS = "@HbaRule(user = \"postgres\", address = \"127.0.0.1\"),"
            + " @HbaRule(database = \"replication\", user = \"replicator\", address = \"127.0.0.1\"),"
            + " @HbaRule(database = \"replication\", user = \"replicator\", address = \"samenet\"),"
            + " @HbaRule(database = \"postgres\", user = \"postgres\", address = \"samenet\")";

    @Test
    void strangersHaveNoLine() {
        assertThat(lines(""))
                .allMatch(line -> line.endsWith(" scram-sha-256"))
                .noneMatch(line -> line.contains("0.0.0.0/0"));
    }

    @Test
    void rulesComeOutInTheirOrderWithTheNetworkWhereTheyNameNoAddress() {
        String rules = "@HbaRule(type = HbaType.LOCAL), @HbaRule(database = {\"a\", \"b\"}, user = \"+group\"),"
                + " @HbaRule(address = \"192.0.2.0/24\", method = HbaMethod.LDAP, options = \"ldapprefix=x\")";

        assertThat(lines(rules))
                .containsExactly(
                        "local all all scram-sha-256",
                        "host a,b +group 10.9.0.0/24 scram-sha-256",
                        "host all all 192.0.2.0/24 ldap ldapprefix=x");
    }

    @Test
    void wordsWithBlanksCommasQuotesOrHashesAreQuoted() {
        String rules = "@HbaRule(database = {\"my app\", \"a,b\", \"a#b\", \"a\\\"b\"})";

        assertThat(lines(rules))
                .containsExactly("host \"my app\",\"a,b\",\"a#b\",\"a\"\"b\" all 10.9.0.0/24 scram-sha-256");
    }

    @Test
    void namesThatLookLikeMoreKeepTheirMeaning() {
        String rules = "@HbaRule(database = {\"\\\"all\\\"\", \"sameuser\", \"/^a b$\", \"@/a b\", \"\\\"/x.y\\\"\"},"
                + " user = {\"+my group\", \"\\\"+group\\\"\", \"replication\", \"a\\\\\"})";

        assertThat(lines(rules))
                .containsExactly("host \"all\",sameuser,\"/^a b$\",@\"/a b\",/^/x\\.y$"
                        + " +\"my group\",\"+group\",\"replication\",\"a\\\" 10.9.0.0/24 scram-sha-256");
    }

    @Test
    void aRoleOfPatronisThatIsCalledLikeAKeywordIsNoKeyword() {
        String source = "import dev.howdah.annotations.*;\n@PatroniCluster(postgresql = @Postgresql(authentication ="
                + " @Authentication(superuser = @Credentials(username = \"all\"),"
                + " replication = @Credentials(username = \"+all\"))))\n@Etcd class Hba {}";

        assertThat(lines(source, 0))
                .contains("host all \"all\" 127.0.0.1/32 scram-sha-256", "local replication \"+all\" scram-sha-256")
                .noneMatch(line -> line.startsWith("host all all 127"));
    }

    @Test
    void anAddressWithoutAPrefixIsASingleHost() {
        String rules = "@HbaRule(address = \"192.0.2.1\"), @HbaRule(address = \"2001:db8::1\")";

        assertThat(lines(rules))
                .containsExactly(
                        "host all all 192.0.2.1/32 scram-sha-256", "host all all 2001:db8::1/128 scram-sha-256");
    }

    private static List<String> lines(String rules) {
        String all = PATRONIS + ", " + rules;
        String postgresql = rules.isEmpty() ? "" : "(postgresql = @Postgresql(pgHba = {" + all + "}))";
        String source = "import dev.howdah.annotations.*;\n@SwarmStack(network = @Network(subnet = \"10.9.0.0/24\"))"
                + "\n@PatroniCluster" + postgresql + "\n@Etcd class Hba {}";
        return lines(source, rules.isEmpty() ? 0 : 4);
    }

    private static List<String> lines(String source, int skipped) {
        Map<String, Object> patroni = StackCompiler.emitted("Hba", source).renderedYaml("patroni.yml");
        return ((List<?>) ((Map<?, ?>) patroni.get("postgresql")).get("pg_hba"))
                .stream().skip(skipped).map(String::valueOf).toList();
    }
}
