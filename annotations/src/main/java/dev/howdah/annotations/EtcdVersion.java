package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The etcd versions that Howdah writes configuration for. */
public enum EtcdVersion {
    /** etcd 3.4, as in Debian 12. */
    @Spelling(value = "3.4", image = "quay.io/coreos/etcd:v3.4.23")
    V3_4,
    /** etcd 3.5, as in Debian 13. */
    @Spelling(value = "3.5", image = "quay.io/coreos/etcd:v3.5.16")
    V3_5,
    /** etcd 3.6. From 3.6.9 on, logging in to it needs Patroni 4.1.1. */
    @Spelling(value = "3.6", image = "quay.io/coreos/etcd:v3.6.5")
    V3_6
}
