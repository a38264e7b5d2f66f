package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** Which line of {@code pg_hba} lets whom in. */
public enum HbaProblem implements ProblemCode {
    REFUSED_WORD(error(120, "PostgreSQL refuses a file with such a line: it does not start, or keeps the old lines")
            .source("https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")),
    REFUSED_METHOD(error(121, "PostgreSQL refuses a file in which a method stands where it can't work")
            .source("https://www.postgresql.org/docs/current/auth-methods.html")),
    REFUSED_OPTION(error(122, "PostgreSQL refuses a file with an option that the method does not take")
            .source("https://www.postgresql.org/docs/current/auth-methods.html")),
    LITERAL_SECRET(error(123, "A secret in the source ends up in the jar, in a config and in the history")
            .source("https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")),
    TLS_OFF(error(124, "Without ssl = on no connection is encrypted, so such a line never matches")
            .source("https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")),
    SHADOWED(warning(125, "The first line that matches decides, so a later one for the same clients never does")
            .source("https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")),
    MISSING_LINE(error(126, "Patroni could not start, follow or rewind a member")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")),
    LOCAL_REPLICATION(
            warning(127, "A replica asks its own server for its timeline so, and would not see that it must rewind")
                    .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")),
    OPEN_TRUST(error(128, "Whoever reaches the network is let in as any of these roles without a password")
            .source("https://www.postgresql.org/docs/current/auth-trust.html")),
    ROLE_OUTSIDE(warning(129, "Nobody can log in as the role, from wherever they come")
            .source("https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")),
    PGADMIN_OUTSIDE(error(130, "pgAdmin comes through HAProxy, whose address is one of the stack's network")
            .source("https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")),
    PASSWORD_KIND(error(131, "A password that is kept as MD5 never passes scram-sha-256, so nobody could log in")
            .source("https://www.postgresql.org/docs/current/auth-password.html")),
    UNKNOWN_MAP(error(132, "Without a line in pg_ident the map lets nobody in")
            .source("https://www.postgresql.org/docs/current/auth-username-maps.html")),
    IDENT_LINE(error(133, "PostgreSQL would not read pg_ident at all, and no map would let anybody in")
            .source("https://www.postgresql.org/docs/current/auth-username-maps.html")),
    HOST_BITS(warning(134, "PostgreSQL ignores the bits behind the prefix: the line is for the whole network")
            .source("https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")),
    HOST_NAME(warning(
                    135,
                    "PostgreSQL compares it with the name that the client's address leads back to, which is a longer one")
            .source("https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")),
    MISSPELT(warning(136, "A name that nothing has matches no connection")
            .source("https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")),
    NO_AUTHORITY(
            error(137, "Without ssl_ca_file PostgreSQL can't tell whose a client certificate is, and lets nobody in")
                    .source("https://www.postgresql.org/docs/current/auth-cert.html"));

    private final CatalogueEntry entry;

    HbaProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
