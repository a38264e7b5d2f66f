package dev.howdah.processor.postgres;

/** Ranges in words. */
public final class Ranges {
    private Ranges() {}

    /** What a parameter's numbers may be, as in {@code 64kB to 2147483647kB} or {@code at least 0}. */
    public static String range(Parameter parameter) {
        String least = readable(parameter, parameter.min());
        // PostgreSQL's own words for no limit
        boolean open = parameter.max().startsWith("1.79769e+308");
        return open ? "at least " + least : least + " to " + readable(parameter, parameter.max());
    }

    /** A number in a parameter's unit, in the greatest unit that needs no fraction: {@code 128MB}. */
    public static String readable(Parameter parameter, String number) {
        Units units = Units.of(parameter.unit());
        double value = Double.parseDouble(number);
        if (units == null || value == 0 || value == -1 || value != Math.rint(value)) {
            return number + (units == null || value == 0 || value == -1 ? "" : parameter.unit());
        }
        for (String unit : units.names()) {
            double one = units.convert(1, unit);
            double count = value / one;
            if (count == Math.rint(count) && Math.abs(count) >= 1) {
                return (long) count + unit;
            }
        }
        return number + parameter.unit();
    }
}
