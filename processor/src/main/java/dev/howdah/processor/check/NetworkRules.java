package dev.howdah.processor.check;

import dev.howdah.processor.model.Caddy;
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
        for (Network network : stack.networks()) {
            check(network, problems);
        }
        if (stack.caddy().isPresent() && !stack.caddy().get().isOwn()) {
            checkExistingCaddy(stack, stack.caddy().get(), problems);
        }
        if (stack.swarm().choice("endpointMode").spelling().equals("dnsrr")) {
            if (stack.haProxy().isPresent()) {
                notIngress(stack.haProxy().get().section(), problems);
            }
            if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
                notIngress(stack.caddy().get().section(), problems);
            }
        }
    }

    private static void checkExistingCaddy(Stack stack, Caddy caddy, Problems problems) {
        if (!stack.webNetwork().orElseThrow().isExternal()) {
            problems.add(
                    NameProblem.COMPONENT_MISSING,
                    caddy.section().value("network"),
                    "the sites are labels for an existing Caddy, but the network is the stack's own, in which that"
                            + " Caddy is not",
                    "Name the network that Caddy is in: network = @Network(name = \"www\", external = true), or set"
                            + " mode = CaddyMode.CADDYFILE");
        }
    }

    private static void check(Network network, Problems problems) {
        Section section = network.section();
        if (!network.isExternal()) {
            return;
        }
        if (network.name().isEmpty()) {
            problems.add(
                    ValueProblem.MISSING,
                    section.value("external"),
                    "the existing network has no name",
                    "Add name = \"...\": the name that docker network ls shows");
        }
        for (String attribute : OWN_ONLY) {
            Value value = section.value(attribute);
            if (value.given() && value.origin() != section.origin()) {
                problems.add(
                        NameProblem.EXCLUSIVE,
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
                    NetworkProblem.INGRESS_WITHOUT_VIP,
                    mode,
                    "publishMode = INGRESS needs a virtual address, but @SwarmStack(endpointMode) is DNSRR",
                    "Set publishMode = PublishMode.HOST, or @SwarmStack(endpointMode = EndpointMode.VIP)");
        }
    }
}
