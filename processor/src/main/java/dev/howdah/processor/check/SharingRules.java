package dev.howdah.processor.check;

import dev.howdah.processor.model.Addresses;
import dev.howdah.processor.model.Network;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can belong to one only is not given to two: addresses, volumes, places in a container, pgAdmin's own role. */
final class SharingRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        checkNetworks(stack.networks(), problems);
        checkVolumes(stack, problems);
        Value target = stack.patroni().section().section("postInit").value("target");
        if (target.content().equals(stack.patroni().members().configTarget())) {
            problems.add(
                    NameProblem.DUPLICATE_NAME,
                    target.given()
                            ? target
                            : stack.patroni().members().section().value("configTarget"),
                    "patroni.yml and post-init.sh both stand at " + target.content() + " in the container",
                    "Change postInit.target or members.configTarget");
        }
        if (stack.pgBouncer().isPresent()) {
            checkPgBouncer(stack, stack.pgBouncer().get(), problems);
        }
        if (stack.pgAdmin().isPresent() && stack.pgAdmin().get().hasConfigDatabase()) {
            checkPgAdmin(stack, stack.pgAdmin().get(), problems);
        }
    }

    private static void checkNetworks(List<Network> networks, Problems problems) {
        List<Network> seen = new ArrayList<>();
        for (Network network : networks) {
            for (Network other : seen) {
                boolean own = !network.isExternal() && !other.isExternal();
                if (own && network.dockerName().equals(other.dockerName())) {
                    problems.add(
                            NameProblem.DUPLICATE_NAME,
                            network.section().value("name"),
                            "two networks are called " + Problems.quote(network.dockerName()),
                            "Give one of them another name");
                } else if (own && Addresses.overlap(network.subnet(), other.subnet())) {
                    Value subnet = network.section().value("subnet");
                    problems.add(
                            NetworkProblem.SUBNET_OVERLAP,
                            subnet.given() ? subnet : other.section().value("subnet"),
                            "the networks " + other.key() + " (" + other.subnet() + ") and " + network.key() + " ("
                                    + network.subnet() + ") overlap",
                            "Give one of them another subnet");
                }
            }
            seen.add(network);
        }
    }

    private static void checkVolumes(Stack stack, Problems problems) {
        Map<Object, String> owners = new HashMap<>();
        claim(owners, stack.patroni().members().section(), "the members", problems);
        if (stack.etcd().isOwn()) {
            claim(owners, stack.etcd().section(), "etcd", problems);
        }
        if (stack.pgBackRest().isPresent()) {
            claim(owners, stack.pgBackRest().get().repository(), "the repository of backups", problems);
        }
        if (stack.pgAdmin().isPresent()) {
            claim(owners, stack.pgAdmin().get().section(), "pgAdmin", problems);
        }
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            claim(owners, stack.caddy().get().section(), "Caddy", problems);
        }
    }

    private static void claim(Map<Object, String> owners, Section component, String name, Problems problems) {
        Value volume = component.section("volume").value("name");
        String other = volume.isEmpty() ? null : owners.putIfAbsent(volume.content(), name);
        if (other != null) {
            problems.add(
                    NameProblem.DUPLICATE_NAME,
                    volume,
                    name + " and " + other + " would write to one volume, " + Problems.quote((String) volume.content()),
                    "Give one of them another name");
        }
    }

    /** A role that others use too would look up their passwords. */
    private static void checkPgBouncer(Stack stack, PgBouncer pooler, Problems problems) {
        Value own = pooler.section().value("authUser");
        Patroni patroni = stack.patroni();
        List<String> taken = new ArrayList<>(List.of(
                patroni.superuser().username(),
                patroni.replication().username(),
                patroni.rewind().username()));
        if (stack.pgAdmin().isPresent() && stack.pgAdmin().get().hasConfigDatabase()) {
            taken.add(stack.pgAdmin().get().databaseUser());
        }
        if (taken.contains(pooler.authUser())) {
            problems.add(
                    NameProblem.DUPLICATE_NAME,
                    own,
                    own.path() + " = " + Problems.quote(pooler.authUser()) + " is a role that the stack has already",
                    "Give PgBouncer a role of its own");
        }
        for (Section role : patroni.section().sections("roles")) {
            ownNameOnly("PgBouncer", own, pooler.authUser(), role.value("name"), problems);
        }
    }

    private static void checkPgAdmin(Stack stack, PgAdmin pgAdmin, Problems problems) {
        Section configuration = pgAdmin.section().section("configDatabase");
        for (Section role : stack.patroni().section().sections("roles")) {
            ownNameOnly("pgAdmin", configuration.value("user"), pgAdmin.databaseUser(), role.value("name"), problems);
        }
        for (Section database : stack.patroni().section().sections("databases")) {
            ownNameOnly(
                    "pgAdmin", configuration.value("database"), pgAdmin.database(), database.value("name"), problems);
        }
    }

    private static void ownNameOnly(String owner, Value own, String name, Value declared, Problems problems) {
        if (declared.content().equals(name)) {
            problems.add(
                    NameProblem.DUPLICATE_NAME,
                    declared,
                    declared.path() + " = " + Problems.quote(name) + " is made for " + owner + " already",
                    "Remove it here, or change " + own.path() + " of @"
                            + (owner.equals("pgAdmin") ? "PgAdmin" : owner));
        }
    }
}
