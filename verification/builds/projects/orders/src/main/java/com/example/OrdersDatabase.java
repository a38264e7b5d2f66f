package com.example;

import dev.howdah.annotations.BasicAuth;
import dev.howdah.annotations.Caddy;
import dev.howdah.annotations.CaddyMode;
import dev.howdah.annotations.Database;
import dev.howdah.annotations.Dcs;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.Listener;
import dev.howdah.annotations.ListenerRole;
import dev.howdah.annotations.Parameter;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.PatroniVersion;
import dev.howdah.annotations.PgAdmin;
import dev.howdah.annotations.PostgresVersion;
import dev.howdah.annotations.Role;
import dev.howdah.annotations.Site;
import dev.howdah.annotations.SynchronousMode;
import dev.howdah.annotations.Upstream;

/** Where orders are kept. */
@PatroniCluster(
        patroniVersion = PatroniVersion.V4_0,
        postgresVersion = PostgresVersion.V17,
        dcs =
                @Dcs(
                        ttl = 30,
                        loopWait = OrdersDatabase.SECONDS,
                        retryTimeout = OrdersDatabase.SECONDS,
                        synchronousMode = SynchronousMode.ON,
                        parameters = @Parameter(name = "max_connections", value = "200")),
        roles = @Role(name = "orders_app"),
        databases = @Database(name = "orders", owner = "orders_app", extensions = "pgcrypto"))
@Etcd(members = 3)
@HaProxy(
        listeners = {
            @Listener(name = "primary", role = ListenerRole.PRIMARY, port = 5432, publishedPort = 5432),
            @Listener(name = "replicas", role = ListenerRole.REPLICA, port = 5433, publishedPort = 5433)
        })
@PgAdmin(email = "${PGADMIN_EMAIL}")
@Caddy(
        mode = CaddyMode.CADDYFILE,
        sites =
                @Site(
                        domain = "${STATUS_DOMAIN}",
                        upstream = Upstream.STATUS,
                        basicAuth = @BasicAuth(user = "operator", hashSecret = "orders_status_password_hash")))
public final class OrdersDatabase {
    static final int SECONDS = 5;

    private OrdersDatabase() {}
}
