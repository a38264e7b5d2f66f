package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How Patroni talks to etcd. */
public enum EtcdProtocol {
    /** In clear text; the network encrypts. */
    @Spelling("http")
    HTTP,
    /** Through TLS. */
    @Spelling("https")
    HTTPS
}
