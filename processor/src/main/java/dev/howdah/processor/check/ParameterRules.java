package dev.howdah.processor.check;

import dev.howdah.processor.check.PostgresSettings.Place;
import dev.howdah.processor.check.PostgresSettings.Written;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.model.Version;
import dev.howdah.processor.postgres.Parameter;
import dev.howdah.processor.postgres.ParameterValue;
import dev.howdah.processor.postgres.PatroniReading;
import dev.howdah.processor.postgres.Refusal;
import dev.howdah.processor.postgres.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each parameter by itself: its name, its place and its value, as this major version of PostgreSQL and Patroni read them. */
final class ParameterRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        PostgresSettings settings = new PostgresSettings(stack);
        for (Written one : settings.all()) {
            // Without a name, or with a malformed one, it has been reported already.
            if (!one.name().isEmpty()) {
                check(one, settings, stack.patroni().version(), problems);
            }
        }
    }

    private static void check(Written one, PostgresSettings settings, Version patroni, Problems problems) {
        Parameter parameter = settings.table().find(one.name(), settings.major());
        if (parameter == null || parameter.type() == Parameter.Type.ALIAS) {
            unknown(one, parameter, settings, problems);
        } else if (!parameter.isSettable()) {
            problems.add(
                    ParameterProblem.NOT_SETTABLE,
                    one.section().value("name"),
                    one.section().path() + ": " + parameter.name() + " is " + kind(parameter),
                    parameter.context().equals("session")
                            ? "Remove it, or let applications set it in their sessions"
                            : "Remove it",
                    name(one));
        } else if (!PatroniReading.knows(parameter.name())) {
            problems.add(
                    ParameterProblem.NOT_IN_VERSION,
                    one.section().value("name"),
                    one.section().path() + ": " + parameter.name()
                            + " is known to PostgreSQL, but to no Patroni up to 4.1",
                    "Remove it, or set it by ALTER SYSTEM once the cluster runs",
                    name(one));
        } else if (!patroni.isAtLeast("3.1")
                && !PatroniReading.isKnownTo30(settings.table().named(parameter.name()), settings.major())) {
            problems.add(
                    ParameterProblem.NOT_IN_VERSION,
                    one.section().value("name"),
                    one.section().path() + ": Patroni 3.0 does not know " + parameter.name() + " of PostgreSQL "
                            + settings.major(),
                    "Remove it, or set patroniVersion to V3_1 or newer and deploy an image that has it",
                    name(one));
        } else if (isInPlace(one, parameter, problems)) {
            value(one, parameter, settings.major(), !patroni.isAtLeast("3.1"), problems);
        }
    }

    private static String kind(Parameter parameter) {
        return switch (parameter.context()) {
            case "internal" -> "fixed when PostgreSQL or the database is made";
            case "session" -> "of a transaction, not of the server";
            default -> "a leftover that PostgreSQL keeps for old programs";
        };
    }

    private static List<Value> name(Written one) {
        return List.of(one.section().value("name"));
    }

    private static void unknown(Written one, @Nullable Parameter alias, PostgresSettings settings, Problems problems) {
        List<Parameter> ever = new ArrayList<>(settings.table().named(one.name()));
        ever.removeIf(parameter -> parameter.type() == Parameter.Type.ALIAS);
        Value name = one.section().value("name");
        String what = one.section().path() + ": PostgreSQL " + settings.major() + " has no parameter ";
        String successor = alias != null ? alias.values().get(0) : Renamed.successor(one.name(), settings.major());
        String fix =
                successor == null ? "Remove it" : successor.startsWith("Remove") ? successor : "Write " + successor;
        if (!ever.isEmpty()) {
            Parameter first = ever.get(0);
            Parameter last = ever.get(ever.size() - 1);
            boolean gone = last.last() < settings.major();
            problems.add(
                    ParameterProblem.NOT_IN_VERSION,
                    name,
                    what + first.name() + ": "
                            + (gone ? "it went after " + last.last() : "it came with " + first.first()),
                    gone ? fix : "Remove it, or set postgresVersion to V" + first.first() + " or newer",
                    name(one));
        } else if (successor != null) {
            problems.add(ParameterProblem.NOT_IN_VERSION, name, what + one.name() + ", an old name", fix, name(one));
        } else if (isOfKnownModule(one.name(), settings)) {
            String meant = meant(one.name(), settings);
            problems.add(
                    ParameterProblem.UNKNOWN_PARAMETER,
                    name,
                    what + Problems.quote(one.name()),
                    meant == null
                            ? "Correct the name, or remove the parameter"
                            : "Did you mean " + meant + "? Write that, or remove the parameter",
                    name(one));
        }
    }

    /** Modules that don't come with PostgreSQL may have any parameter; those that do are known, and so is what has no module. */
    private static boolean isOfKnownModule(String name, PostgresSettings settings) {
        int dot = name.indexOf('.');
        return dot < 0 || settings.table().hasModule(name.substring(0, dot));
    }

    private static @Nullable String meant(String name, PostgresSettings settings) {
        List<String> names = new ArrayList<>();
        for (Parameter parameter : settings.table().of(settings.major())) {
            if (parameter.isSettable() && parameter.type() != Parameter.Type.ALIAS) {
                names.add(parameter.name());
            }
        }
        return Suggestions.closest(name, names);
    }

    private static boolean isInPlace(Written one, Parameter parameter, Problems problems) {
        String name = parameter.name();
        Value place = one.section().value("name");
        String owner = PatroniParameters.owner(name);
        boolean recovery = PatroniParameters.isRecovery(name);
        if (one.place() == Place.BOOTSTRAP && recovery) {
            return true;
        }
        if (owner != null && !(name.equals("hot_standby") && Boolean.TRUE.equals(ParameterValue.truth(one.text())))) {
            problems.add(
                    ParameterProblem.PATRONI_OWNS, place, one.section().path() + " sets " + name, owner, name(one));
            return false;
        }
        boolean inRecovery = one.place() == Place.RECOVERY || one.place() == Place.BOOTSTRAP;
        if (inRecovery && !recovery) {
            problems.add(
                    ParameterProblem.WRONG_PLACE,
                    place,
                    one.section().path() + ": " + name + " is no recovery parameter",
                    "Move it to dcs.parameters",
                    name(one));
            return false;
        }
        if (one.place() == Place.LOCAL && PatroniParameters.isShared(name)) {
            problems.add(
                    ParameterProblem.WRONG_PLACE,
                    place,
                    one.section().path() + ": " + name + " must be the same for all members",
                    "Move it to dcs.parameters",
                    name(one));
            return false;
        }
        return true;
    }

    private static void value(Written one, Parameter parameter, int major, boolean before31, Problems problems) {
        Refusal refusal = ParameterValue.refusal(parameter, major, one.text());
        if (refusal == null) {
            refusal = PatroniReading.refusal(parameter, major, before31, one.text());
        }
        if (refusal != null) {
            boolean range = refusal.kind() == Refusal.Kind.RANGE;
            problems.add(
                    range ? ParameterProblem.PARAMETER_RANGE : ParameterProblem.PARAMETER_SYNTAX,
                    one.value(),
                    one.described() + " " + refusal.what(),
                    refusal.fix(),
                    List.of(one.value()));
            return;
        }
        String needed = PatroniParameters.belowMinimum(parameter, one.text());
        if (needed != null) {
            problems.add(
                    ParameterProblem.PATRONI_MINIMUM,
                    one.value(),
                    one.described() + " is less than Patroni accepts",
                    needed,
                    List.of(one.value()));
        }
    }
}
