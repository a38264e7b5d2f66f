package dev.howdah.processor.postgres;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads values as PostgreSQL does, or says why PostgreSQL would not take them. */
public final class ParameterValue {
    private ParameterValue() {}

    /** Why a server of a major version does not take a value of a configuration file; null when it does. */
    public static @Nullable Refusal refusal(Parameter parameter, int major, String text) {
        return switch (parameter.type()) {
            case BOOL -> truth(text) == null ? booleanExpected() : BooleanChecks.refusal(parameter.name(), text);
            case INTEGER, REAL -> numberRefusal(parameter, text);
            case ENUM -> isOneOf(parameter, text) ? null : enumExpected(parameter, text);
            case STRING -> TextChecks.refusal(parameter.name(), major, text);
            case ALIAS -> null;
        };
    }

    /** A truth value by any of its spellings, which may be cut short; null for anything else. */
    public static @Nullable Boolean truth(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return null;
        }
        if (word.equals("1") || "true".startsWith(word) || "yes".startsWith(word) || word.equals("on")) {
            return true;
        }
        boolean no = word.equals("0")
                || "false".startsWith(word)
                || "no".startsWith(word)
                || word.equals("of")
                || word.equals("off");
        return no ? false : null;
    }

    /** A number in the parameter's unit, as PostgreSQL rounds it; NaN for what is none. */
    public static double number(Parameter parameter, String text) {
        boolean whole = parameter.type() == Parameter.Type.INTEGER;
        NumberText number = whole ? NumberText.whole(text) : NumberText.real(text);
        if (!number.isNumber()) {
            return Double.NaN;
        }
        double value = number.value();
        String unit = number.rest(text);
        if (!unit.isEmpty()) {
            Units units = Units.of(parameter.unit());
            value = units == null ? Double.NaN : units.convert(value, unit);
        }
        return whole ? Math.rint(value) : value;
    }

    /** A whole number of a parameter without a unit; NaN for what is none. */
    public static double whole(String text) {
        NumberText number = NumberText.whole(text);
        return number.rest(text).isEmpty() ? Math.rint(number.value()) : Double.NaN;
    }

    private static @Nullable Refusal numberRefusal(Parameter parameter, String text) {
        double number = number(parameter, text);
        if (Double.isNaN(number)) {
            return numberExpected(parameter, text);
        }
        if (number < Double.parseDouble(parameter.min()) || number > Double.parseDouble(parameter.max())) {
            String range = Ranges.range(parameter);
            return Refusal.range("is outside " + range, "Choose " + range);
        }
        return NumberChecks.refusal(parameter.name(), (long) number);
    }

    private static Refusal numberExpected(Parameter parameter, String text) {
        boolean whole = parameter.type() == Parameter.Type.INTEGER;
        Units units = Units.of(parameter.unit());
        NumberText number = whole ? NumberText.whole(text) : NumberText.real(text);
        String unit = number.isNumber() ? number.rest(text) : "";
        if (!number.isNumber()) {
            String range = Ranges.range(parameter);
            return Refusal.syntax(
                    "is not a " + (whole ? "whole number" : "number"),
                    "Write a number, " + range
                            + (units == null ? "" : ", or one with its unit: " + list(units.names())));
        }
        if (units == null) {
            return Refusal.syntax(
                    "has a unit, but the parameter takes none", "Write the number alone, " + Ranges.range(parameter));
        }
        String meant = units.meant(unit);
        return Refusal.syntax(
                "has the unit " + quote(unit) + ", which PostgreSQL does not know here",
                meant == null
                        ? "Write one of the units " + list(units.names()) + ", in this spelling"
                        : "Write " + text.strip().substring(0, text.strip().length() - unit.length()) + meant);
    }

    private static boolean isOneOf(Parameter parameter, String text) {
        for (String value : parameter.values()) {
            if (value.equalsIgnoreCase(text)) {
                return true;
            }
        }
        for (String value : parameter.unlisted()) {
            if (value.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    private static Refusal booleanExpected() {
        return Refusal.syntax("is not a truth value", "Write on or off");
    }

    private static Refusal enumExpected(Parameter parameter, String text) {
        String meant = Suggestions.closest(text, parameter.values());
        return Refusal.syntax(
                "is none of its values",
                (meant == null ? "" : "Did you mean " + meant + "? ") + "Write one of " + list(parameter.values()));
    }

    static String list(List<String> words) {
        return String.join(", ", words);
    }

    static String quote(String text) {
        return "\"" + text + "\"";
    }
}
