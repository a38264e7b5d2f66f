package dev.howdah.verification.stacks;

import static dev.howdah.annotations.RoleOption.CREATEDB;
import static dev.howdah.annotations.RoleOption.CREATEROLE;

import dev.howdah.annotations.Dcs;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.HaProxyDefaults;
import dev.howdah.annotations.Listener;
import dev.howdah.annotations.ListenerRole;
import dev.howdah.annotations.Network;
import dev.howdah.annotations.Parameter;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.PatroniVersion;
import dev.howdah.annotations.PostgresVersion;
import dev.howdah.annotations.Postgresql;
import dev.howdah.annotations.Role;
import dev.howdah.annotations.SwarmStack;
import dev.howdah.annotations.SynchronousMode;

/**
 * The cluster of the example with the timing of the hand-written stack that it comes from: what Howdah sets by default to be back
 * sooner is set to what HAProxy and Patroni do by themselves.
 */
@SwarmStack(name = "seed", network = @Network(encrypted = false))
@PatroniCluster(
        patroniVersion = PatroniVersion.V4_0,
        postgresVersion = PostgresVersion.V17,
        dcs =
                @Dcs(
                        ttl = 20,
                        loopWait = 2,
                        retryTimeout = 5,
                        maximumLagOnFailover = 1_048_576,
                        primaryStartTimeout = 300,
                        failsafeMode = false,
                        synchronousMode = SynchronousMode.ON,
                        synchronousModeStrict = true,
                        parameters = @Parameter(name = "max_connections", value = "256"),
                        removeDataDirectoryOnRewindFailure = true),
        postgresql = @Postgresql(basebackup = {}),
        roles =
                @Role(
                        name = "admin",
                        options = {CREATEROLE, CREATEDB}))
@Etcd(hosts = "etcd:2379", network = @Network(name = "etcd", external = true))
@HaProxy(
        defaults = @HaProxyDefaults(retries = 2, timeoutConnect = "4s", timeoutClient = "30m", timeoutServer = "30m"),
        listeners = {
            @Listener(
                    name = "primary",
                    role = ListenerRole.PRIMARY,
                    port = 5432,
                    publishedPort = 5432,
                    inter = "2500ms",
                    fastinter = "2500ms",
                    downinter = "2500ms",
                    rise = 2,
                    fall = 3,
                    maxconn = 60),
            @Listener(
                    name = "replicas",
                    role = ListenerRole.REPLICA,
                    port = 5433,
                    publishedPort = 5433,
                    inter = "2500ms",
                    fastinter = "2500ms",
                    downinter = "2500ms",
                    rise = 2,
                    fall = 3,
                    maxconn = 60)
        })
final class SeedInLab {
    private SeedInLab() {}
}
