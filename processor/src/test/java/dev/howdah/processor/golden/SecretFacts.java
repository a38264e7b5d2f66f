package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.ComposeFile.Mount;
import dev.howdah.processor.golden.ComposeFile.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every secret asked for is mounted where it is asked for, declared, and in the manifest; and nothing else is. */
final class SecretFacts implements StackFacts {
    private static final Pattern FILE = Pattern.compile("/run/secrets/([\\w.-]*\\w)");
    private static final Pattern OBJECT_NAME = Pattern.compile("[a-zA-Z0-9](?:[a-zA-Z0-9._-]{0,62}[a-zA-Z0-9])?");
    private static final int OWNER_ONLY = 0400;

    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        Set<String> mounted = new TreeSet<>();
        for (Service service : compose.services()) {
            Set<String> here = new TreeSet<>();
            service.mounts("secrets").forEach(mount -> here.add(mount.target()));
            assertThat(here)
                    .as("secrets of %s: mounted, asked for", service.name())
                    .isEqualTo(asked(service, compose));
            service.mounts("secrets").forEach(mount -> {
                assertThat(mount.target()).isEqualTo(mount.source());
                assertThat(mount.mode()).isEqualTo(OWNER_ONLY);
                assertThat(mount.gid()).isEqualTo(mount.uid());
            });
            mounted.addAll(here);
        }
        assertThat(compose.topLevel("secrets").keySet()).isEqualTo(mounted);
        assertThat(mounted).allMatch(name -> OBJECT_NAME.matcher(name).matches());
        assertThat(manifest(stack)).isEqualTo(mounts(compose));
    }

    private static Set<String> asked(Service service, ComposeFile compose) {
        Set<String> names = new TreeSet<>();
        compose.mountedTemplates(service).forEach(text -> names.addAll(SwarmTemplate.secrets(text)));
        Stream.concat(compose.mountedTexts(service).stream(), service.environment().values().stream())
                .forEach(text -> FILE.matcher(text).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    /** The mounts that {@code secrets.yaml} lists: {@code service secret uid}. */
    private static Set<String> manifest(EmittedStack stack) {
        Set<String> mounts = new TreeSet<>();
        for (Map<String, Object> secret :
                ComposeFile.<Map<String, Object>>list(stack.yaml("secrets.yaml"), "secrets")) {
            assertThat(secret).containsKeys("name", "purpose", "mounts", "value", "keeper", "rotation");
            for (Map<String, Object> mount : ComposeFile.<Map<String, Object>>list(secret, "mounts")) {
                assertThat(mount)
                        .containsEntry("mode", "0400")
                        .containsEntry("file", "/run/secrets/" + secret.get("name"));
                mounts.add(mount.get("service") + " " + secret.get("name") + " " + mount.get("uid"));
            }
        }
        return mounts;
    }

    private static Set<String> mounts(ComposeFile compose) {
        Set<String> mounts = new TreeSet<>();
        for (Service service : compose.services()) {
            List<Mount> secrets = service.mounts("secrets");
            secrets.forEach(mount -> mounts.add(service.name() + " " + mount.source() + " " + mount.uid()));
        }
        return mounts;
    }
}
