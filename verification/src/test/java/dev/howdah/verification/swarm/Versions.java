package dev.howdah.verification.swarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ran when the figures were taken, in {@code target/swarm/versions.tsv}. */
final class Versions {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)+");

    private Versions() {}

    static void write(Cluster cluster) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        found.put("Docker", number(cluster.lab().docker(1, "version", "--format", "{{.Server.Version}}")));
        int member = cluster.primary();
        found.put("Patroni", number(cluster.members().in(member, "patroni", "--version")));
        found.put("PostgreSQL", number(cluster.members().in(member, "postgres", "--version")));
        found.put("HAProxy", number(image(cluster, "haproxy", "haproxy", "-v")));
        found.put("etcd", number(image(cluster, "etcd", "/usr/local/bin/etcd", "--version")));
        found.put(
                "processor cores for all", Integer.toString(Runtime.getRuntime().availableProcessors()));
        StringBuilder text = new StringBuilder();
        found.forEach((name, version) ->
                text.append(name).append('\t').append(version).append('\n'));
        try {
            Files.createDirectories(Report.FOLDER);
            Files.writeString(Report.FOLDER.resolve("versions.tsv"), text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Command image(Cluster cluster, String name, String program, String option) {
        return cluster.lab()
                .docker(
                        1,
                        "run",
                        "--rm",
                        "--network",
                        "none",
                        "--entrypoint",
                        program,
                        "howdah/" + name + ":lab",
                        option);
    }

    private static String number(Command command) {
        Matcher number = NUMBER.matcher(command.run().orFail().output());
        if (!number.find()) {
            throw new IllegalStateException(command + " says no version");
        }
        return number.group();
    }
}
