package dev.howdah.processor.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a compilation brought.
 *
 * @param messages errors and warnings
 * @param files the files below the class output, by path
 * @param output what was printed beside the messages
 */
record Outcome(List<Reported> messages, Map<String, byte[]> files, String output) {
    private static final String ROOT = "META-INF/howdah/";

    /** What lies in a folder, without messages. */
    static Outcome of(Path folder) throws IOException {
        return new Outcome(List.of(), files(folder), "");
    }

    /** The files in a folder, by path. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** The messages of ours. */
    List<Reported> ours() {
        return messages.stream().filter(Reported::isOurs).toList();
    }

    /** The compiler's own errors. */
    List<Reported> compilers() {
        return messages.stream()
                .filter(message -> message.isError() && !message.isOurs())
                .toList();
    }

    /** The stacks of which a file was written. */
    Set<String> stacks() {
        Set<String> stacks = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.startsWith(ROOT)) {
                stacks.add(path.substring(ROOT.length(), path.indexOf('/', ROOT.length())));
            }
        }
        return stacks;
    }
}
