package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What random stacks brought to light when the real tools were asked, so that nobody has to draw it again. */
class FoundByDrawingTest {
    /** Docker interpolated the dollar sign, and refused a truth value. */
    @Test
    void optionsOfAVolumeAreTexts() {
        assertThat(
                        file(
                                "compose.yaml",
                                "@PatroniCluster(members = @Members(volume = @Volume(driverOpts = {"
                                        + "@Entry(name = \"o\", value = \"$\"), @Entry(name = \"nolock\", value = \"true\")}))) @Etcd"))
                .contains("o: \"$$\"", "nolock: \"true\"");
    }

    /** SC2041 where there is but one. */
    @Test
    void secretsAreAskedForWithoutALoop() {
        assertThat(file("init/post-init.sh", "@PatroniCluster(roles = @Role(name = \"app\")) @Etcd"))
                .contains("\nneeds '/run/secrets/found_app_password'\n")
                .doesNotContain("for secret in");
    }

    /** SC1003: a backslash before a single quote looks like an attempt to escape it. */
    @Test
    void aDatabasesNameWithAQuoteStandsInDoubleQuotes() {
        assertThat(file(
                        "init/post-init.sh",
                        "@PatroniCluster(databases = @Database(name = \"it's\", extensions = \"citext\")) @Etcd"))
                .contains("run \"$dsn\"\" dbname='it\\\\'s'\" <<'SQL'");
    }

    private static String file(String path, String annotations) {
        return StackCompiler.emitted("Found", "import dev.howdah.annotations.*;\n" + annotations + " class Found {}")
                .text(path);
    }
}
