package dev.howdah.verification.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an application finds after the first deployment. */
interface ServesApplications {
    @Test
    @Order(2)
    @Tag("ci")
    default void hasTheRolesAndDatabasesOfItsClass(Cluster cluster) {
        List<String> wanted = new ArrayList<>();
        ((List<?>) cluster.stack().need("roles")).forEach(role -> wanted.add("role " + role));
        ((List<?>) cluster.stack().need("databases")).forEach(database -> wanted.add("database " + database));
        List<String> found =
                cluster.client(1).command("names").run().orFail().text().lines().toList();
        assertThat(found).containsAll(wanted);
    }

    @Test
    @Order(3)
    @Tag("ci")
    default void readsFromAReplicaWhatWasWritten(Cluster cluster) {
        int port = cluster.stack().port("ro").orElseThrow();
        cluster.client(1).command("put", "a row").run().orFail();
        String from = cluster.clientAt(2, port)
                .command("get", "a row", "20")
                .run()
                .orFail()
                .text();
        assertThat(from).isEqualTo("replica");
    }

    /** Programs of the hosts themselves, and containers of none of the stack's networks through the gateway. */
    @Test
    @Order(4)
    @Tag("ci")
    default void isReachedFromTheHostsThemselves(Cluster cluster) {
        for (Object one : (List<?>) cluster.stack().need("hosts")) {
            Map<?, ?> place = (Map<?, ?>) one;
            String address = (String) place.get("address");
            int port = (Integer) place.get("port");
            for (int host : Lab.HOSTS) {
                Patience.until(
                        "the database at " + address + ":" + port + " on host " + host,
                        Duration.ofSeconds(30),
                        () -> (address.equals("127.0.0.1")
                                        ? cluster.clientAt(host, port).command("names")
                                        : cluster.fromContainer(host, address, port))
                                .run()
                                .succeeded());
            }
        }
    }

    @Test
    @Order(5)
    @Tag("ci")
    default void pgAdminKnowsTheCluster(Cluster cluster) {
        String service = (String) cluster.stack().need("pgadmin");
        if (service == null) {
            return;
        }
        long servers = cluster.stack().serversOfPgAdmin();
        // One bad entry makes it import none.
        Patience.until(
                "pgAdmin imports " + servers + " servers",
                Duration.ofSeconds(240),
                () -> cluster.stack().logs(service).contains("and " + servers + " Server"));
    }
}
