package dev.howdah.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small readers behind Patroni's rules agree with the tools whose texts they read. */
class PatroniParsersTest {
    /** What Patroni 4.1.5 answered. */
    @ParameterizedTest
    @CsvSource({"pg-1, pg_1", "pg.1, pg_1", "PG_1, pg_1", "ü1, u02521", "🐘, u128024"})
    void aMembersSlotIsNamedAsPatroniNamesIt(String member, String slot) {
        assertThat(SlotRules.slotName(member)).isEqualTo(slot);
    }

    @Test
    void aSlotsNameIsCutAsPatroniCutsIt() {
        assertThat(SlotRules.slotName("m".repeat(80))).hasSize(63);
    }

    @Test
    void aCommandIsSplitAsPythonSplitsIt() {
        List<String> words = new ArrayList<>();
        assertThat(CommandRules.split("a 'b c'  \"d \\\" e\" f\\ g ''", words)).isTrue();
        assertThat(words.stream().map(word -> word.replace(" ", ""))).containsExactly("a", "bc", "d\"e", "fg", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "a \"b", "a\\", "a 'b\\'c'"})
    void whatPythonCannotSplitIsSeen(String command) {
        assertThat(CommandRules.split(command, new ArrayList<>())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "32, true",
        "31, false",
        "32k, true",
        "1M, true",
        "1024M, true",
        "1025M, false",
        "1048576, true",
        "'', false",
        "M, false",
        "1G, false",
        "-32, false",
        "99999999999, false"
    })
    void aRateIsWhatPgBasebackupTakes(String rate, boolean taken) {
        assertThat(BasebackupRules.isRate(rate)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "5, true",
        "5min, true",
        "1d, true",
        "250ms, true",
        "1hour, false",
        "m, false",
        "'', false",
        "-1s, false"
    })
    void aDelayHasAUnitOfPostgres(String delay, boolean taken) {
        assertThat(StandbyRules.isDuration(delay)).isEqualTo(taken);
    }

    /** What PatroniLogger of 3.0.2, 4.0.7 and 4.1.5 answered. */
    @ParameterizedTest
    @CsvSource({
        "%(message)s, true",
        "%(nosuch)s, true",
        "%(levelname)-8s, true",
        "%(message), false",
        "hello, false",
        "%(), false",
        "%message, false",
        "%(message, false"
    })
    void aFormatNamesAField(String format, boolean taken) {
        assertThat(LogRules.holdsField(format)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, utf8", "ISO_8859_5, iso88595", "Latin 1, latin1"})
    void anEncodingIsComparedAsInitdbComparesIt(String name, String plain) {
        assertThat(InitdbRules.plain(name)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"13, 0", "14, 0", "15, 1", "16, 3", "17, 4", "18, 5"})
    void laterVersionsHaveMorePredefinedRoles(int postgres, int more) {
        assertThat(PredefinedRoles.of(postgres)).hasSize(10 + more).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "log", "restapi", "bootstrap", "bootstrap.dcs", "postgresql", "etcd3", "watchdog"})
    void sectionsOfPatroniHaveKeysOnce(String section) {
        assertThat(PatroniKeys.of(section)).isNotEmpty().doesNotHaveDuplicates();
    }
}
