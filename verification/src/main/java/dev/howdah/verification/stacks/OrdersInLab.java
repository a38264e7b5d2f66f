package dev.howdah.verification.stacks;

import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.Listener;
import dev.howdah.annotations.ListenerRole;
import dev.howdah.annotations.Network;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.SwarmStack;

/** The smallest stack in the lab. */
@SwarmStack(name = "orders", network = @Network(encrypted = false))
@PatroniCluster
@Etcd(network = @Network(encrypted = false))
@HaProxy(
        listeners = {
            @Listener(name = "primary", role = ListenerRole.PRIMARY, port = 5432, publishedPort = 5432),
            @Listener(name = "replicas", role = ListenerRole.REPLICA, port = 5433, publishedPort = 5433)
        })
final class OrdersInLab {
    private OrdersInLab() {}
}
