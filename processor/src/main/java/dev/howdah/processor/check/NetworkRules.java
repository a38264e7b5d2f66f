package dev.howdah.processor.check;

import dev.howdah.processor.model.Network;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** Networks exist, and services can be reached through them. */
final class NetworkRules implements Rule {
    private static final List<String> OWN_ONLY = List.of("driver", "attachable", "encrypted", "internal");

    @Override
    public void check(Stack stack, Problems problems) {
        stack.networks().forEach(network -> check(network, problems));
        stack.caddy().filter(caddy -> !caddy.isOwn()).ifPresent(caddy -> {
            Network web = stack.webNetwork().orElseThrow();
            if (!web.isExternal()) {
                problems.add(
                        ProblemCode.COMPONENT_MISSING,
                        caddy.section().value("network"),
                        "the sites are labels for an existing Caddy, but the network is the stack's own, in which that"
                                + " Caddy is not",
                        "Name the network that Caddy is in: network = @Network(name = \"www\", external = true), or set"
                                + " mode = CaddyMode.CADDYFILE");
            }
        });
        if (stack.swarm().choice("endpointMode").spelling().equals("dnsrr")) {
            stack.haProxy().ifPresent(h -> notIngress(h.section(), problems));
            stack.caddy().filter(c -> c.isOwn()).ifPresent(c -> notIngress(c.section(), problems));
        }
    }

    private static void check(Network network, Problems problems) {
        Section section = network.section();
        if (!network.isExternal()) {
            return;
        }
        if (network.name().isEmpty()) {
            problems.add(
                    ProblemCode.MISSING,
                    section.value("external"),
                    "the existing network has no name",
                    "Add name = \"...\": the name that docker network ls shows");
        }
        for (String attribute : OWN_ONLY) {
            Value value = section.value(attribute);
            if (value.given() && value.origin() != section.origin()) {
                problems.add(
                        ProblemCode.EXCLUSIVE,
                        value,
                        value.path() + " is set for a network that exists already",
                        "Remove it, or remove external = true");
            }
        }
    }

    private static void notIngress(Section section, Problems problems) {
        Value mode = section.value("publishMode");
        if (section.choice("publishMode").spelling().equals("ingress")) {
            problems.add(
                    ProblemCode.INGRESS_WITHOUT_VIP,
                    mode,
                    "publishMode = INGRESS needs a virtual address, but @SwarmStack(endpointMode) is DNSRR",
                    "Set publishMode = PublishMode.HOST, or @SwarmStack(endpointMode = EndpointMode.VIP)");
        }
    }
}
