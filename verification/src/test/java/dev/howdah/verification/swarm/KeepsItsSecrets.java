package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.verification.swarm.Leaks.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody sees a secret's value but the service that it is for. */
interface KeepsItsSecrets {
    /** The one that is shown on purpose: a search that does not find it finds nothing. */
    String PLANTED = "planted";

    /**
     * Files that hold what their program can only read there, each for its own user alone: what Patroni is configured with and
     * what it writes for libpq, PgBouncer's and the backups' passwords, pgBackRest's passphrase, Caddy's hashes and the copy of
     * its configuration that it keeps. All but Caddy's copy are in memory or gone with the
     * container.
     */
    Set<String> MUST_HOLD = Set.of(
            "database /etc/patroni/patroni.yml",
            "database /tmp/pgpass",
            "database /etc/pgbackrest/pgbackrest.conf",
            "backup /etc/pgbackrest/pgbackrest.conf",
            "backup /tmp/backup-*/pgpass",
            "pooler /etc/pgbouncer/userlist.txt",
            "caddy /etc/caddy/Caddyfile",
            "caddy /config/caddy/autosave.json");

    /** pgAdmin's image makes variables of the file that it is given while it makes its first user, with the password in it. */
    List<String> PGADMIN_VARIABLES = List.of("PGADMIN_SETUP_PASSWORD", "PGADMIN_DEFAULT_PASSWORD");

    @Test
    @Order(9)
    @Tag("ci")
    default void showsNoValueOfASecret(Cluster cluster) throws IOException {
        Path folder = Files.createDirectories(cluster.stack().state().resolve(PLANTED));
        Path planted = Files.writeString(folder.resolve(PLANTED), randomValue());
        List<Place> places;
        try (PlantedSecret shown = PlantedSecret.show(cluster, planted)) {
            places = cluster.leaks().search(cluster.stack().state().resolve("secrets"), folder);
        }
        assertThat(places.stream()
                        .filter(place -> place.secret().equals(PLANTED))
                        .map(Place::kind)
                        .distinct()
                        .toList())
                .as("where the search finds a value that is shown on purpose")
                .contains("file", "inspect", "log", "process", "volume");
        assertThat(places.stream()
                        .filter(place -> !place.secret().equals(PLANTED))
                        .filter(place -> !isMeant(cluster.stack().name(), place)))
                .as("where secrets can be seen")
                .isEmpty();
    }

    private static boolean isMeant(String stack, Place place) {
        if (place.kind().equals("process")) {
            return PGADMIN_VARIABLES.stream().anyMatch(place.where()::endsWith);
        }
        if (!place.kind().equals("file")) {
            return false;
        }
        String service = place.service().replaceFirst("^" + stack + "_", "");
        String file = service + " " + place.where().replaceFirst("/backup-[^/]+/", "/backup-*/");
        return MUST_HOLD.contains(file) && Set.of("0400", "0600").contains(place.mode());
    }

    private static String randomValue() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return "it's \"" + HexFormat.of().formatHex(bytes) + "\" & <$x>";
    }
}
