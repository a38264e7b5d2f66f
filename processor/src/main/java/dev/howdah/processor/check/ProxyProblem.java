package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** HAProxy leads clients to the right member. */
public enum ProxyProblem implements ProblemCode {
    ROLE_NEVER(error(150, "Patroni answers the health check with 503 on every member, so none is ever up")
            .source("https://patroni.readthedocs.io/en/latest/rest_api.html#health-check-endpoints")),
    ROLE_IDLE(warning(151, "Clients are turned away, or led elsewhere than the role promises")
            .source("https://patroni.readthedocs.io/en/latest/rest_api.html#health-check-endpoints")),
    SLOTS(error(152, "A member without a server gets no traffic, and it may be the primary")
            .source("https://docs.haproxy.org/3.0/configuration.html#4.2-server-template")),
    SESSIONS_STAY(warning(153, "After a switchover clients keep talking to the old primary, whose writes fail")
            .source("https://docs.haproxy.org/3.0/configuration.html#5.2-on-marked-down")),
    SOCKET(error(154, "HAProxy can't make the socket and does not start")
            .source("https://docs.haproxy.org/3.0/configuration.html#4.2-bind")),
    NO_TIMEOUT(warning(155, "To HAProxy zero means never: connections of hosts that are gone add up")
            .source("https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20client")),
    CHECK_REFUSED(error(156, "Patroni refuses the health check, so HAProxy holds every member for down")
            .source("https://patroni.readthedocs.io/en/latest/security.html#protecting-the-rest-api")),
    CHECK_IN_VAIN(warning(157, "HAProxy uses certificates for health checks through TLS only")
            .source("https://docs.haproxy.org/3.0/configuration.html#5.2-check-ssl")),
    CHECK_REPLACED(error(158, "HAProxy would no longer ask Patroni who the primary is, and send writes to replicas")
            .source("https://docs.haproxy.org/3.0/configuration.html#4.2-option%20httpchk")),
    LOOPBACK(error(159, "Only the container itself reaches its loopback address")
            .source("https://docs.haproxy.org/3.0/configuration.html#4.2-bind")),
    HOST_FOLDER(error(230, "Proxies would not start again one day, or what needs the folder would no longer own it")
            .source("https://docs.docker.com/reference/compose-file/services/#volumes")),
    SOCKET_NAME(error(231, "socat reads other characters as options of its own and connects nowhere")
            .source("http://www.dest-unreach.org/socat/doc/socat.html#ADDRESS_SPECIFICATIONS")),
    SOCKET_ELSEWHERE(
            error(232, "Where no proxy runs, the folder is empty or not there, and the service reaches no database")
                    .source("https://docs.docker.com/reference/compose-file/deploy/#placement"));

    private final CatalogueEntry entry;

    ProxyProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
