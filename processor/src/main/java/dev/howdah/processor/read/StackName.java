package dev.howdah.processor.read;

/** The name of a stack that was given none. */
final class StackName {
    private StackName() {}

    /** The class's name in kebab-case: {@code OrdersDatabase} becomes {@code orders-database}. */
    static String of(String className) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < className.length(); i++) {
            char c = className.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && startsWord(className, i)) {
                name.append('-');
            }
            name.append(c == '_' ? '-' : Character.toLowerCase(c));
        }
        return name.toString();
    }

    private static boolean startsWord(String text, int i) {
        char before = text.charAt(i - 1);
        boolean afterWord = Character.isLowerCase(before) || Character.isDigit(before);
        boolean beforeWord = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
        return before != '_' && (afterWord || beforeWord);
    }
}
