package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** The pgAdmin versions that Howdah writes configuration for. */
public enum PgAdminVersion {
    /** pgAdmin 8. */
    @Spelling(value = "8", image = "dpage/pgadmin4:8.14")
    V8,
    /** pgAdmin 9, from 9.16 on: older ones mishandle a configuration database given by file. */
    @Spelling(value = "9", image = "dpage/pgadmin4:9.16")
    V9
}
