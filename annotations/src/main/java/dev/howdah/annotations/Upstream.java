package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** What a site of Caddy's leads to. */
public enum Upstream {
    /** HAProxy's status page. */
    @Spelling("status")
    STATUS,
    /** pgAdmin. */
    @Spelling("pgadmin")
    PGADMIN
}
