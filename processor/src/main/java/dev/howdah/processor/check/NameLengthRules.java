package dev.howdah.processor.check;

import dev.howdah.processor.model.Names;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;

/** Names that Docker puts together stay within its limits. */
final class NameLengthRules implements Rule {
    private static final int SERVICE = 63;
    private static final int HOSTNAME = 64;
    private static final int NODE_ID = 25;

    @Override
    public void check(Stack stack, Problems problems) {
        service(stack, stack.patroni().members().section().value("service"), "", problems);
        if (stack.etcd().isOwn()) {
            service(stack, stack.etcd().section().value("service"), "1", problems);
        }
        if (stack.haProxy().isPresent()) {
            service(stack, stack.haProxy().get().section().value("service"), "", problems);
            for (Value service : stack.haProxy().get().hostAccess().services()) {
                service(stack, service, "", problems);
            }
        }
        if (stack.pgBouncer().isPresent()) {
            service(stack, stack.pgBouncer().get().section().value("service"), "", problems);
        }
        if (stack.pgBackRest().isPresent()) {
            service(stack, stack.pgBackRest().get().section().value("service"), "", problems);
        }
        if (stack.pgAdmin().isPresent()) {
            service(stack, stack.pgAdmin().get().section().value("service"), "", problems);
        }
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            service(stack, stack.caddy().get().section().value("service"), "", problems);
        }
        hostname(stack, problems);
        config(stack, problems);
    }

    /** A config's name carries the stack's, a key and a part of its content's hash. */
    private static void config(Stack stack, Problems problems) {
        if (stack.name().length() > Names.LONGEST_STACK) {
            problems.add(
                    NameProblem.NAME_TOO_LONG,
                    stack.swarm().value("name").given()
                            ? stack.swarm().value("name").origin()
                            : stack.origin(),
                    "the stack's name " + Problems.quote(stack.name()) + " has "
                            + stack.name().length() + " characters, more than " + Names.LONGEST_STACK
                            + ", so that the names of its configs are too long",
                    "Shorten it by " + (stack.name().length() - Names.LONGEST_STACK));
        }
    }

    private static void service(Stack stack, Value value, String suffix, Problems problems) {
        String name = stack.name() + "_" + value.content() + suffix;
        if (name.length() > SERVICE) {
            problems.add(
                    NameProblem.NAME_TOO_LONG,
                    value.given() ? value.origin() : stack.swarm().value("name").origin(),
                    "the service's name " + Problems.quote(name) + " has " + name.length() + " characters, more than "
                            + SERVICE,
                    "Shorten the stack's name or the service's by " + (name.length() - SERVICE));
        }
    }

    private static void hostname(Stack stack, Problems problems) {
        String expanded = stack.patroni().members().hostname().replace("{{.Node.ID}}", "n".repeat(NODE_ID));
        if (!expanded.contains("{{") && expanded.length() > HOSTNAME) {
            Value hostname = stack.patroni().members().section().value("hostname");
            Value domain = stack.patroni().members().section().value("domain");
            problems.add(
                    NameProblem.NAME_TOO_LONG,
                    hostname.given() ? hostname : domain,
                    "a member's host name would have " + expanded.length() + " characters (a node's id has " + NODE_ID
                            + "), more than " + HOSTNAME,
                    "Shorten members.domain, which is "
                            + Problems.quote(stack.patroni().members().domain()));
        }
    }
}
