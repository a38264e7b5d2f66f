package dev.howdah.processor.render;

/** Quoting of Python. */
final class Python {
    private Python() {}

    static String literal(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
    }
}
