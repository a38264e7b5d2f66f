package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How a service's name resolves inside its networks. */
public enum EndpointMode {
    /**
     * To the address of every task. Connections do not pass the kernel's virtual server, which forgets idle ones after
     * 900 s.
     */
    @Spelling("dnsrr")
    DNSRR,
    /** To one virtual address that the kernel balances. */
    @Spelling("vip")
    VIP
}
