package com.example.library;

import dev.howdah.annotations.Database;
import dev.howdah.annotations.Dcs;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.Role;

/** What is in stock. */
@PatroniCluster(
        dcs = @Dcs(ttl = 30, loopWait = 5, retryTimeout = 5),
        roles = @Role(name = "stock_app"),
        databases = @Database(name = "stock", owner = "stock_app"))
@Etcd
@HaProxy
public final class Inventory {
    private Inventory() {}
}
