package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A stack without an image of its own brings what makes one, and that fits what the members expect of it. */
final class ImageFacts implements StackFacts {
    private static final String DOCKERFILE = "image/Dockerfile";

    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        ComposeFile.Service database = compose.database();
        boolean asked = ((String) database.body().get("image")).startsWith("${PATRONI_IMAGE:?");
        assertThat(stack.has(DOCKERFILE)).isEqualTo(asked);
        assertThat(stack.has("image/entrypoint.sh")).isEqualTo(asked);
        if (asked) {
            check(stack, stack.text(DOCKERFILE), database);
        }
    }

    private static void check(EmittedStack stack, String dockerfile, ComposeFile.Service database) {
        ComposeFile.Mount config = database.mounts("configs").get(0);
        assertThat(dockerfile)
                .contains("\nCMD [\"patroni\", \"" + config.target() + "\"]\n")
                .contains("\nENV PATRONICTL_CONFIG_FILE=" + config.target() + "\n")
                .contains("\nUSER " + config.uid() + ":" + config.gid() + "\n")
                .contains(" --owner=" + config.uid() + " --group=" + config.gid() + " --mode=0750 "
                        + database.volumes().get(0).get("target") + "\n");
        String major = (String)
                ComposeFile.map(stack.yaml("manifest.json"), "versions").get("postgresql");
        assertThat(dockerfile).contains("\nARG POSTGRES_IMAGE=postgres:" + major + "-bookworm\n");
        assertThat(stack.text(".env.example")).contains("docker build --tag REGISTRY/");

        checkSecrets(stack, dockerfile, database, "CHECKED_SECRETS", "printable ASCII on one line");
        checkSecrets(stack, dockerfile, database, "PATRONIS_SECRETS", "printable ASCII on one line, without $$");
    }

    /** The entrypoint knows which of the members' secrets may hold what. */
    private static void checkSecrets(
            EmittedStack stack, String dockerfile, ComposeFile.Service database, String variable, String charset) {
        Set<String> passwords = ComposeFile.<Map<String, Object>>list(stack.yaml("secrets.yaml"), "secrets").stream()
                .filter(secret -> ((String) ComposeFile.map(secret, "value").get("charset")).startsWith(charset))
                .map(secret -> (String) secret.get("name"))
                .collect(Collectors.toCollection(TreeSet::new));
        passwords.retainAll(database.mounts("secrets").stream()
                .map(ComposeFile.Mount::target)
                .toList());
        String checked = dockerfile
                .lines()
                .filter(line -> line.startsWith("ENV " + variable + "="))
                .findFirst()
                .orElseThrow()
                .replaceAll("^ENV " + variable + "=\"|\"$", "");
        assertThat(List.of(checked.split(" "))).containsExactlyInAnyOrderElementsOf(passwords);
    }
}
