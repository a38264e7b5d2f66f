package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The HAProxy versions that Howdah writes configuration for. */
public enum HaProxyVersion {
    /** HAProxy 2.6, as in Debian 12. */
    @Spelling(value = "2.6", image = "haproxy:2.6.12")
    V2_6,
    /** HAProxy 2.8. */
    @Spelling(value = "2.8", image = "haproxy:2.8.5")
    V2_8,
    /** HAProxy 3.0, as in Debian 13; supported for long. */
    @Spelling(value = "3.0", image = "haproxy:3.0.11")
    V3_0,
    /** HAProxy 3.2, supported for long; it knows {@code init-state}. */
    @Spelling(value = "3.2", image = "haproxy:3.2.22")
    V3_2
}
