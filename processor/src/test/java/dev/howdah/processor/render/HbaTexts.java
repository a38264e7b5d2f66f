package dev.howdah.processor.render;

import dev.howdah.processor.model.HbaLine;

/** Lines of {@code pg_hba} as they are written. */
public final class HbaTexts {
    private HbaTexts() {}

    /** A line for a major version of PostgreSQL. */
    public static String of(HbaLine line, int major) {
        return PgHba.line(line, major);
    }
}
