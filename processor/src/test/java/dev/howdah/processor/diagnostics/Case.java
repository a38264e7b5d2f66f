package dev.howdah.processor.diagnostics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A case of a case file: sources with marks, and the messages in full.
 *
 * <pre>
 * === what the case shows
 * with: a disturbance, if there is one
 * options: options of the compiler, if there are any
 * writes: the stacks that are written; by default any without errors and none with one
 * the source; +++ path begins one more
 * ---
 * the messages, one a line; "eclipse: " stands before what only the Eclipse compiler shows
 * </pre>
 *
 * @param file the case file's name without its suffix
 * @param line where the case stands in it
 * @param title what it shows
 * @param disturbance what goes wrong around the processor
 * @param options options of the compiler
 * @param writes the stacks written, or null
 * @param sources the sources
 * @param messages the messages in full
 */
record Case(
        String file,
        int line,
        String title,
        Disturbance disturbance,
        List<String> options,
        Set<String> writes,
        List<MarkedSource> sources,
        List<String> messages) {

    private static final String TITLE = "=== ";
    private static final String WITH = "with: ";
    private static final String OPTIONS = "options: ";
    private static final String WRITES = "writes:";
    private static final String SOURCE = "+++ ";
    private static final String MESSAGES = "---";
    private static final String ECLIPSE = "eclipse: ";

    /** All cases of all files. */
    static List<Case> all() {
        try (Stream<Path> files = Files.list(Path.of(folder()))) {
            return files.filter(file -> file.toString().endsWith(".cases"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI folder() {
        try {
            return Case.class.getResource("/diagnostics").toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Case> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String name = file.getFileName().toString().replace(".cases", "");
            List<Case> cases = new ArrayList<>();
            for (int from = next(lines, 0); from < lines.size(); from = next(lines, from + 1)) {
                cases.add(parse(name, from + 1, lines.subList(from, next(lines, from + 1))));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int next(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(TITLE)) {
                return i;
            }
        }
        return lines.size();
    }

    private static Case parse(String file, int line, List<String> lines) {
        Disturbance disturbance = Disturbance.NONE;
        List<String> options = List.of();
        Set<String> writes = null;
        List<MarkedSource> sources = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        String path = null;
        StringBuilder source = new StringBuilder();
        boolean atMessages = false;
        for (String text : lines.subList(1, lines.size())) {
            if (atMessages) {
                if (!text.isBlank()) {
                    messages.add(text);
                }
            } else if (text.startsWith(WITH)) {
                disturbance = Disturbance.named(text.substring(WITH.length()));
            } else if (text.startsWith(OPTIONS)) {
                options = List.of(text.substring(OPTIONS.length()).split(" "));
            } else if (text.startsWith(WRITES)) {
                writes = new TreeSet<>(
                        Arrays.asList(text.substring(WRITES.length()).strip().split(" +")));
                writes.remove("");
            } else if (text.startsWith(SOURCE)) {
                addSource(sources, path, source);
                path = text.substring(SOURCE.length());
            } else if (text.equals(MESSAGES)) {
                atMessages = true;
            } else {
                source.append(text).append('\n');
            }
        }
        addSource(sources, path, source);
        return new Case(
                file, line, lines.get(0).substring(TITLE.length()), disturbance, options, writes, sources, messages);
    }

    private static void addSource(List<MarkedSource> sources, String path, StringBuilder source) {
        String text = source.toString();
        source.setLength(0);
        if (!text.isBlank()) {
            sources.add(path == null ? MarkedSource.of(text) : MarkedSource.of(path, text));
        }
    }

    /** What the marks announce. */
    List<Expected> expected() {
        return sources.stream().flatMap(source -> source.expected().stream()).toList();
    }

    /** What the marks announce for a compiler. */
    List<Expected> expected(Compilers compiler) {
        return expected().stream().filter(mark -> compiler.place(mark) != null).toList();
    }

    /** The messages in full that a compiler shows. */
    List<String> messages(Compilers compiler) {
        return messages.stream()
                .filter(message -> compiler == Compilers.ECLIPSE || !message.startsWith(ECLIPSE))
                .map(message -> message.startsWith(ECLIPSE) ? message.substring(ECLIPSE.length()) : message)
                .toList();
    }

    boolean isQuiet() {
        return expected().isEmpty();
    }
}
