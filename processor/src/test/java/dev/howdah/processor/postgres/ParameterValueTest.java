package dev.howdah.processor.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few of the answers that verification/parameters/check compares with the server's. */
class ParameterValueTest {
    private final ParameterTable table = ParameterTable.read();

    @ParameterizedTest
    @CsvSource({
        "work_mem, 1GB, 1048576",
        "work_mem, 1.5 MB, 1536",
        "work_mem, 0x10000, 65536",
        "shared_buffers, 1MB, 128",
        "autovacuum_naptime, 1h, 3600",
        "log_rotation_age, 1d, 1440",
        "statement_timeout, 1500us, 2",
        "vacuum_cost_delay, 500us, 0.5",
        "max_connections, 1e2, 100",
        "work_mem, 1mb, NaN",
        "max_connections, 1kB, NaN",
        "max_connections, many, NaN"
    })
    void convertsToTheParametersUnit(String name, String text, double number) {
        assertThat(Double.valueOf(ParameterValue.number(table.find(name, 17), text)))
                .isEqualTo(Double.valueOf(number));
    }

    @ParameterizedTest
    @CsvSource({"on, true", "OF, false", "t, true", "ye, true", "0, false", "o, ", "2, ", "'', ", "' on', "})
    void readsTruthValues(String text, Boolean truth) {
        assertThat(ParameterValue.truth(text)).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource({
        "jit, t, Write on",
        "jit, n, Write off",
        "jit, yes, ",
        "client_min_messages, debug, Write debug2",
        "wal_level, hot_standby, ",
        "wal_level, archive, 'Write one of minimal, replica, logical'",
        "work_mem, 100., Write the number in decimal digits",
        "work_mem, 0x100, ",
        "seq_page_cost, 0x1, Write the number in decimal digits",
        "auto_explain.log_analyze, t, "
    })
    void knowsWhatPatroniDrops(String name, String text, String fix) {
        Refusal refusal = PatroniReading.refusal(table.find(name, 17), 17, false, text);
        assertThat(refusal == null ? null : refusal.fix()).isEqualTo(fix);
    }

    @Test
    void takesEveryDefault() {
        for (int major = 14; major <= 18; major++) {
            for (Parameter parameter : table.of(major)) {
                boolean unset = parameter.standard().isEmpty() && parameter.type() != Parameter.Type.STRING;
                if (parameter.isSettable() && !unset && !parameter.name().equals("wal_buffers")) {
                    assertThat(ParameterValue.refusal(parameter, major, parameter.standard()))
                            .as(parameter.name())
                            .isNull();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "work_mem, 64, 64kB",
        "work_mem, 1048576, 1GB",
        "shared_buffers, 16384, 128MB",
        "statement_timeout, 90000, 90s",
        "max_connections, 100, 100",
        "log_min_duration_statement, -1, -1"
    })
    void writesNumbersAsPeopleDo(String name, String number, String readable) {
        assertThat(Ranges.readable(table.find(name, 17), number)).isEqualTo(readable);
    }
}
