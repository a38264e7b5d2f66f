package dev.howdah.processor.companion;

/**
 * A Java source file to be written.
 *
 * @param name the qualified name of its class
 * @param text its text, in ASCII so that it means the same in every encoding
 */
public record SourceFile(String name, String text) {
    static SourceFile of(String name, String text) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x7f) {
                ascii.append(c);
            } else {
                String hex = Integer.toHexString(c);
                ascii.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            }
        }
        return new SourceFile(name, ascii.toString());
    }
}
