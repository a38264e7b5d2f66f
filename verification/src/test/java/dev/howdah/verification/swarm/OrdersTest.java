package dev.howdah.verification.swarm;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;

/** The smallest stack, all by default. */
@OnStack("orders")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrdersTest implements ComesUp, ServesApplications, LosesItsPrimary {}
