package dev.howdah.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.model.HbaLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HbaShadowsTest {
    /** verification/hba/check holds the verdicts against real logins. */
    @Test
    void whatIsCalledDeadDecidesNothing() {
        int dead = 0;
        HbaLogins files = new HbaLogins(new Random(20));
        for (int i = 0; i < 3000; i++) {
            List<HbaLine> lines = files.lines(true);
            for (int at = 1; at < lines.size(); at++) {
                HbaLine line = lines.get(at);
                if (lines.subList(0, at).stream().anyMatch(earlier -> HbaShadows.covers(earlier, line))) {
                    List<HbaLine> without = new ArrayList<>(lines);
                    without.remove(at);
                    assertThat(verdicts(without)).as(lines + " without " + line).isEqualTo(verdicts(lines));
                    dead++;
                }
            }
        }
        assertThat(dead).isGreaterThan(100);
    }

    private static List<HbaAccess.Match> verdicts(List<HbaLine> lines) {
        HbaAccess access = new HbaAccess(lines, HbaLogins.ROLES, HbaLogins.ATTACHED);
        return HbaLogins.clients().stream()
                .map(client -> access.verdict(client).match())
                .toList();
    }
}
