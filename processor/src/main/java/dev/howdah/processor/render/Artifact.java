package dev.howdah.processor.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file to be written: its path below the stack's folder, its bytes with their hash, and its access rights. */
public final class Artifact {
    private final String path;
    private final byte[] bytes;
    private final int mode;
    private final String sha256;
    private final String rest;

    private Artifact(String path, String text, int mode, String rest) {
        this.path = path;
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
        this.mode = mode;
        this.sha256 = hash(bytes);
        this.rest = rest;
    }

    static Artifact file(String path, String text) {
        return new Artifact(path, text, 0644, "");
    }

    static Artifact script(String path, String text) {
        return new Artifact(path, text, 0755, "");
    }

    /** The same file, of which a cluster reads all but {@code rest} only once, when it is made. */
    Artifact readOnceBut(String rest) {
        return new Artifact(path, text(), mode, hash(rest.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where it stands, below the stack's folder. */
    public String path() {
        return path;
    }

    /** The bytes written. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes as the text that they are. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public int size() {
        return bytes.length;
    }

    /** The access rights, which a jar does not keep but the manifest does. */
    public int mode() {
        return mode;
    }

    /** The SHA-256 of the bytes, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** The SHA-256 of what is read again later; empty where all is. */
    String restSha256() {
        return rest;
    }

    private static String hash(byte[] bytes) {
        try {
            StringBuilder hex = new StringBuilder();
            for (byte b : MessageDigest.getInstance("SHA-256").digest(bytes)) {
                hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
