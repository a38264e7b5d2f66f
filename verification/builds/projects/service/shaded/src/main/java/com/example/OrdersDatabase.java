package com.example;

import dev.howdah.annotations.Database;
import dev.howdah.annotations.Dcs;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.Role;

/** Where orders are kept. */
@PatroniCluster(
        dcs = @Dcs(ttl = 30, loopWait = 5, retryTimeout = 5),
        roles = @Role(name = "orders_app"),
        databases = @Database(name = "orders", owner = "orders_app"))
@Etcd
@HaProxy
final class OrdersDatabase {
    private OrdersDatabase() {}
}
