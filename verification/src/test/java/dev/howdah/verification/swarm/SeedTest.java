package dev.howdah.verification.swarm;

import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;

/** What is measured with the values of a stack written by hand: the difference is what the hardening buys. */
@OnStack("seed")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeedTest implements ComesUp, LosesItsPrimary {
    /** Its standbys wait for the primary's next checkpoint. */
    @Override
    public Limits limits() {
        return new Limits(Duration.ofSeconds(45), Duration.ofSeconds(180));
    }
}
