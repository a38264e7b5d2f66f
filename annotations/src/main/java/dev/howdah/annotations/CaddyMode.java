package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How sites reach Caddy. */
public enum CaddyMode {
    /** As labels that an existing caddy-docker-proxy reads. */
    @Spelling("labels")
    LABELS,
    /** As a Caddyfile of the stack's own Caddy. */
    @Spelling("caddyfile")
    CADDYFILE
}
