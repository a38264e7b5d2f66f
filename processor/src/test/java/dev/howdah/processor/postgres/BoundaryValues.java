package dev.howdah.processor.postgres;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes, for every parameter of a major version, values at the edges of what it takes, each with our verdict: whether
 * PostgreSQL takes it and, if so, whether Patroni hands it on. {@code verification/parameters/check} asks both about the same.
 */
final class BoundaryValues {
    private static final List<String> TRUTHS = List.of(
            "on", "off", "true", "false", "yes", "no", "1", "0", "TRUE", "Off", "t", "f", "y", "n", "tru", "fals", "ye",
            "of", "o", "", "2", "-1", "onn", "enabled", " on", "on ", "01");
    private static final List<String> NOT_NUMBERS = List.of(
            "", " ", "abc", "-", "+", ".", "e5", "0x", "1,5", "NaN", "inf", "-inf", "1 2", "1_000", "1e", "1e+", "--1");

    private BoundaryValues() {}

    public static void main(String[] arguments) {
        int major = Integer.parseInt(arguments[0]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (Parameter parameter : ParameterTable.read().of(major)) {
            if (parameter.type() != Parameter.Type.ALIAS) {
                for (String value : values(parameter, major)) {
                    out.print(parameter.name() + "\t" + value + "\t" + verdict(parameter, major, value) + "\n");
                }
            }
        }
        out.flush();
    }

    private static String verdict(Parameter parameter, int major, String value) {
        if (!parameter.isSettable() || ParameterValue.refusal(parameter, major, value) != null) {
            return "refused";
        }
        if (!PatroniReading.knows(parameter.name())) {
            return "dropped";
        }
        Refusal refusal = PatroniReading.refusal(parameter, major, false, value);
        if (refusal == null) {
            return "taken";
        }
        return refusal.kind() == Refusal.Kind.RANGE ? "replaced" : "dropped";
    }

    static Set<String> values(Parameter parameter, int major) {
        Set<String> values = new LinkedHashSet<>();
        if (!parameter.isSettable()) {
            values.add(parameter.standard().isEmpty() ? "1" : parameter.standard());
            return values;
        }
        switch (parameter.type()) {
            case BOOL -> values.addAll(TRUTHS);
            case INTEGER, REAL -> numbers(parameter, values);
            case ENUM -> words(parameter, values);
            default -> values.addAll(Texts.of(parameter.name()));
        }
        return values;
    }

    private static void words(Parameter parameter, Set<String> values) {
        values.addAll(TRUTHS);
        for (String value : parameter.values()) {
            values.add(value);
            values.add(value.toUpperCase(Locale.ROOT));
            values.add(value + "x");
            values.add(" " + value);
            values.add(value.isEmpty() ? "x" : value.substring(0, value.length() - 1));
        }
        values.addAll(parameter.unlisted());
    }

    private static void numbers(Parameter parameter, Set<String> values) {
        boolean whole = parameter.type() == Parameter.Type.INTEGER;
        for (String bound : List.of(parameter.min(), parameter.max())) {
            BigDecimal number = new BigDecimal(bound);
            for (String step : whole
                    ? List.of("-1", "0", "1", "-0.5", "0.5", "0.4", "-0.4", "0.6")
                    : List.of("-1", "-0.001", "0", "0.001", "1")) {
                if (number.precision() < 100) {
                    values.add(number.add(new BigDecimal(step)).toPlainString());
                }
            }
            values.add(bound);
            if (whole) {
                BigInteger integer = number.toBigInteger();
                values.add((integer.signum() < 0 ? "-0x" : "0x") + integer.abs().toString(16));
                values.add((integer.signum() < 0 ? "-0" : "0") + integer.abs().toString(8));
                values.add("+" + integer);
                values.add(" " + integer + " ");
                values.add(integer + "e0");
                values.add(integer + ".");
            }
            withUnits(parameter, number, values);
        }
        values.addAll(NOT_NUMBERS);
        values.addAll(List.of(
                "1",
                "16",
                "17",
                "100",
                "0x10",
                "010",
                "08",
                "1e1",
                "0.49",
                "1.5",
                "2.5",
                "1e400",
                "1e-400",
                "2147483648",
                "99999999999999999999",
                "0x1p3",
                "0x1.8"));
    }

    private static void withUnits(Parameter parameter, BigDecimal bound, Set<String> values) {
        Units units = Units.of(parameter.unit());
        for (String unit : List.of(
                "B", "kB", "MB", "GB", "TB", "us", "ms", "s", "min", "h", "d", "KB", "mb", "M", "S", "MS", "m", "%",
                "8kB")) {
            values.add("1" + unit);
            double one = units == null ? Double.NaN : units.convert(1, unit);
            if (!Double.isNaN(one) && one != 0) {
                BigDecimal count = BigDecimal.valueOf(Math.floor(bound.doubleValue() / one));
                for (String step : List.of("-1", "0", "1", "1.5")) {
                    values.add(count.add(new BigDecimal(step)).toPlainString() + unit);
                }
                values.add(count.toPlainString() + " " + unit + " ");
                values.add(count.toPlainString() + unit + "x");
                values.add("0.7" + unit);
            }
        }
    }
}
