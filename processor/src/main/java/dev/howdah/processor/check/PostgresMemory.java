package dev.howdah.processor.check;

import dev.howdah.processor.model.Quantities;

/** Numbers as PostgreSQL reads them in its parameters. */
final class PostgresMemory {
    private static final long PAGE = 8192;

    private PostgresMemory() {}

    /** The bytes of a parameter that counts pages of 8 kB where no unit stands; a fallback for an empty or odd text. */
    static long bytes(String text, long otherwise) {
        String plain = text.strip().replace(" ", "");
        long pages = number(plain, -1);
        if (pages >= 0) {
            return pages * PAGE;
        }
        long bytes = Quantities.bytes(plain);
        return bytes < 0 ? otherwise : bytes;
    }

    /** A whole number; a fallback for an empty or odd text. */
    static long number(String text, long otherwise) {
        String plain = text.strip();
        boolean digits = !plain.isEmpty() && plain.length() <= 9;
        for (int i = 0; i < plain.length(); i++) {
            digits &= plain.charAt(i) >= '0' && plain.charAt(i) <= '9';
        }
        return digits ? Long.parseLong(plain) : otherwise;
    }
}
