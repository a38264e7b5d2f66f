package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;

/** Ports and networks. */
public enum NetworkProblem implements ProblemCode {
    PORT_CONFLICT(error(40, "Two sockets on one port: one can't start, or connections go to either at random")
            .source("https://docs.haproxy.org/3.0/configuration.html#4-bind")),
    INGRESS_WITHOUT_VIP(error(41, "Docker refuses ports in ingress mode for services that have no virtual address")
            .source("https://docs.docker.com/reference/compose-file/deploy/#endpoint_mode")),
    SUBNET_OVERLAP(error(42, "Docker refuses to make the second network")
            .source("https://docs.docker.com/engine/swarm/networking/"));

    private final CatalogueEntry entry;

    NetworkProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
