package dev.howdah.processor.model;

/** Durations, sizes and numbers of processors, as the tools read them. */
public final class Quantities {
    private Quantities() {}

    /** The milliseconds of {@code 500ms}, {@code 4s}, {@code 30m} or {@code 1h}; -1 for anything else. */
    public static long milliseconds(String text) {
        int digits = digits(text);
        long factor = switch (text.substring(digits)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> -1;
        };
        return digits == 0 || digits > 9 || factor < 0 ? -1 : Long.parseLong(text.substring(0, digits)) * factor;
    }

    /** A time as a text for people: {@code 500 ms}, {@code 20 s}, {@code 33.5 s}. */
    public static String duration(long milliseconds) {
        long rest = milliseconds % 1000;
        if (milliseconds < 1000 && rest != 0) {
            return milliseconds + " ms";
        }
        StringBuilder text = new StringBuilder().append(milliseconds / 1000);
        if (rest > 0) {
            text.append('.').append(rest / 100);
            text.append(rest % 100 == 0 ? "" : rest % 100 / 10).append(rest % 10 == 0 ? "" : rest % 10);
        }
        return text.append(" s").toString();
    }

    /** A time as an attribute takes it: {@code 500ms}, {@code 20s}. */
    public static String written(long milliseconds) {
        return milliseconds % 1000 == 0 ? milliseconds / 1000 + "s" : milliseconds + "ms";
    }

    /** The bytes of {@code 64MB}, {@code 2GB}, {@code 512kB}; -1 for anything else. */
    public static long bytes(String text) {
        int digits = digits(text);
        int shift = switch (text.substring(digits)) {
            case "B" -> 0;
            case "kB" -> 10;
            case "MB" -> 20;
            case "GB" -> 30;
            case "TB" -> 40;
            default -> -1;
        };
        return digits == 0 || digits > 6 + (shift == 0 ? 6 : 0) || shift < 0
                ? -1
                : Long.parseLong(text.substring(0, digits)) << shift;
    }

    /** Whether Docker takes a text for a number of processors: at least 0.001. */
    static boolean isProcessorCount(String text) {
        int digits = digits(text);
        if (digits == 0 || digits > 4) {
            return false;
        }
        String rest = text.substring(digits);
        boolean whole = rest.isEmpty();
        boolean fraction = rest.length() >= 2
                && rest.length() <= 4
                && rest.charAt(0) == '.'
                && digits(rest.substring(1)) == rest.length() - 1;
        return (whole || fraction) && !Syntax.consistsOf(text, "0.");
    }

    /** The thousandths of a number of processors; -1 for anything else. */
    public static long milliCpus(String text) {
        if (!isProcessorCount(text)) {
            return -1;
        }
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = (point < 0 ? "" : text.substring(point + 1)) + "000";
        return Long.parseLong(whole) * 1000 + Long.parseLong(fraction.substring(0, 3));
    }

    private static int digits(String text) {
        int i = 0;
        while (i < text.length() && Syntax.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
