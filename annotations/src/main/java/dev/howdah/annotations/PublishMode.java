package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How a port of a service is published. */
public enum PublishMode {
    /** On every host that runs a task, directly. */
    @Spelling("host")
    HOST,
    /** On every host of the Swarm, through the routing mesh; needs {@link EndpointMode#VIP}. */
    @Spelling("ingress")
    INGRESS
}
