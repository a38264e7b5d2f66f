package dev.howdah.example;

import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.PatroniCluster;

/** The smallest useful stack: three members, synchronous replication, etcd of its own, HAProxy on every host. */
@PatroniCluster
@Etcd
@HaProxy
final class Orders {
    private Orders() {}
}
