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
import dev.howdah.annotations.PgBackRest;
import dev.howdah.annotations.Repository;
import dev.howdah.annotations.RepositoryCipher;
import dev.howdah.annotations.Role;
import dev.howdah.annotations.SwarmStack;
import dev.howdah.annotations.SynchronousMode;
import dev.howdah.annotations.Volume;

/** A stack with backups in the lab, whose hosts share a folder. */
@SwarmStack(name = "backups", network = @Network(encrypted = false))
@PatroniCluster(
        members = @Members(updateDelay = "10s"),
        dcs = @Dcs(ttl = 20, loopWait = 2, retryTimeout = 5, synchronousMode = SynchronousMode.ON),
        roles = @Role(name = "app"),
        databases = @Database(name = "app", owner = "app"))
@Etcd(network = @Network(encrypted = false))
@HaProxy(
        listeners = {
            @Listener(name = "primary", role = ListenerRole.PRIMARY, port = 5432, publishedPort = 5432, maxconn = 20),
            @Listener(name = "replicas", role = ListenerRole.REPLICA, port = 5433, publishedPort = 5433, maxconn = 20)
        })
@PgBackRest(
        repository =
                @Repository(
                        volume =
                                @Volume(
                                        driverOpts = {
                                            @Entry(name = "type", value = "none"),
                                            @Entry(name = "o", value = "bind"),
                                            @Entry(name = "device", value = "/srv/backups")
                                        }),
                        cipherType = RepositoryCipher.AES_256_CBC,
                        retentionFull = 2))
final class BackupsInLab {
    private BackupsInLab() {}
}
