package dev.howdah.processor.companion.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code manifest.json} of this or another release: which files it has, and their hashes. */
final class Manifest {
    static final String NAME = "manifest.json";

    /** It is always written like this, one member a line. */
    private static final Pattern FILE =
            Pattern.compile("\"path\": \"([^\"\\\\]+)\",\\s+\"sha256\": \"([0-9a-f]{64})\"");

    private static final Pattern STACK = Pattern.compile("^  \"stack\": \"([^\"\\\\]+)\"", Pattern.MULTILINE);

    private Manifest() {}

    /** The hashes of an exported folder's files by path; none where nothing was exported. */
    static Map<String, String> hashes(Path folder) throws IOException {
        Path manifest = folder.resolve(NAME);
        return Files.isRegularFile(manifest) ? hashes(Files.readString(manifest, StandardCharsets.UTF_8)) : Map.of();
    }

    static Map<String, String> hashes(String manifest) {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (Matcher file = FILE.matcher(manifest); file.find(); ) {
            hashes.put(file.group(1), file.group(2));
        }
        return hashes;
    }

    /** The stack's name, or empty in what is no manifest. */
    static String stack(String manifest) {
        Matcher stack = STACK.matcher(manifest);
        return stack.find() ? stack.group(1) : "";
    }
}
