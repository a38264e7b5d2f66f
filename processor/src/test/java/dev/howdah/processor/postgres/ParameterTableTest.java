package dev.howdah.processor.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTableTest {
    private final ParameterTable table = ParameterTable.read();

    @ParameterizedTest
    @CsvSource({"14, 379", "15, 390", "16, 398", "17, 419", "18, 440"})
    void holdsEveryParameterOfEveryVersion(int major, int count) {
        assertThat(table.of(major).stream().filter(parameter -> parameter.type() != Parameter.Type.ALIAS))
                .hasSizeGreaterThanOrEqualTo(count)
                .allMatch(parameter -> parameter.first() <= major && major <= parameter.last());
    }

    @Test
    void findsAParameterWhateverTheCaseOfItsName() {
        assertThat(table.find("datestyle", 17))
                .isEqualTo(table.find("DateStyle", 17))
                .isNotNull();
        assertThat(table.find("Work_Mem", 17))
                .isEqualTo(new Parameter(
                        "work_mem",
                        14,
                        18,
                        Parameter.Type.INTEGER,
                        "user",
                        "kB",
                        "64",
                        "2147483647",
                        "4096",
                        List.of(),
                        List.of()));
    }

    @Test
    void tellsVersionsApart() {
        assertThat(table.find("wal_compression", 14).type()).isEqualTo(Parameter.Type.BOOL);
        assertThat(table.find("wal_compression", 15).values()).contains("lz4", "zstd");
        assertThat(table.find("stats_temp_directory", 15)).isNull();
        assertThat(table.named("stats_temp_directory")).singleElement().matches(parameter -> parameter.last() == 14);
        assertThat(table.named("work_me")).isEmpty();
        assertThat(table.named("# name, first and last major, type, context, unit, least, greatest, default, values"))
                .isEmpty();
    }

    @Test
    void knowsWhereAnOldNameLeads() {
        assertThat(table.find("sort_mem", 18).values()).containsExactly("work_mem");
        assertThat(table.find("ssl_ecdh_curve", 18).values()).containsExactly("ssl_groups");
    }

    @ParameterizedTest
    @CsvSource({
        "shared_bufers, shared_buffers",
        "max_conections, max_connections",
        "wrok_mem, work_mem",
        "autovacum, autovacuum",
        "log_min_duration, log_min_duration_sample",
        "nothing_of_the_kind, "
    })
    void suggestsTheNearestName(String written, String meant) {
        assertThat(Suggestions.closest(
                        written, table.of(17).stream().map(Parameter::name).toList()))
                .isEqualTo(meant);
    }
}
