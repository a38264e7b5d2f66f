package dev.howdah.processor.postgres;

/**
 * A number as the C library reads it from the start of a text: whole ones in decimal, octal or hexadecimal, others with a
 * fraction and an exponent.
 *
 * @param value the number; NaN where there is none, or where it is too great or too small to be held
 * @param end where the text goes on
 */
record NumberText(double value, int end) {
    private static final NumberText NONE = new NumberText(Double.NaN, 0);

    /** Whether there is a number. */
    boolean isNumber() {
        return !Double.isNaN(value);
    }

    /** What follows, without the blanks around it. */
    String rest(String text) {
        int from = skipBlanks(text, end);
        int to = text.length();
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** A whole number as {@code strtol} reads it, or, where that ends at a fraction or exponent, one as {@code strtod} does. */
    static NumberText whole(String text) {
        int start = skipSign(text, skipBlanks(text, 0));
        int base = base(text, start);
        int digits = base == 16 ? start + 2 : start;
        int end = digits;
        while (end < text.length() && Character.digit(text.charAt(end), base) >= 0 && text.charAt(end) < 0x80) {
            end++;
        }
        if (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            return real(text);
        }
        if (end == digits) {
            return NONE;
        }
        String number = text.substring(digits, end);
        // What overflows a long, PostgreSQL reads again as a floating point number.
        if (number.length() > (base == 10 ? 18 : base == 16 ? 15 : 20)) {
            return real(text);
        }
        long magnitude = Long.parseLong(number, base);
        return new NumberText(isNegative(text) ? -magnitude : magnitude, end);
    }

    private static int base(String text, int start) {
        if (start + 1 >= text.length() || text.charAt(start) != '0') {
            return 10;
        }
        boolean hexadecimal = isHexadecimal(text, start);
        return hexadecimal ? 16 : 8;
    }

    private static boolean isHexadecimal(String text, int start) {
        return start + 2 < text.length()
                && text.charAt(start) == '0'
                && (text.charAt(start + 1) == 'x' || text.charAt(start + 1) == 'X')
                && text.charAt(start + 2) < 0x80
                && Character.digit(text.charAt(start + 2), 16) >= 0;
    }

    /** A number as {@code strtod} reads it, but for infinity, which no parameter takes. */
    static NumberText real(String text) {
        int start = skipSign(text, skipBlanks(text, 0));
        boolean hexadecimal = isHexadecimal(text, start);
        int base = hexadecimal ? 16 : 10;
        int from = hexadecimal ? start + 2 : start;
        int end = digits(text, from, base);
        int count = end - from;
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = digits(text, end + 1, base);
            count += fraction - end - 1;
            end = count == 0 ? end : fraction;
        }
        if (count == 0) {
            return NONE;
        }
        String mantissa = text.substring(start, end);
        int exponent = exponent(text, end, hexadecimal);
        String number = mantissa + (exponent > end ? text.substring(end, exponent) : hexadecimal ? "p0" : "");
        double value = Double.parseDouble(number);
        boolean underflow = value < Double.MIN_NORMAL && !isZero(mantissa, hexadecimal);
        return Double.isInfinite(value) || underflow
                ? NONE
                : new NumberText(isNegative(text) ? -value : value, exponent);
    }

    private static int exponent(String text, int at, boolean hexadecimal) {
        if (at >= text.length() || (text.charAt(at) | 0x20) != (hexadecimal ? 'p' : 'e')) {
            return at;
        }
        int from = skipSign(text, at + 1);
        int end = digits(text, from, 10);
        return end > from ? end : at;
    }

    private static boolean isZero(String mantissa, boolean hexadecimal) {
        for (int i = hexadecimal ? 2 : 0; i < mantissa.length(); i++) {
            if (mantissa.charAt(i) != '0' && mantissa.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int base) {
        int end = from;
        while (end < text.length() && text.charAt(end) < 0x80 && Character.digit(text.charAt(end), base) >= 0) {
            end++;
        }
        return end;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static int skipSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static boolean isNegative(String text) {
        int at = skipBlanks(text, 0);
        return at < text.length() && text.charAt(at) == '-';
    }
}
