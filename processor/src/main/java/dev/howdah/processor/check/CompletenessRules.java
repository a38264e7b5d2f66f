package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** What needs another attribute has it, and nothing is set in vain. */
final class CompletenessRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Section cluster = stack.patroni().section();
        checkRestApi(stack.patroni().restapi(), problems);
        checkBootstrap(cluster.section("bootstrapMethod"), problems);
        for (Section method : stack.patroni().postgresql().sections("createReplicaMethods")) {
            checkReplicaMethod(method, problems);
        }
        for (Section rule : stack.patroni().postgresql().sections("pgHba")) {
            checkHbaRule(rule, problems);
        }
        Section etcd = stack.etcd().section();
        together(etcd, "username", "passwordSecret", problems);
        together(etcd, "passwordSecret", "username", problems);
        checkVolume(cluster.section("members"), problems);
        checkVolume(etcd, problems);
        if (stack.pgAdmin().isPresent()) {
            checkVolume(stack.pgAdmin().get().section(), problems);
        }
        if (stack.caddy().isPresent()) {
            checkVolume(stack.caddy().get().section(), problems);
        }
    }

    private static void checkRestApi(Section restapi, Problems problems) {
        for (String attribute : List.of("username", "passwordSecret")) {
            Value value = restapi.value(attribute);
            if (!restapi.flag("authentication") && value.given()) {
                problems.add(
                        NameProblem.EXCLUSIVE,
                        value,
                        value.path() + " is set, but restapi.authentication is false",
                        "Remove authentication = false");
            }
        }
    }

    /** Patroni falls back to initdb without a word, and an empty cluster takes the place of the backup. */
    private static void checkBootstrap(Section method, Problems problems) {
        together(method, "name", "command", problems);
        together(method, "command", "name", problems);
    }

    private static void checkReplicaMethod(Section method, Problems problems) {
        if (!method.text("name").equals("basebackup") && method.text("command").isEmpty()) {
            problems.add(
                    ValueProblem.MISSING,
                    method.origin(),
                    "the replica method " + Problems.quote(method.text("name")) + " has no command",
                    "Add command = \"...\"; only basebackup needs none");
        }
    }

    private static void checkHbaRule(Section rule, Problems problems) {
        Value address = rule.value("address");
        if (rule.choice("type").spelling().equals("local") && address.given()) {
            problems.add(
                    NameProblem.EXCLUSIVE,
                    address,
                    address.path() + " is set, but connections of the type LOCAL have no address",
                    "Remove it, or choose another type");
        }
    }

    private static void checkVolume(Section component, Problems problems) {
        Section volume = component.section("volume");
        if (volume.flag("external") && volume.text("name").isEmpty()) {
            problems.add(
                    ValueProblem.MISSING,
                    volume.value("external"),
                    "the existing volume has no name",
                    "Add name = \"...\": the name that docker volume ls shows");
        }
    }

    private static void together(Section section, String given, String needed, Problems problems) {
        Value value = section.value(given);
        if (!value.isEmpty() && section.value(needed).isEmpty()) {
            problems.add(
                    ValueProblem.MISSING,
                    value,
                    value.path() + " is set without " + needed,
                    "Add " + needed + " = \"...\"");
        }
    }
}
