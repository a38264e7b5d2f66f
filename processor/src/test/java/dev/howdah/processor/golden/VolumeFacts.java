package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.ComposeFile.Service;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Data lies below a volume that no other service has. */
final class VolumeFacts implements StackFacts {
    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        Set<String> used = new TreeSet<>();
        for (Service service : compose.services()) {
            for (Map<String, Object> volume : service.volumes()) {
                if (volume.get("type").equals("volume")) {
                    boolean first = used.add((String) volume.get("source"));
                    assertThat(first || Boolean.TRUE.equals(volume.get("read_only")))
                            .as(volume + " is written by one service")
                            .isTrue();
                } else if (volume.get("type").equals("tmpfs")) {
                    assertThat(ComposeFile.map(volume, "tmpfs").get("size")).isInstanceOf(Number.class);
                }
            }
            String etcdData = service.environment().get("ETCD_DATA_DIR");
            if (etcdData != null) {
                isBelowVolume(etcdData, service);
            }
        }
        assertThat(compose.topLevel("volumes").keySet()).isEqualTo(used);
        Map<String, Object> postgresql = ComposeFile.map(stack.renderedYaml("patroni.yml"), "postgresql");
        isBelowVolume((String) postgresql.get("data_dir"), compose.database());
    }

    private static void isBelowVolume(String folder, Service service) {
        assertThat(service.volumes())
                .as("volumes of %s, of which one must hold %s", service.name(), folder)
                .anyMatch(
                        volume -> volume.get("type").equals("volume") && folder.startsWith(volume.get("target") + "/"));
    }
}
