package dev.howdah.processor.companion.template;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Stands for the companion class, so that the code beside it compiles here; the companion's own name takes its place. */
final class StackTemplate {
    static final String NAME = "template";

    private StackTemplate() {}

    /**
     * An emitted file.
     *
     * @param path where it stands below the stack's folder
     * @param sha256 the SHA-256 of its bytes, in hexadecimal digits
     * @param size how many bytes it has
     * @param mode its access rights
     */
    record File(String path, String sha256, long size, int mode) {}

    static List<File> files() {
        return List.of();
    }

    static InputStream open(String path) throws IOException {
        InputStream in = StackTemplate.class.getResourceAsStream(path);
        if (in == null) {
            throw new FileNotFoundException(path);
        }
        return in;
    }
}
