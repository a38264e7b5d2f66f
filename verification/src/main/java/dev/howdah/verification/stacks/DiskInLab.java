package dev.howdah.verification.stacks;

import dev.howdah.annotations.Database;
import dev.howdah.annotations.Dcs;
import dev.howdah.annotations.Entry;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.Listener;
import dev.howdah.annotations.ListenerRole;
import dev.howdah.annotations.Members;
import dev.howdah.annotations.Network;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.Role;
import dev.howdah.annotations.SwarmStack;
import dev.howdah.annotations.SynchronousMode;
import dev.howdah.annotations.Volume;

/** A stack in the lab whose members keep their data on a disk of their host's own, which can be full. */
@SwarmStack(name = "disk", network = @Network(encrypted = false))
@PatroniCluster(
        members =
                @Members(
                        updateDelay = "10s",
                        volume =
                                @Volume(
                                        driverOpts = {
                                            @Entry(name = "type", value = "none"),
                                            @Entry(name = "o", value = "bind"),
                                            @Entry(name = "device", value = "/mnt/disk/data")
                                        })),
        dcs = @Dcs(ttl = 20, loopWait = 2, retryTimeout = 5, synchronousMode = SynchronousMode.ON),
        roles = @Role(name = "app"),
        databases = @Database(name = "app", owner = "app"))
@Etcd(network = @Network(encrypted = false))
@HaProxy(
        listeners = {
            @Listener(name = "primary", role = ListenerRole.PRIMARY, port = 5432, publishedPort = 5432, maxconn = 20),
            @Listener(name = "replicas", role = ListenerRole.REPLICA, port = 5433, publishedPort = 5433, maxconn = 20)
        })
final class DiskInLab {
    private DiskInLab() {}
}
