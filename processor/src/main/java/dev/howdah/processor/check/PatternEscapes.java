package dev.howdah.processor.check;

/** Escapes of one character in PostgreSQL's regular expressions. */
final class PatternEscapes {
    private static final String LETTERS = "abBefnrtv0";

    private PatternEscapes() {}

    /** Where an escape ends whose letter stands at an index; -1 where there is no such escape. */
    static int end(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case 'u' -> hexadecimal(text, at + 1, 4, 4);
            case 'U' -> hexadecimal(text, at + 1, 8, 8);
            case 'x' -> hexadecimal(text, at + 1, 1, 255);
            case 'c' -> at + 1 < text.length() ? at + 2 : -1;
            default -> !isAlphanumeric(c) || LETTERS.indexOf(c) >= 0 ? at + 1 : -1;
        };
    }

    private static int hexadecimal(String text, int from, int least, int most) {
        int end = from;
        while (end < text.length() && end - from < most && isHexadecimal(text.charAt(end))) {
            end++;
        }
        return end - from < least ? -1 : end;
    }

    private static boolean isHexadecimal(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
