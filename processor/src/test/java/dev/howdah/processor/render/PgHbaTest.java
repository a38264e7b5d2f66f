package dev.howdah.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.StackCompiler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PgHbaTest {
    @Test
    void strangersHaveNoLine() {
        assertThat(lines(""))
                .allMatch(line -> line.endsWith(" scram-sha-256"))
                .noneMatch(line -> line.contains("0.0.0.0/0"));
    }

    @Test
    void rulesComeOutInTheirOrderWithTheNetworkWhereTheyNameNoAddress() {
        String rules = "@HbaRule(type = HbaType.LOCAL), @HbaRule(database = {\"a\", \"b\"}, user = \"+group\"),"
                + " @HbaRule(address = \"192.0.2.0/24\", method = HbaMethod.LDAP, options = \"ldapserver=x\")";

        assertThat(lines(rules))
                .containsExactly(
                        "local all all scram-sha-256",
                        "host a,b +group 10.9.0.0/24 scram-sha-256",
                        "host all all 192.0.2.0/24 ldap ldapserver=x");
    }

    @Test
    void wordsWithBlanksCommasQuotesOrHashesAreQuoted() {
        String rules = "@HbaRule(database = {\"my app\", \"a,b\", \"a#b\", \"a\\\"b\"})";

        assertThat(lines(rules))
                .containsExactly("host \"my app\",\"a,b\",\"a#b\",\"a\"\"b\" all 10.9.0.0/24 scram-sha-256");
    }

    private static List<String> lines(String rules) {
        String postgresql = rules.isEmpty() ? "" : "(postgresql = @Postgresql(pgHba = {" + rules + "}))";
        String source = "import dev.howdah.annotations.*;\n@SwarmStack(network = @Network(subnet = \"10.9.0.0/24\"))"
                + "\n@PatroniCluster" + postgresql + "\n@Etcd class Hba {}";
        Map<String, Object> patroni = StackCompiler.emitted("Hba", source).renderedYaml("patroni.yml");
        return ((List<?>) ((Map<?, ?>) patroni.get("postgresql")).get("pg_hba"))
                .stream().map(String::valueOf).toList();
    }
}
