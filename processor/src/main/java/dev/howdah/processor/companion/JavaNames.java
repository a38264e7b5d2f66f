package dev.howdah.processor.companion;

import java.util.Locale;

/** Names of services, roles and databases as names of Java. */
final class JavaNames {
    private JavaNames() {}

    /** {@code orders-read only} becomes {@code ORDERS_READ_ONLY}. */
    static String constant(String name) {
        StringBuilder constant = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            constant.append(isPart(name.charAt(i)) ? name.charAt(i) : '_');
        }
        return beginning(constant.toString().toUpperCase(Locale.ROOT));
    }

    /** {@code orders-read only} becomes {@code OrdersReadOnly}. */
    static String type(String name) {
        StringBuilder type = new StringBuilder();
        boolean starts = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean separator = !isPart(c) || c == '_';
            if (!separator) {
                type.append(starts ? Character.toUpperCase(c) : c);
            }
            starts = separator;
        }
        return beginning(type.toString());
    }

    /** {@code ReadWrite} becomes {@code READ_WRITE}. */
    static String words(String type) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < type.length(); i++) {
            words.append(i > 0 && Character.isUpperCase(type.charAt(i)) ? "_" : "")
                    .append(type.charAt(i));
        }
        return words.toString().toUpperCase(Locale.ROOT);
    }

    private static String beginning(String name) {
        return !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
    }

    /** Letters beyond ASCII are left out: not every tool that reads class files takes them. */
    private static boolean isPart(char c) {
        return (c < 0x7f && Character.isLetterOrDigit(c)) || c == '_';
    }
}
