package dev.howdah.verification.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lab proves, it proves for the examples: only what the lab's kernel asks for differs. */
class LabStacksTest {
    private static final String HEADING = " Written by Howdah from ";

    @ParameterizedTest
    @CsvSource({
        "patroni/patroni.yml",
        "patroni/haproxy.cfg",
        "patroni/init/post-init.sh",
        "patroni/pgadmin/servers.json",
        "patroni/pgadmin/config-database-uri",
        "orders/patroni.yml",
        "orders/haproxy.cfg",
        "ledger/pgbouncer/pgbouncer.ini",
        "ledger/pgbouncer/userlist.txt",
        "ledger/init/post-init.sh",
        "ledger/pgadmin/servers.json",
        "ledger/pgadmin/config-database-uri"
    })
    void runsTheExamplesOwnFiles(String path) throws IOException {
        List<URL> found = found(path);
        assertThat(found).as("one of the example and one of the lab").hasSize(2);
        assertThat(withoutHeading(found.get(0))).isEqualTo(withoutHeading(found.get(1)));
    }

    /** Its hosts have little memory and disk. */
    @Test
    void differsInPatronisConfigurationOnlyByTheSizeOfTheHosts() throws IOException {
        differsOnlyIn("ledger/patroni.yml", "shared_buffers: ", "max_slot_wal_keep_size: ");
    }

    /** Its HAProxy is older than {@code init-state}. */
    @Test
    void differsInHaProxysConfigurationOnlyByTheVersion() throws IOException {
        differsOnlyIn("ledger/haproxy.cfg", "default-server ");
    }

    private static void differsOnlyIn(String path, String... beginnings) throws IOException {
        List<URL> found = found(path);
        assertThat(found).as("one of the example and one of the lab").hasSize(2);
        List<String> first = withoutHeading(found.get(0));
        List<String> second = withoutHeading(found.get(1));
        assertThat(first).hasSameSizeAs(second);
        for (int line = 0; line < first.size(); line++) {
            String text = first.get(line).strip();
            if (Arrays.stream(beginnings).noneMatch(text::startsWith)) {
                assertThat(second.get(line)).isEqualTo(first.get(line));
            }
        }
    }

    @Test
    void differsInComposeOnlyByWhatTheLabAsksFor() throws IOException {
        List<URL> found = found("orders/compose.yaml");
        assertThat(found).hasSize(2);
        List<String> first = withoutHeading(found.get(0));
        List<String> second = withoutHeading(found.get(1));
        assertThat(changed(first, second))
                .allMatch(LabStacksTest::isOfTheLab, "an image, a port, encryption or a hash");
        assertThat(changed(second, first))
                .allMatch(LabStacksTest::isOfTheLab, "an image, a port, encryption or a hash");
    }

    private static boolean isOfTheLab(String line) {
        String text = line.strip();
        return List.of(
                        "image:",
                        "ports:",
                        "- target: 543",
                        "published:",
                        "protocol:",
                        "mode: host",
                        "driver_opts:",
                        "encrypted:",
                        "dev.howdah.rest:",
                        "name: orders_")
                .stream()
                .anyMatch(text::startsWith);
    }

    private static List<String> changed(List<String> from, List<String> to) {
        return from.stream().filter(line -> !to.contains(line)).toList();
    }

    private static List<URL> found(String path) throws IOException {
        return Collections.list(LabStacksTest.class.getClassLoader().getResources("META-INF/howdah/" + path));
    }

    private static List<String> withoutHeading(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.contains(HEADING))
                    .toList();
        }
    }
}
