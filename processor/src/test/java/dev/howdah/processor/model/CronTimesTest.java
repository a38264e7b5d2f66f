package dev.howdah.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronTimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* * * * *                   | 1",
                "30 1 * * *                  | 1440",
                "0,30 * * * *                | 30",
                "0 */6 * * *                 | 360",
                "0 9-17 * * *                | 960",
                "0 0 * * 0                   | 10080",
                "0 0 * * 7                   | 10080",
                "0 0 * * mon,Wed,fri         | 4320",
                "0 0 1 * *                   | 44640",
                // Either day is enough where both are restricted, and a star with a step restricts none.
                "0 0 1 * 0                   | 10080",
                "0 0 */2 * 0                 | 30240",
                "0 0 1 jan *                 | 527040",
                "0 0 29 feb *                | 2103840",
                "10/20 0 * * *               | 1400",
            })
    void longestPauseInMinutes(String times, long minutes) {
        assertThat(CronTimes.problem(times)).isEmpty();
        assertThat(CronTimes.longestPause(List.of(CronTimes.read(times)))).isEqualTo(minutes);
    }

    @Test
    void schedulesTogetherHaveShorterPauses() {
        List<CronTimes> schedules = new ArrayList<>();
        for (String times : List.of("30 1 * * 0", "30 1 * * 1-6", "30 7,13,19 * * *")) {
            schedules.add(CronTimes.read(times));
        }
        assertThat(CronTimes.longestPause(schedules)).isEqualTo(360);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "@daily            | has 1 fields instead of five",
                "1 2 3 4 5 6       | has 6 fields instead of five",
                "60 * * * *        | has 60 as minute, which is 0 to 59",
                "* * 0 * *         | has 0 as day of the month, which is 1 to 31",
                "* * * 13 *        | has 13 as month, which is 1 to 12",
                "* * * * 8         | has 8 as day of the week, which is 0 to 7",
                "1, * * * *        | has nothing as minute, which is 0 to 59",
                "-5 * * * *        | has nothing as minute, which is 0 to 59",
                "5-1 * * * *       | has a range of the minute that ends before it begins, 5-1",
                "*/x * * * *       | has x as step of the minute, which is 1 to 59",
                "0 0 31 4,6,9,11 * | is a date that never comes",
            })
    void whatIsNoScheduleIsSaid(String times, String problem) {
        assertThat(CronTimes.problem(times)).isEqualTo(problem);
    }
}
