package dev.howdah.processor.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a compilation brought.
 *
 * @param messages errors and warnings
 * @param files the files below the class output, by path
 * @param output what was printed beside the messages
 */
record Outcome(List<Reported> messages, Map<String, byte[]> files, String output) {
    private static final String ROOT = "META-INF/howdah/";

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
