package dev.howdah.processor.postgres;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units of memory and of time, and how PostgreSQL converts them to a parameter's own. */
final class Units {
    private static final List<String> MEMORY = List.of("TB", "GB", "MB", "kB", "B");
    private static final List<String> TIME = List.of("d", "h", "min", "s", "ms", "us");
    /** What each unit is in the next smaller one. */
    private static final double[] TIME_STEPS = {24, 60, 60, 1000, 1000};

    private final List<String> names;
    private final double[] multipliers;

    private Units(List<String> names, double[] multipliers) {
        this.names = names;
        this.multipliers = multipliers;
    }

    /** The units that a parameter of that unit takes, or null where it takes none. */
    static @Nullable Units of(String unit) {
        int time = TIME.indexOf(unit);
        if (time >= 0) {
            double[] multipliers = new double[TIME.size()];
            for (int i = 0; i < multipliers.length; i++) {
                multipliers[i] = time(i, time);
            }
            return new Units(TIME, multipliers);
        }
        int memory = MEMORY.indexOf(unit.equals("8kB") ? "kB" : unit);
        if (memory < 0) {
            return null;
        }
        double[] multipliers = new double[MEMORY.size()];
        for (int i = 0; i < multipliers.length; i++) {
            multipliers[i] = Math.pow(1024, memory - i) / (unit.equals("8kB") ? 8 : 1);
        }
        return new Units(MEMORY, multipliers);
    }

    /** How many units of one kind a unit of the other is. */
    private static double time(int unit, int base) {
        double product = 1;
        for (int i = Math.min(unit, base); i < Math.max(unit, base); i++) {
            product *= TIME_STEPS[i];
        }
        return unit <= base ? product : 1 / product;
    }

    /** The units from the greatest to the least. */
    List<String> names() {
        return names;
    }

    /** A number in the parameter's own unit; NaN for a unit that it does not take. Fractions are rounded to the next smaller unit. */
    double convert(double number, String unit) {
        int at = names.indexOf(unit);
        if (at < 0) {
            return Double.NaN;
        }
        double value = number * multipliers[at];
        return at + 1 < multipliers.length ? Math.rint(value / multipliers[at + 1]) * multipliers[at + 1] : value;
    }

    /** The unit that was meant by one in the wrong case or in another spelling, or null. */
    @Nullable
    String meant(String unit) {
        for (String name : names) {
            if (name.equalsIgnoreCase(unit) || (names == MEMORY && (name.charAt(0) + "").equalsIgnoreCase(unit))) {
                return name;
            }
        }
        return names == TIME ? word(unit) : null;
    }

    private static @Nullable String word(String unit) {
        return switch (unit) {
            case "m", "minute", "minutes", "mins" -> "min";
            case "sec", "secs", "second", "seconds" -> "s";
            case "hour", "hours" -> "h";
            case "day", "days" -> "d";
            default -> null;
        };
    }
}
