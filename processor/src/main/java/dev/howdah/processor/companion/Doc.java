package dev.howdah.processor.companion;

/** Texts of the user's in the Javadoc of the companion. */
final class Doc {
    private Doc() {}

    /** A phrase as a sentence: no letter of it may mean something to Javadoc. */
    static String sentence(String phrase) {
        StringBuilder text = new StringBuilder().append(Character.toUpperCase(phrase.charAt(0)));
        for (int i = 1; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if ("&<>@{}*\\".indexOf(c) < 0) {
                text.append(c);
            } else {
                text.append("&#").append((int) c).append(';');
            }
        }
        return text.append('.').toString();
    }

    /** A text for the inside of a {@code code} tag: braces have to match there, and a comment must not end. */
    static String code(String text) {
        return text.replace('{', '(').replace('}', ')').replace("*/", "* /").replace("\\u", "\\ u");
    }
}
