package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** Ports and networks. */
public enum NetworkProblem implements ProblemCode {
    PORT_CONFLICT(error(40, "Two sockets on one port: one can't start, or connections go to either at random")
            .source("https://docs.haproxy.org/3.0/configuration.html#4-bind")),
    INGRESS_WITHOUT_VIP(error(41, "Docker refuses ports in ingress mode for services that have no virtual address")
            .source("https://docs.docker.com/reference/compose-file/deploy/#endpoint_mode")),
    SUBNET_OVERLAP(error(42, "Docker refuses to make the second network")
            .source("https://docs.docker.com/engine/swarm/networking/")),
    SUBNET_SMALL(error(43, "A task without an address waits for ever")
            .source("https://docs.docker.com/engine/swarm/networking/#configure-overlay-networks")),
    SUBNET_OF_DOCKER(warning(
                    44,
                    "Docker uses these addresses itself unless told otherwise, and then refuses the network or misroutes")
            .source("https://docs.docker.com/engine/swarm/swarm-mode/#configuring-default-address-pools")),
    SUBNET_PUBLIC(warning(45, "Containers would look inside the network for hosts that are outside")
            .source("https://www.rfc-editor.org/rfc/rfc1918")),
    SWARM_PORT(error(46, "Docker itself listens on the port of every host in the Swarm")
            .source("https://docs.docker.com/engine/swarm/swarm-tutorial/#open-protocols-and-ports-between-the-hosts")),
    VIRTUAL_ADDRESS_IDLE(warning(
                    47,
                    "Behind a virtual address the kernel forgets a connection that is idle for 900 s, and the client hangs")
            .source("https://github.com/moby/moby/issues/31208")),
    LOCAL_DRIVER(error(48, "Such a network ends at its host, and Docker refuses it for a service")
            .source("https://docs.docker.com/engine/network/drivers/")),
    INTERNAL_PORT(error(49, "A container that is only in internal networks has no way to the host's ports")
            .source("https://docs.docker.com/reference/compose-file/networks/#internal"));

    private final CatalogueEntry entry;

    NetworkProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
