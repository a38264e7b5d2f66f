package dev.howdah.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.model.HbaAddress;
import dev.howdah.processor.model.HbaLine;
import dev.howdah.processor.model.HbaName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines about which Howdah and a real server once disagreed, and those that the servers were asked about by hand. */
class HbaSyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "^a$",
                "a|",
                "()",
                "[\\D]",
                "[]a]",
                "[a-]",
                "[[:word:]]",
                "[[.a.]]",
                "(a)\\1",
                "a{2,5}?",
                "a{",
                "a{,3}",
                "\\x41",
                "(?i)a",
                "(?<=a)b",
                "***=(",
                "é+"
            })
    void takesThePattern(String pattern) {
        assertThat(PostgresPattern.faultOf(pattern)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[a",
                "*a",
                "a**",
                "^*",
                "a{5,2}",
                "a{256}",
                "\\",
                "\\q",
                "\\1",
                "(a\\1)",
                "[z-a]",
                "[[:nonsense:]]",
                "(?x",
                "(?'a)",
                "\\u12",
                "a{2"
            })
    void refusesThePattern(String pattern) {
        assertThat(PostgresPattern.faultOf(pattern)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
                    ldapurl=ldap://ldap.example.com/dc=example?uid??
                    ldapurl=ldap:///dc=example
                    ldapurl=LDAPS://ldap.example.com:636/dc=example?uid?one
                    ldapbasedn=
                    ldapprefix=
                    """)
    void takesTheOptionOfLdap(String option) {
        assertThat(faults("host", "ldap", option)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
                    ldapurl=ldap://ldap.example.com
                    ldapurl=ldapi:///dc=example
                    ldapurl=ldap://ldap.example.com:port/dc=example
                    ldapurl=ldap://ldap.example.com/dc=example?uid?deep
                    ldapurl=ldap://ldap.example.com/dc=example?uid?sub?(uid=a)
                    ldapserver=ldap.example.com
                    """)
    void refusesTheOptionOfLdap(String option) {
        assertThat(faults("host", "ldap", option)).containsExactly(HbaProblem.REFUSED_OPTION);
    }

    @Test
    void aLoneSignIsAName() {
        assertThat(HbaName.ofUser("@")).isEqualTo(HbaName.of("@"));
        assertThat(HbaName.ofDatabase("+group")).isEqualTo(HbaName.of("+group"));
    }

    @Test
    void anEmptyScopeIsTakenByTheServerButServesNobody() {
        assertThat(faults("host", "oauth", "issuer=https://id.example.com", "scope="))
                .containsExactly(ValueProblem.EMPTY);
    }

    @Test
    void encryptionByGssapiAllowsPasswords() {
        assertThat(faults("hostgssenc", "scram-sha-256")).isEmpty();
    }

    @Test
    void whatAFileHoldsIsNotMissed() {
        assertThat(faults("host", "radius", "radiusservers=192.0.2.1", "@/run/secrets/radius"))
                .isEmpty();
        assertThat(faults("host", "radius", "radiusservers=192.0.2.1")).containsExactly(HbaProblem.REFUSED_OPTION);
    }

    private static Stream<ProblemCode> faults(String type, String method, String... options) {
        HbaLine line = new HbaLine(
                type,
                List.of(HbaName.keyword("all")),
                List.of(HbaName.keyword("all")),
                HbaAddress.of("all"),
                method,
                List.of(options),
                null);
        return HbaSyntax.faults(line, 18).stream().map(HbaFault::code);
    }
}
