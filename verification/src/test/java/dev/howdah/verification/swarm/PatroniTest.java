package dev.howdah.verification.swarm;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole stack of the example: gateway, sockets, labels for Caddy, an etcd that exists already. */
@OnStack("patroni")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PatroniTest
        implements ComesUp, ServesApplications, KeepsStrangersOut, HidesItsInside, KeepsItsSecrets, LosesItsPrimary {}
