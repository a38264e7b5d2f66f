package dev.howdah.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;
import org.postgresql.hostchooser.HostRequirement;

/** The companion of a stack, used as applications and pipelines use it. */
class CompanionTest {
    @TempDir
    private Path folder;

    @Test
    void constantsAreTheNamesOfTheFiles() {
        String compose = EmittedFiles.text("ledger/compose.yaml");

        assertThat(LedgerStack.NAME).isEqualTo("ledger");
        assertThat(LedgerStack.Services.DATABASE).isEqualTo("ledger_database");
        assertThat(LedgerStack.Ports.QUORUM).isEqualTo(5433);
        assertThat(compose).contains("source: " + LedgerStack.Secrets.LEDGER_APP_PASSWORD);
        assertThat(LedgerStack.Secrets.LEDGER_APP_PASSWORD_FILE).isEqualTo("/run/secrets/ledger_ledger_app_password");
        assertThat(EmittedFiles.text("ledger/init/post-init.sh"))
                .contains("'" + LedgerStack.Users.LEDGER_APP + "'", "'" + LedgerStack.Databases.Ledger.NAME + "'");
    }

    @Test
    void addressesLeadToTheListeners() {
        assertThat(LedgerStack.Databases.Ledger.JDBC_READ_WRITE)
                .isEqualTo("jdbc:postgresql://ledger.host:5432/ledger?targetServerType=primary");
        assertThat(LedgerStack.Databases.Ledger.LIBPQ_READ_ONLY).isEqualTo("postgresql://ledger.host:5433/ledger");
        assertThat(LedgerStack.Databases.Ledger.JDBC_PREFER_REPLICA)
                .isEqualTo(
                        "jdbc:postgresql://ledger.host:5433,ledger.host:5432/ledger?targetServerType=preferSecondary");
        assertThat(LedgerStack.Databases.Ledger.jdbcReadWrite("a.example", "b.example"))
                .isEqualTo("jdbc:postgresql://a.example:5432,b.example:5432/ledger?targetServerType=primary");
        assertThat(LedgerStack.Databases.Ledger.libpqReadOnly("a.example"))
                .isEqualTo("postgresql://a.example:5433/ledger");
    }

    /** pgjdbc drops what it can't read, and takes a misspelt kind of server until it connects. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                LedgerStack.Databases.Ledger.JDBC_READ_WRITE,
                LedgerStack.Databases.Ledger.JDBC_READ_ONLY,
                LedgerStack.Databases.Ledger.JDBC_PREFER_REPLICA
            })
    void theDriverTakesTheAddresses(String address) {
        Properties read = Driver.parseURL(address, new Properties());

        assertThat(read).isNotNull();
        assertThat(read.getProperty("PGDBNAME")).isEqualTo(LedgerStack.Databases.Ledger.NAME);
        assertThat(List.of(read.getProperty("PGHOST").split(","))).containsOnly("ledger.host");
        assertThat(HostRequirement.getTargetServerType(read.getProperty("targetServerType", "any")))
                .isNotNull();
    }

    @Test
    void everyEmittedFileIsListedAndCanBeOpened() throws IOException {
        TreeMap<String, Path> emitted = EmittedFiles.below(EmittedFiles.CLASSES.resolve("META-INF/howdah/ledger"));

        assertThat(LedgerStack.files())
                .extracting(LedgerStack.File::path)
                .containsExactlyInAnyOrderElementsOf(emitted.keySet());
        for (LedgerStack.File file : LedgerStack.files()) {
            try (InputStream in = LedgerStack.open(file.path())) {
                assertThat(in.readAllBytes())
                        .hasSize((int) file.size())
                        .isEqualTo(Files.readAllBytes(emitted.get(file.path())));
            }
        }
        assertThatThrownBy(() -> LedgerStack.open("compose.yml").close())
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("META-INF/howdah/ledger/compose.yml");
    }

    @Test
    void anExportIsWhatWasCompiled() throws IOException {
        LedgerStack.exportTo(folder.resolve("a/b"));

        assertThat(files(folder.resolve("a/b")))
                .containsExactlyInAnyOrderElementsOf(
                        LedgerStack.files().stream().map(LedgerStack.File::path).toList());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("a/b/init/post-init.sh"))))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a/b/compose.yaml"))))
                .isEqualTo("rw-r--r--");
        assertThat(LedgerStack.verify(folder.resolve("a/b"))).isEmpty();
    }

    @Test
    void aFolderMayHoldMoreAndBeExportedToAgain() throws IOException {
        OrdersStack.exportTo(folder);
        Files.writeString(folder.resolve(".env"), "PATRONI_IMAGE=example\n");
        OrdersStack.exportTo(folder);

        assertThat(folder.resolve(".env")).hasContent("PATRONI_IMAGE=example");
        assertThat(OrdersStack.verify(folder)).isEmpty();
    }

    @Test
    void aFileChangedByHandIsKeptUntilToldOtherwise() throws IOException {
        OrdersStack.exportTo(folder);
        Files.writeString(folder.resolve("haproxy.cfg"), "mine");
        Files.delete(folder.resolve("compose.yaml"));

        assertThatThrownBy(() -> OrdersStack.exportTo(folder))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageEndingWith("changed by hand, and not overwritten: haproxy.cfg");
        assertThat(folder.resolve("haproxy.cfg")).hasContent("mine");
        assertThat(folder.resolve("compose.yaml")).doesNotExist();

        OrdersStack.exportTo(folder, true);
        assertThat(OrdersStack.verify(folder)).isEmpty();
    }

    @Test
    void anotherReleasesFilesGoUnlessTheyWereChanged() throws IOException {
        LedgerStack.exportTo(folder);
        OrdersStack.exportTo(folder);

        assertThat(files(folder))
                .containsExactlyInAnyOrderElementsOf(
                        OrdersStack.files().stream().map(OrdersStack.File::path).toList());

        LedgerStack.exportTo(folder);
        Files.writeString(folder.resolve("init/post-init.sh"), "mine");
        assertThatThrownBy(() -> OrdersStack.exportTo(folder)).hasMessageContaining("init/post-init.sh");
    }

    @Test
    void aManifestChangedByHandLeadsNowhereElse() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "mine");
        Path inside = folder.resolve("inside");
        OrdersStack.exportTo(inside);
        Path manifest = inside.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"haproxy.cfg\"", "\"../outside\""));

        assertThatThrownBy(() -> OrdersStack.exportTo(inside, true)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(outside).hasContent("mine");
    }

    @Test
    void whatDiffersIsNamed() throws IOException {
        LedgerStack.exportTo(folder);
        Path patroni = folder.resolve("patroni.yml");
        byte[] bytes = Files.readAllBytes(patroni);
        bytes[100] ^= 1;
        Files.write(patroni, bytes);
        Files.delete(folder.resolve("haproxy.cfg"));
        Files.setPosixFilePermissions(
                folder.resolve("init/post-init.sh"), PosixFilePermissions.fromString("rw-rw-r--"));
        Files.setPosixFilePermissions(folder.resolve("compose.yaml"), PosixFilePermissions.fromString("rw-rw-r--"));

        assertThat(LedgerStack.verify(folder))
                .satisfiesExactly(
                        finding -> assertThat(finding).startsWith("patroni.yml was changed: its SHA-256 is "),
                        finding ->
                                assertThat(finding).isEqualTo("init/post-init.sh can't be executed, unlike mode 0755"),
                        finding -> assertThat(finding).isEqualTo("haproxy.cfg is missing"));
    }

    @Test
    void theProgramListsPrintsExportsAndVerifies() throws IOException {
        assertThat(run(0, "list").lines())
                .hasSameSizeAs(OrdersStack.files())
                .first()
                .asString()
                .matches("0644  \\d+  [0-9a-f]{64}  compose.yaml");
        assertThat(run(0, "cat", "haproxy.cfg")).isEqualTo(EmittedFiles.text("orders/haproxy.cfg"));
        assertThat(run(0, "export", folder.toString())).endsWith("files of the stack orders in " + folder + "\n");
        assertThat(run(0, "verify", folder.toString())).isEqualTo(folder + " is the stack orders as it was compiled\n");

        Files.writeString(folder.resolve("haproxy.cfg"), "mine");
        assertThat(run(1, "verify", folder.toString())).startsWith("haproxy.cfg was changed");
        assertThat(run(1, "export", folder.toString()))
                .contains("changed by hand")
                .doesNotContain("\tat ");
        assertThat(run(0, "export", folder.toString(), "--force")).contains("orders");
        assertThat(run(1, "cat", "haproxy.conf")).isEqualTo("no such file: haproxy.conf\n");
        assertThat(run(1, "plan", folder.resolve("none.jar").toString())).startsWith("no such file: ");
        Files.delete(folder.resolve("plan.tsv"));
        Files.createDirectories(folder.resolve("plan.tsv"));
        assertThat(run(1, "export", folder.toString(), "--force"))
                .contains("plan.tsv: no place for a file of the stack");
        assertThat(run(1, "export", folder.resolve("compose.yaml").toString())).startsWith("in the way: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "list x", "export", "export a b", "list --force", "verify a --json", "deploy x"})
    void anyOtherCallIsAnsweredWithTheUsage(String call) {
        assertThat(run(2, call.isEmpty() ? new String[0] : call.split(" "))).startsWith("Usage: ");
    }

    private static String run(int status, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(OrdersStackRelease.CommandLine.run(out, out, arguments))
                .as(List.of(arguments).toString())
                .isEqualTo(status);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
