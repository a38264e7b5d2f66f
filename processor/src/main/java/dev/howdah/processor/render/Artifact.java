package dev.howdah.processor.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file to be written.
 *
 * @param path where, below the stack's folder
 * @param text its text
 * @param mode its access rights, which a jar does not keep but the manifest does
 */
public record Artifact(String path, String text, int mode) {
    static Artifact file(String path, String text) {
        return new Artifact(path, text, 0644);
    }

    static Artifact script(String path, String text) {
        return new Artifact(path, text, 0755);
    }

    /** The bytes written. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The SHA-256 of the bytes, in hexadecimal digits. */
    String sha256() {
        try {
            StringBuilder hex = new StringBuilder();
            for (byte b : MessageDigest.getInstance("SHA-256").digest(bytes())) {
                hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
