package dev.howdah.verification.swarm;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;

/** Applications that come through PgBouncer, with all else by default. */
@OnStack("pooled")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PooledTest implements ComesUp, ServesApplications, LosesItsPrimary {}
