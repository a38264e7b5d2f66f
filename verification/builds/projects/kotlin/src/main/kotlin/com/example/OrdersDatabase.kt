package com.example

import dev.howdah.annotations.*

/** Where orders are kept. */
@PatroniCluster(
    patroniVersion = PatroniVersion.V4_0,
    postgresVersion = PostgresVersion.V17,
    dcs = Dcs(
        ttl = 30, loopWait = SECONDS, retryTimeout = SECONDS,
        synchronousMode = SynchronousMode.ON,
        parameters = [Parameter(name = "max_connections", value = "200")]),
    roles = [Role(name = "orders_app")],
    databases = [Database(name = "orders", owner = "orders_app", extensions = ["pgcrypto"])])
@Etcd(members = 3)
@HaProxy(listeners = [
    Listener(name = "primary", role = ListenerRole.PRIMARY, port = 5432, publishedPort = 5432),
    Listener(name = "replicas", role = ListenerRole.REPLICA, port = 5433, publishedPort = 5433)])
@PgAdmin(email = "\${PGADMIN_EMAIL}")
@Caddy(
    mode = CaddyMode.CADDYFILE,
    sites = [Site(
        domain = "\${STATUS_DOMAIN}",
        upstream = Upstream.STATUS,
        basicAuth = BasicAuth(user = "operator", hashSecret = "orders_status_password_hash"))])
internal class OrdersDatabase

private const val SECONDS = 5
