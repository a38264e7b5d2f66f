package dev.howdah.processor.companion;

/** Texts of the user's in the Javadoc of the companion. */
final class Doc {
    private Doc() {}

    /** A phrase as a sentence: no letter of it may mean something to Javadoc. */
    static String sentence(String phrase) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if ("&<>@{}*\\".indexOf(c) >= 0) {
                text.append("&#").append((int) c).append(';');
            } else {
                text.append(i == 0 ? Character.toUpperCase(c) : c);
            }
        }
        return text.append('.').toString();
    }

    /** A text for the inside of a {@code code} tag: braces have to match there, and a comment must not end. */
    static String code(String text) {
        return text.replace('{', '(').replace('}', ')').replace("*/", "* /").replace("\\u", "\\ u");
    }
}
