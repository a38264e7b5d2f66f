package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entrypoint of the members' image starts nothing with a password that can't be one, and says which. */
class EntrypointTest {
    private static final String NAME = "orders_superuser_password";

    @TempDir
    Path folder;

    private Path script;
    private String patronis = "";

    @BeforeEach
    void useFolder() throws IOException {
        EmittedStack stack = StackCompiler.emitted(
                "Orders", "@dev.howdah.annotations.PatroniCluster @dev.howdah.annotations.Etcd class Orders {}");
        String text = stack.text("image/entrypoint.sh");
        assertThat(text).contains("secrets=/run/secrets\n");
        script = folder.resolve("entrypoint.sh");
        Files.writeString(script, text.replace("secrets=/run/secrets", "secrets='" + folder + "/secrets'"));
        Files.createDirectory(folder.resolve("secrets"));
        // What the entrypoint starts in the end.
        Files.writeString(folder.resolve("patroni"), "#!/bin/sh\necho patroni \"$@\"\n");
        assertThat(folder.resolve("patroni").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void startsPatroniWithGoodSecrets() throws Exception {
        secret("!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~ x");

        assertThat(run("patroni", "/etc/patroni/patroni.yml")).isEqualTo("0 patroni /etc/patroni/patroni.yml\n");
    }

    @Test
    void takesACommandThatIsOnlyArguments() throws Exception {
        assertThat(run("/etc/patroni/patroni.yml")).isEqualTo("0 patroni /etc/patroni/patroni.yml\n");
        assertThat(run("--version")).isEqualTo("0 patroni --version\n");
        assertThat(run("echo", "another", "command")).isEqualTo("0 another command\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "hunter2\\n, holds a line break",
        "hunter\\r2, holds a line break",
        "\\n, holds a line break",
        "hünter2, holds a character that is not printable ASCII",
        "hunter\\t2, holds a character that is not printable ASCII",
        "hunter\\0, holds a character that is not printable ASCII"
    })
    void refusesABrokenSecretInOneLine(String value, String why) throws Exception {
        secret(value.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\0", "\0"));

        String outcome = run("patroni", "/etc/patroni/patroni.yml");

        assertThat(outcome).startsWith("1 patroni-entrypoint: the secret " + NAME + " " + why);
        assertThat(outcome.lines()).hasSize(1);
        assertThat(outcome).doesNotContain("hunter", "nter2");
    }

    /** Patroni's own statement ends there, and its trace would show the rest. */
    @Test
    void refusesWhatPatroniCannotGiveToARole() throws Exception {
        secret("hunter$$2");

        assertThat(run("patroni")).isEqualTo("0 patroni\n");
        patronis = NAME + " orders_rewind_password";
        assertThat(run("patroni"))
                .startsWith("1 patroni-entrypoint: the secret " + NAME + " holds two dollar signs in a row")
                .doesNotContain("hunter")
                .hasLineCount(1);

        secret("hunter$2$");
        assertThat(run("patroni")).isEqualTo("0 patroni\n");
    }

    private void secret(String value) throws IOException {
        Files.writeString(folder.resolve("secrets").resolve(NAME), value, StandardCharsets.UTF_8);
    }

    /** The exit status and what was said. */
    private String run(String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of("/bin/sh", script.toString()));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("CHECKED_SECRETS", NAME + " orders_unmounted_password");
        builder.environment().put("PATRONIS_SECRETS", patronis);
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
