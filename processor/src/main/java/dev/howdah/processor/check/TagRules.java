package dev.howdah.processor.check;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;
import java.util.Set;

/** Tags hold for every member, because all run from one service: each job still has somebody to do it. */
final class TagRules implements Rule {
    /** Checks that no primary answers, and no replica that takes no traffic. */
    private static final Set<String> ANSWERED_BY_REPLICAS = Set.of("/replica", "/sync", "/async", "/quorum");

    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        Section tags = patroni.section().section("tags");
        exclusive(tags, "nofailover", "failoverPriority", problems);
        exclusive(tags, "nosync", "syncPriority", problems);
        checkLeader(tags, patroni.dcs(), problems);
        checkSynchronous(tags, patroni, problems);
        checkStream(tags, patroni, stack.pgBackRest().isPresent(), problems);
        if (tags.flag("noloadbalance") && stack.haProxy().isPresent()) {
            checkReaders(tags.value("noloadbalance"), stack.haProxy().get(), problems);
        }
        for (Item tag : tags.value("custom").items()) {
            if (isKey(tag.section().text("name"), tags)) {
                problems.add(
                        RawProblem.RAW_CONFLICT,
                        tag.section().value("name"),
                        "tags.custom names Patroni's own tag " + tag.section().text("name"),
                        "Use the attribute of that name");
            }
        }
    }

    private static boolean isKey(String name, Section section) {
        for (Value value : section.values()) {
            if (value.setting().key().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void exclusive(Section section, String one, String other, Problems problems) {
        if (section.isGiven(one) && section.isGiven(other)) {
            problems.add(
                    NameProblem.EXCLUSIVE,
                    section.value(other),
                    section.value(one).path() + " and " + section.value(other).path() + " are both set",
                    "Keep one of them",
                    List.of(section.value(one), section.value(other)));
        }
    }

    private static void checkLeader(Section tags, Section dcs, Problems problems) {
        Value priority = tags.value("failoverPriority");
        if (tags.flag("nofailover")) {
            problems.add(
                    PatroniProblem.NOBODY_LEADS,
                    tags.value("nofailover"),
                    "tags.nofailover = true holds for every member, so none can lead",
                    "Remove it");
        } else if (priority.content().equals(0L) && !tags.isGiven("nofailover")) {
            problems.add(
                    PatroniProblem.NOBODY_LEADS,
                    priority,
                    "tags.failoverPriority = 0 holds for every member, so none can lead",
                    "Remove it");
        } else if (priority.given() && dcs.choice("synchronousMode").spelling().equals("quorum")) {
            problems.add(
                    NameProblem.IN_VAIN,
                    priority,
                    "tags.failoverPriority has no effect with synchronousMode = QUORUM",
                    "Remove it");
        }
    }

    private static boolean isSynchronous(Section dcs) {
        return !dcs.choice("synchronousMode").spelling().equals("false");
    }

    private static void checkSynchronous(Section tags, Patroni patroni, Problems problems) {
        boolean both = tags.isGiven("nosync") && tags.isGiven("syncPriority");
        boolean nobody = !both && (tags.flag("nosync") || tags.number("syncPriority") == 0);
        if (nobody && isSynchronous(patroni.dcs()) && patroni.members().count() > 1) {
            Value place = tags.value(tags.flag("nosync") ? "nosync" : "syncPriority");
            problems.add(
                    PatroniProblem.NOBODY_SYNCHRONOUS,
                    place,
                    place.path() + " = " + place.content() + " holds for every member, but dcs.synchronousMode is "
                            + patroni.dcs().choice("synchronousMode").name(),
                    "Remove it, or set dcs.synchronousMode to OFF");
        }
    }

    private static void checkStream(Section tags, Patroni patroni, boolean hasBackups, Problems problems) {
        if (!tags.flag("nostream")) {
            return;
        }
        Value place = tags.value("nostream");
        boolean archive = hasBackups || patroni.rawMentions("restore_command");
        for (Section parameter : patroni.postgresql().sections("recoveryConf")) {
            archive |= parameter.text("name").equals("restore_command");
        }
        for (Section parameter : patroni.dcs().sections("parameters")) {
            archive |= parameter.text("name").equals("restore_command");
        }
        if (!archive) {
            problems.add(
                    PatroniProblem.NO_WAL,
                    place,
                    "tags.nostream = true holds for every member, but there is no restore_command",
                    "Add @Parameter(name = \"restore_command\", value = \"...\") to postgresql.recoveryConf, or remove"
                            + " nostream");
        } else if (isSynchronous(patroni.dcs())) {
            problems.add(
                    PatroniProblem.NOBODY_SYNCHRONOUS,
                    place,
                    "tags.nostream = true holds for every member, but dcs.synchronousMode is "
                            + patroni.dcs().choice("synchronousMode").name(),
                    "Remove it, or set dcs.synchronousMode to OFF");
        }
    }

    /** The primary answers read-only checks whatever its tags say; the others ask for replicas that take traffic. */
    private static void checkReaders(Value tag, HaProxy haProxy, Problems problems) {
        for (Listener listener : haProxy.listeners()) {
            String check = listener.section().choice("role").spelling();
            if (ANSWERED_BY_REPLICAS.contains(check)) {
                problems.add(
                        PatroniProblem.NOBODY_READS,
                        tag,
                        "tags.noloadbalance = true holds for every member, but the listener "
                                + Problems.quote(listener.name()) + " leads to replicas",
                        "Remove it, or remove the listener");
                return;
            }
        }
    }
}
