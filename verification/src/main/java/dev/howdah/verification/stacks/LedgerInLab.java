package dev.howdah.verification.stacks;

import dev.howdah.annotations.Authentication;
import dev.howdah.annotations.BackupSchedule;
import dev.howdah.annotations.BasicAuth;
import dev.howdah.annotations.Caddy;
import dev.howdah.annotations.CaddyMode;
import dev.howdah.annotations.CaddyVersion;
import dev.howdah.annotations.ChannelBinding;
import dev.howdah.annotations.Credentials;
import dev.howdah.annotations.Ctl;
import dev.howdah.annotations.Database;
import dev.howdah.annotations.Dcs;
import dev.howdah.annotations.Entry;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.HaProxyVersion;
import dev.howdah.annotations.HbaRule;
import dev.howdah.annotations.HbaType;
import dev.howdah.annotations.Initdb;
import dev.howdah.annotations.Listener;
import dev.howdah.annotations.ListenerRole;
import dev.howdah.annotations.Members;
import dev.howdah.annotations.Monitoring;
import dev.howdah.annotations.Network;
import dev.howdah.annotations.Parameter;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.PatroniVersion;
import dev.howdah.annotations.PgAdmin;
import dev.howdah.annotations.PgAdminServer;
import dev.howdah.annotations.PgAdminSetting;
import dev.howdah.annotations.PgBackRest;
import dev.howdah.annotations.PgBouncer;
import dev.howdah.annotations.PostgresVersion;
import dev.howdah.annotations.Postgresql;
import dev.howdah.annotations.Repository;
import dev.howdah.annotations.RepositoryCipher;
import dev.howdah.annotations.Resources;
import dev.howdah.annotations.RestApi;
import dev.howdah.annotations.Role;
import dev.howdah.annotations.Rpo;
import dev.howdah.annotations.SecretFile;
import dev.howdah.annotations.Site;
import dev.howdah.annotations.SslMode;
import dev.howdah.annotations.SwarmStack;
import dev.howdah.annotations.SynchronousMode;
import dev.howdah.annotations.Upstream;
import dev.howdah.annotations.Volume;

/** The hardened example in the lab, whose hosts are small and share a folder for backups. */
@SwarmStack(
        maxRto = "32s",
        rpo = Rpo.ZERO,
        name = "ledger",
        network = @Network(subnet = "10.77.0.0/24", attachable = true, encrypted = false))
@PatroniCluster(
        patroniVersion = PatroniVersion.V4_0,
        postgresVersion = PostgresVersion.V17,
        members =
                @Members(
                        count = 3,
                        updateDelay = "10s",
                        resources = @Resources(cpuReservation = "0.2", memoryReservation = "256MB"),
                        secretFiles = {
                            @SecretFile(name = "ledger_tls_certificate", purpose = "server certificate of the members"),
                            @SecretFile(name = "ledger_tls_key", purpose = "private key of the server certificate"),
                            @SecretFile(name = "ledger_tls_authority", purpose = "authority that signed it")
                        }),
        restapi =
                @RestApi(
                        certfile = "/run/secrets/ledger_tls_certificate",
                        keyfile = "/run/secrets/ledger_tls_key",
                        cafile = "/run/secrets/ledger_tls_authority"),
        ctl = @Ctl(cacert = "/run/secrets/ledger_tls_authority"),
        dcs =
                @Dcs(
                        ttl = 20,
                        loopWait = 5,
                        retryTimeout = 5,
                        failsafeMode = true,
                        primaryStartTimeout = 10,
                        synchronousMode = SynchronousMode.QUORUM,
                        synchronousModeStrict = true,
                        parameters = {
                            @Parameter(name = "max_connections", value = "200"),
                            @Parameter(name = "shared_buffers", value = "128MB"),
                            @Parameter(name = "max_slot_wal_keep_size", value = "2GB"),
                            @Parameter(name = "shared_preload_libraries", value = "pg_stat_statements"),
                            @Parameter(name = "wal_compression", value = "on"),
                            @Parameter(name = "ssl", value = "on"),
                            @Parameter(name = "ssl_cert_file", value = "/run/secrets/ledger_tls_certificate"),
                            @Parameter(name = "ssl_key_file", value = "/run/secrets/ledger_tls_key"),
                            @Parameter(name = "ssl_ca_file", value = "/run/secrets/ledger_tls_authority")
                        }),
        initdb = @Initdb(locale = "C.UTF-8"),
        postgresql =
                @Postgresql(
                        authentication =
                                @Authentication(
                                        superuser = @Credentials(sslmode = SslMode.REQUIRE),
                                        replication =
                                                @Credentials(
                                                        sslmode = SslMode.VERIFY_CA,
                                                        sslrootcert = "/run/secrets/ledger_tls_authority",
                                                        channelBinding = ChannelBinding.REQUIRE),
                                        rewind =
                                                @Credentials(
                                                        sslmode = SslMode.VERIFY_CA,
                                                        sslrootcert = "/run/secrets/ledger_tls_authority")),
                        pgHba = {
                            @HbaRule(user = "postgres", type = HbaType.HOSTSSL, address = "127.0.0.1/32"),
                            @HbaRule(user = "postgres", type = HbaType.HOSTSSL, address = "::1/128"),
                            @HbaRule(
                                    database = "replication",
                                    user = "replicator",
                                    type = HbaType.HOSTSSL,
                                    address = "127.0.0.1/32"),
                            @HbaRule(
                                    database = "replication",
                                    user = "replicator",
                                    type = HbaType.HOSTSSL,
                                    address = "::1/128"),
                            @HbaRule(database = "replication", user = "replicator", type = HbaType.HOSTSSL),
                            @HbaRule(
                                    database = "postgres",
                                    user = {"postgres", "rewind", "pgbouncer"},
                                    type = HbaType.HOSTSSL),
                            @HbaRule(
                                    database = "ledger",
                                    user = {"ledger_owner", "ledger_app"},
                                    type = HbaType.HOSTSSL),
                            @HbaRule(database = "pgadmin", user = "pgadmin", type = HbaType.HOSTSSL)
                        }),
        roles = {
            @Role(name = "ledger_owner", connectionLimit = 10),
            @Role(name = "ledger_app", connectionLimit = 100),
            @Role(name = "ledger_reader", login = false)
        },
        databases =
                @Database(
                        name = "ledger",
                        owner = "ledger_owner",
                        schemas = "ledger",
                        extensions = {"pg_stat_statements", "pgcrypto"}))
@Etcd(members = 3, network = @Network(encrypted = false))
@HaProxy(
        version = HaProxyVersion.V3_0,
        checkCafile = "/run/secrets/ledger_tls_authority",
        secretFiles = @SecretFile(name = "ledger_tls_authority", purpose = "authority that signed it"),
        listeners = {
            @Listener(
                    name = "primary",
                    role = ListenerRole.PRIMARY,
                    port = 5432,
                    publishedPort = 5432,
                    maxconn = 55,
                    inter = "1s",
                    fastinter = "500ms"),
            @Listener(
                    name = "quorum",
                    role = ListenerRole.QUORUM,
                    port = 5433,
                    publishedPort = 5433,
                    maxconn = 55,
                    lag = "16MB")
        })
@PgBouncer(
        global = true,
        publishedPort = 6432,
        readOnlySuffix = "_ro",
        serverTlsSslmode = SslMode.VERIFY_CA,
        serverTlsCaFile = "/run/secrets/ledger_tls_authority",
        secretFiles = @SecretFile(name = "ledger_tls_authority", purpose = "authority that signed it"))
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
                        cipherType = RepositoryCipher.AES_256_CBC),
        schedule = @BackupSchedule(incremental = "30 7,13,19 * * *"))
@PgAdmin(
        email = "${PGADMIN_EMAIL}",
        settings = {
            @PgAdminSetting(name = "LOGIN_BANNER", text = "The ledger's databases"),
            @PgAdminSetting(name = "ENHANCED_COOKIE_PROTECTION", flag = true),
            @PgAdminSetting(name = "SESSION_EXPIRATION_TIME", number = 1)
        },
        servers =
                @PgAdminServer(
                        name = "Ledger",
                        listener = "primary",
                        username = "ledger_owner",
                        maintenanceDatabase = "ledger",
                        sslmode = SslMode.REQUIRE))
@Caddy(
        mode = CaddyMode.CADDYFILE,
        version = CaddyVersion.V2_6,
        network = @Network(attachable = false, encrypted = false),
        sites = {
            @Site(
                    domain = "${STATUS_DOMAIN}",
                    tls = "internal",
                    upstream = Upstream.STATUS,
                    basicAuth = @BasicAuth(user = "operator", hashSecret = "ledger_status_password_hash")),
            @Site(
                    domain = "${PGADMIN_DOMAIN}",
                    tls = "internal",
                    upstream = Upstream.PGADMIN,
                    basicAuth = @BasicAuth(user = "operator", hashSecret = "ledger_pgadmin_password_hash"))
        })
@Monitoring
final class LedgerInLab {
    private LedgerInLab() {}
}
