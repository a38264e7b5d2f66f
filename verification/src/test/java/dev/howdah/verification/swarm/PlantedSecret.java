package dev.howdah.verification.swarm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A container that shows a value wherever a careless one would, until it is closed. */
final class PlantedSecret implements AutoCloseable {
    private static final int HOST = 2;
    private static final String NAME = "planted";

    private final Cluster cluster;

    private PlantedSecret(Cluster cluster) {
        this.cluster = cluster;
    }

    /** In its environment, and so in its description; in a command line; in its log, a file, a volume. */
    static PlantedSecret show(Cluster cluster, Path value) throws IOException {
        PlantedSecret planted = new PlantedSecret(cluster);
        String text = Files.readString(value);
        cluster.lab()
                .docker(
                        HOST,
                        "run",
                        "-d",
                        "--name",
                        NAME,
                        "--network",
                        "none",
                        "-v",
                        NAME + ":/planted",
                        "-e",
                        "PLANTED=" + text,
                        "howdah/base:lab",
                        "sh",
                        "-c",
                        "echo \"it is $PLANTED\"; echo \"$PLANTED\" | tee /tmp/planted >/planted/file; exec tail -f /dev/null \"$PLANTED\"")
                .run()
                .orFail();
        return planted;
    }

    @Override
    public void close() {
        cluster.lab().docker(HOST, "rm", "-f", NAME).run();
        cluster.lab().docker(HOST, "volume", "rm", NAME).run();
    }
}
