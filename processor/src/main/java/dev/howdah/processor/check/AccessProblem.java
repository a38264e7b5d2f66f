package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** Who gets in. */
public enum AccessProblem implements ProblemCode {
    OPEN_SITE(error(60, "HAProxy's status page has no login of its own: strangers would see the cluster")
            .source("https://caddyserver.com/docs/caddyfile/directives/basic_auth")),
    LITERAL_HASH(error(61, "A password's hash in the source ends up in the jar and in the history")
            .source("https://caddyserver.com/docs/caddyfile/directives/basic_auth")),
    OPEN_RESTAPI(warning(62, "Whoever reaches the network can reconfigure the cluster, up to running commands")
            .source("https://patroni.readthedocs.io/en/latest/security.html")),
    WEAK_HBA(warning(63, "The method lets clients in with less than a password that stays secret")
            .source("https://www.postgresql.org/docs/current/auth-pg-hba-conf.html")),
    UNCHECKED_CLIENTS(error(64, "Patroni would let in clients that it can't tell from strangers")
            .source("https://patroni.readthedocs.io/en/latest/security.html")),
    NO_CLIENT_CERTIFICATE(
            error(65, "Members and patronictl show the certificate of ctl, and without one they are refused")
                    .source("https://patroni.readthedocs.io/en/latest/security.html")),
    MEMBERS_LOCKED_OUT(error(66, "Members would refuse each other what patronictl and the failsafe mode ask of them")
            .source("https://patroni.readthedocs.io/en/latest/dcs_failsafe_mode.html")),
    OPEN_NETWORK(warning(67, "etcd asks for no password: any container that joins its network can change the cluster")
            .source("https://docs.docker.com/reference/compose-file/networks/#attachable")),
    DESKTOP_MODE(error(68, "In desktop mode pgAdmin asks nobody for a password")
            .source("https://www.pgadmin.org/docs/pgadmin4/latest/desktop_deployment.html")),
    STATS_PUBLISHED(warning(69, "The status page has no login: whoever reaches the hosts sees the cluster")
            .source("https://docs.haproxy.org/3.0/configuration.html#4.2-stats%20enable"));

    private final CatalogueEntry entry;

    AccessProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
