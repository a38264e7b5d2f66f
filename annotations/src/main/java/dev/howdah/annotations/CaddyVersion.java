package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The Caddy versions that Howdah writes configuration for. */
public enum CaddyVersion {
    /** Caddy 2.6 and 2.7, where {@code basic_auth} is called {@code basicauth}. */
    @Spelling(value = "2.6", image = "caddy:2.6.2")
    V2_6,
    /** Caddy from 2.8 on. */
    @Spelling(value = "2.8", image = "caddy:2.8.4")
    V2_8,
    /** Caddy from 2.11 on. */
    @Spelling(value = "2.11", image = "caddy:2.11.4")
    V2_11
}
