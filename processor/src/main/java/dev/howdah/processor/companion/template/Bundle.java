package dev.howdah.processor.companion.template;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files as they lie beside the classes. A file that is not what was compiled goes nowhere. */
final class Bundle {
    private Bundle() {}

    /** All files with their bytes, each held against its hash. */
    static Map<StackTemplate.File, byte[]> readAll() throws IOException {
        Map<StackTemplate.File, byte[]> all = new LinkedHashMap<>();
        for (StackTemplate.File file : StackTemplate.files()) {
            all.put(file, read(file));
        }
        return all;
    }

    /** A file's bytes, held against its hash. */
    static byte[] read(StackTemplate.File file) throws IOException {
        byte[] bytes;
        try (InputStream in = StackTemplate.open(file.path())) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new IOException(file.path() + " can't be read from the release: " + e.getMessage(), e);
        }
        if (!sha256(bytes).equals(file.sha256())) {
            throw new IOException(file.path() + " is damaged in the release: its SHA-256 is " + sha256(bytes) + ", not "
                    + file.sha256());
        }
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
