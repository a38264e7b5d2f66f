package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.ComposeFile.Mount;
import dev.howdah.processor.golden.ComposeFile.Service;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Configs carry their content's hash, are templates where they hold one, and are mounted. */
final class ConfigFacts implements StackFacts {
    private static final int LONGEST_NAME = 64;

    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        Set<String> mounted = new TreeSet<>();
        for (Service service : compose.services()) {
            Set<String> targets = new TreeSet<>();
            for (Mount mount : service.mounts("configs")) {
                mounted.add(mount.source());
                assertThat(targets.add(mount.target()))
                        .as(mount + " in " + service.name())
                        .isTrue();
                assertThat(mount.target()).startsWith("/");
                assertThat(mount.mode() & 0222).as("nobody writes " + mount).isZero();
                if (compose.isTemplate(mount.source())) {
                    assertThat(mount.mode() & 0077)
                            .as("others' rights on " + mount)
                            .isZero();
                }
            }
        }
        assertThat(compose.topLevel("configs").keySet()).isEqualTo(mounted);
        mounted.forEach(config -> check(config, stack, compose));
    }

    private static void check(String config, EmittedStack stack, ComposeFile compose) {
        Map<String, Object> declared = ComposeFile.map(compose.topLevel("configs"), config);
        String file = compose.file(config);
        String hash = Sha256.of(stack.bytes(file)).substring(0, 8);
        assertThat(declared).containsEntry("name", stack.name() + "_" + config + "_" + hash);
        assertThat((String) declared.get("name")).hasSizeLessThanOrEqualTo(LONGEST_NAME);
        if (compose.isTemplate(config)) {
            assertThat(declared).containsEntry("template_driver", "golang").doesNotContainKey("external");
            assertThat(SwarmTemplate.secrets(stack.text(file)))
                    .as("secrets in " + file)
                    .isNotEmpty();
        } else {
            Set<String> unexpanded = SwarmTemplate.mentioned(stack.text(file));
            assertThat(unexpanded)
                    .as("secrets in " + file)
                    .doesNotContainAnyElementsOf(compose.topLevel("secrets").keySet());
        }
    }
}
