package dev.howdah.verification.swarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code swarm/lib/leaks.py}: what processes show from its start on, and where values of secrets can be seen at last. */
final class Leaks implements AutoCloseable {
    private static final String PROGRAM = Lab.HOME.resolve("lib/leaks.py").toString();
    private static final Duration SEARCHING = Duration.ofMinutes(8);

    private final Path shown;
    private final Process watch;

    private Leaks(Path shown, Process watch) {
        this.shown = shown;
        this.watch = watch;
    }

    /** @param state the private folder for what is seen */
    static Leaks watch(Path state) {
        try {
            Path shown = state.resolve("processes");
            return new Leaks(
                    shown,
                    new ProcessBuilder("/usr/bin/python3", PROGRAM, "watch", shown.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Looks for the values in the files of the folders. */
    List<Place> search(Path... folders) {
        Command command = Command.of(words(folders)).with(Map.of("LAB", Lab.program()));
        Map<?, ?> found = Json.read(command.within(SEARCHING).run().orFail().output());
        return ((List<?>) found.get("found")).stream().map(Place::of).toList();
    }

    private List<String> words(Path... folders) {
        List<String> words = new ArrayList<>(List.of("/usr/bin/python3", PROGRAM, "search", shown.toString()));
        List.of(folders).forEach(folder -> words.add(folder.toString()));
        return words;
    }

    @Override
    public void close() {
        Command.kill(watch);
    }

    /**
     * Where a value can be seen.
     *
     * @param kind process, inspect, log, swarm, volume or file
     * @param service whose container a file is in
     * @param mode the file's, as {@code 0400}
     */
    record Place(String secret, String kind, String where, String service, String mode) {
        private static Place of(Object one) {
            Map<?, ?> about = (Map<?, ?>) one;
            return new Place(
                    (String) about.get("secret"),
                    (String) about.get("kind"),
                    (String) about.get("where"),
                    about.get("service") instanceof String service ? service : "",
                    about.get("mode") instanceof String mode ? mode : "");
        }
    }
}
