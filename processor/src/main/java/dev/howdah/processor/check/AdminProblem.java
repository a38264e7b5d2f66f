package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** pgAdmin and Caddy start, and show what they should. */
public enum AdminProblem implements ProblemCode {
    EMAIL_DOMAIN(error(175, "pgAdmin takes such a domain for no address and ends")
            .source("https://www.pgadmin.org/docs/pgadmin4/latest/container_deployment.html")),
    UNKNOWN_SETTING(warning(176, "pgAdmin sets the name and nothing ever reads it")
            .source("https://www.pgadmin.org/docs/pgadmin4/latest/config_py.html")),
    SETTING_TYPE(
            error(177, "pgAdmin's image pastes the value into a Python file, which then fails or means something else")
                    .source("https://www.pgadmin.org/docs/pgadmin4/latest/container_deployment.html")),
    UNKNOWN_DATABASE(warning(178, "pgAdmin connects to the maintenance database first")
            .source("https://www.pgadmin.org/docs/pgadmin4/latest/server_dialog.html")),
    SERVER_SSL(error(179, "pgAdmin can't connect to the server")
            .source("https://www.postgresql.org/docs/current/libpq-ssl.html")),
    PGADMIN_IMAGE(error(180, "That image misreads the address of the configuration database")
            .source("https://github.com/pgadmin-org/pgadmin4/issues/9984")),
    PGADMIN_TLS(error(181, "Caddy and the health check speak HTTP to pgAdmin, so its task is ended as unhealthy")
            .source("https://www.pgadmin.org/docs/pgadmin4/latest/container_deployment.html")),
    DUPLICATE_SITE(error(182, "Caddy refuses the file, or drops one of the two")
            .source("https://caddyserver.com/docs/caddyfile/concepts#addresses")),
    BASIC_AUTH_USER(error(183, "Caddy reads another name, or refuses the file")
            .source("https://caddyserver.com/docs/caddyfile/directives/basic_auth")),
    DIRECTIVE(error(184, "Caddy refuses the file and keeps serving the last one, or nothing")
            .source("https://caddyserver.com/docs/caddyfile/directives")),
    BLOCK(error(185, "Caddy ends a block at a brace on a line of its own")
            .source("https://caddyserver.com/docs/caddyfile/concepts#blocks")),
    PRIVATE_DOMAIN(warning(186, "No public authority signs for the domain, so browsers warn or get no answer")
            .source("https://caddyserver.com/docs/automatic-https#local-https")),
    LOGIN_UNLIMITED(warning(187, "Whoever reaches the login page may try passwords for ever")
            .source("https://www.pgadmin.org/docs/pgadmin4/latest/config_py.html")),
    VOLUME_ELSEWHERE(warning(188, "What the image keeps outside the volume is gone with the next task")
            .source("https://docs.docker.com/engine/storage/volumes/"));

    private final CatalogueEntry entry;

    AdminProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
