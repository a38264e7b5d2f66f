package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code manifest.json} lists every other file with its hash, size and mode. */
final class ManifestFacts implements StackFacts {
    private static final String NAME = "manifest.json";

    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        // JSON without odd escapes is YAML.
        Map<String, Object> manifest = stack.yaml(NAME);
        assertThat(manifest).containsEntry("stack", stack.name()).containsKeys("howdah", "class", "versions");
        Set<String> listed = new TreeSet<>(Set.of(NAME));
        for (Map<String, Object> file : ComposeFile.<Map<String, Object>>list(manifest, "files")) {
            String path = (String) file.get("path");
            assertThat(listed.add(path)).as("only one line for " + path).isTrue();
            assertThat(file)
                    .containsEntry("sha256", Sha256.of(stack.bytes(path)))
                    .containsEntry("size", stack.bytes(path).length)
                    .containsEntry("mode", isRun(stack.text(path)) ? "0755" : "0644");
        }
        assertThat(stack.paths()).isEqualTo(listed);
    }

    /** What other scripts read names its shell too, for editors and shellcheck; its second lines say so. */
    private static boolean isRun(String text) {
        return text.startsWith("#!") && !text.contains("; sourced");
    }
}
