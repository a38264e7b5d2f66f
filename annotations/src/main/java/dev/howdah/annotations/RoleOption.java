package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** What a role may do. */
public enum RoleOption {
    /** Create, alter and drop roles. */
    @Spelling("CREATEROLE")
    CREATEROLE,
    /** Create databases. */
    @Spelling("CREATEDB")
    CREATEDB,
    /** Everything. */
    @Spelling("SUPERUSER")
    SUPERUSER,
    /** Replicate. */
    @Spelling("REPLICATION")
    REPLICATION,
    /** See rows that row security hides. */
    @Spelling("BYPASSRLS")
    BYPASSRLS,
    /** Not use the rights of the roles it is a member of until it asks to. */
    @Spelling("NOINHERIT")
    NOINHERIT
}
