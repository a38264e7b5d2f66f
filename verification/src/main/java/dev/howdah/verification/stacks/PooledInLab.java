package dev.howdah.verification.stacks;

import dev.howdah.annotations.Database;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.Listener;
import dev.howdah.annotations.ListenerRole;
import dev.howdah.annotations.Network;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.PgBouncer;
import dev.howdah.annotations.Role;
import dev.howdah.annotations.SwarmStack;

/** A stack in the lab whose applications come through PgBouncer. */
@SwarmStack(name = "pooled", network = @Network(encrypted = false))
@PatroniCluster(roles = @Role(name = "app"), databases = @Database(name = "app", owner = "app"))
@Etcd(network = @Network(encrypted = false))
@HaProxy(
        listeners = {
            @Listener(name = "primary", role = ListenerRole.PRIMARY, port = 5432, publishedPort = 5432, maxconn = 30),
            @Listener(name = "replicas", role = ListenerRole.REPLICA, port = 5433, publishedPort = 5433, maxconn = 20)
        })
@PgBouncer(global = true, publishedPort = 6432)
final class PooledInLab {
    private PooledInLab() {}
}
