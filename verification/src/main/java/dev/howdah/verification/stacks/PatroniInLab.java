package dev.howdah.verification.stacks;

import static dev.howdah.annotations.RoleOption.CREATEDB;
import static dev.howdah.annotations.RoleOption.CREATEROLE;

import dev.howdah.annotations.Authentication;
import dev.howdah.annotations.BasicAuth;
import dev.howdah.annotations.Caddy;
import dev.howdah.annotations.CaddyMode;
import dev.howdah.annotations.Credentials;
import dev.howdah.annotations.Dcs;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.HaProxyDefaults;
import dev.howdah.annotations.HaProxyGlobal;
import dev.howdah.annotations.HostAccess;
import dev.howdah.annotations.Initdb;
import dev.howdah.annotations.Listener;
import dev.howdah.annotations.ListenerRole;
import dev.howdah.annotations.Members;
import dev.howdah.annotations.Network;
import dev.howdah.annotations.Parameter;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.PatroniVersion;
import dev.howdah.annotations.PgAdmin;
import dev.howdah.annotations.PostInit;
import dev.howdah.annotations.PostgresVersion;
import dev.howdah.annotations.Postgresql;
import dev.howdah.annotations.Resources;
import dev.howdah.annotations.Role;
import dev.howdah.annotations.Site;
import dev.howdah.annotations.SwarmStack;
import dev.howdah.annotations.SynchronousMode;
import dev.howdah.annotations.Tags;
import dev.howdah.annotations.Upstream;
import dev.howdah.annotations.Volume;

/** The whole stack in the lab. */
@SwarmStack(
        name = "patroni",
        network = @Network(name = "postgres", subnet = "10.101.0.0/24", attachable = true, encrypted = false))
@PatroniCluster(
        patroniVersion = PatroniVersion.V4_0,
        postgresVersion = PostgresVersion.V17,
        scope = "swarm",
        namespace = "/manning",
        members =
                @Members(
                        count = 3,
                        nodeLabel = "yachts.swarm.patroni=storage",
                        domain = "patroni.host",
                        volume = @Volume(name = "patroni-data", target = "/var/lib/postgresql"),
                        resources = @Resources(cpuReservation = "0.5", memoryReservation = "1GB")),
        dcs =
                @Dcs(
                        ttl = 20,
                        loopWait = 2,
                        retryTimeout = 5,
                        maximumLagOnFailover = 1_048_576,
                        synchronousMode = SynchronousMode.ON,
                        synchronousModeStrict = true,
                        synchronousNodeCount = 1,
                        parameters = @Parameter(name = "max_connections", value = "256"),
                        usePgRewind = true,
                        useSlots = true,
                        removeDataDirectoryOnDivergedTimelines = false,
                        removeDataDirectoryOnRewindFailure = true),
        initdb = @Initdb(encoding = "UTF8", dataChecksums = true),
        postInit = @PostInit(target = "/usr/local/bin/init-pgadmin-db.sh"),
        postgresql =
                @Postgresql(
                        port = 15432,
                        authentication =
                                @Authentication(
                                        superuser = @Credentials(username = "postgres"),
                                        replication = @Credentials(username = "replicator"))),
        roles =
                @Role(
                        name = "admin",
                        options = {CREATEROLE, CREATEDB},
                        passwordSecret = "postgres_admin_password"),
        tags = @Tags(nofailover = false, noloadbalance = false, clonefrom = false, nosync = false))
@Etcd(hosts = "etcd:2379", network = @Network(name = "etcd", external = true))
@HaProxy(
        global = @HaProxyGlobal(maxconn = 384),
        defaults = @HaProxyDefaults(retries = 2, timeoutConnect = "4s", timeoutClient = "30m", timeoutServer = "30m"),
        listeners = {
            @Listener(
                    name = "primary",
                    role = ListenerRole.PRIMARY,
                    port = 5432,
                    publishedPort = 5432,
                    unixSocket = "/run/patroni/.s.PGSQL.5432",
                    unixSocketMode = "666",
                    maxconn = 60),
            @Listener(name = "replicas", role = ListenerRole.REPLICA, port = 5433, publishedPort = 5433, maxconn = 60)
        },
        hostAccess = @HostAccess(enabled = true, port = 6432, folder = "/var/lib/patroni-sockets", gateway = true))
@PgAdmin(
        email = "${PGADMIN_EMAIL:?the e-mail address of pgAdmin's first user}",
        passwordSecret = "pgadmin_password",
        maxLoginAttempts = 5)
@Caddy(
        mode = CaddyMode.LABELS,
        network = @Network(name = "www", external = true),
        sites = {
            @Site(
                    domain = "${STATUS_DOMAIN:?the domain of HAProxy's status page}",
                    upstream = Upstream.STATUS,
                    basicAuth = @BasicAuth(user = "admin", hash = "${STATUS_PASSWORD_HASH:?a bcrypt hash}")),
            @Site(domain = "${PGADMIN_DOMAIN:?the domain of pgAdmin}", upstream = Upstream.PGADMIN)
        })
final class PatroniInLab {
    private PatroniInLab() {}
}
