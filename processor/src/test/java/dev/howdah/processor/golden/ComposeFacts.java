package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.ComposeFile.Service;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Docker takes the file, and ignores nothing of it. */
final class ComposeFacts implements StackFacts {
    private static final String NODE_ID = "n".repeat(25);
    /** What {@code docker stack deploy} ignores, with a warning or without, or refuses. */
    private static final List<String> IGNORED = List.of(
            "build",
            "cgroup_parent",
            "cgroupns_mode",
            "container_name",
            "cpu_shares",
            "cpuset",
            "depends_on",
            "devices",
            "domainname",
            "expose",
            "extends",
            "external_links",
            "ipc",
            "links",
            "mac_address",
            "mem_limit",
            "network_mode",
            "pid",
            "platform",
            "privileged",
            "profiles",
            "pull_policy",
            "restart",
            "security_opt",
            "shm_size",
            "tmpfs",
            "userns_mode",
            "volumes_from");

    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        assertThat(compose.document().keySet()).isSubsetOf("services", "networks", "volumes", "configs", "secrets");
        compose.services().forEach(service -> check(stack, service));
        List<String> unquoted = new ArrayList<>();
        quoting("", "", new Yaml().compose(new StringReader(stack.text(ComposeFile.NAME))), unquoted);
        assertThat(unquoted)
                .as("environment values and ids in quotes, modes in octal digits")
                .isEmpty();
    }

    private static void check(EmittedStack stack, Service service) {
        assertThat(service.body()).as(service.name()).containsKeys("image", "networks", "deploy");
        assertThat(service.body()).as(service.name()).doesNotContainKeys(IGNORED.toArray(String[]::new));
        assertThat(stack.name() + "_" + service.name()).hasSizeLessThanOrEqualTo(63);
        String hostname = (String) service.body().getOrDefault("hostname", "");
        assertThat(hostname.replace("{{.Node.ID}}", NODE_ID)).hasSizeLessThanOrEqualTo(64);
        assertThat(service.deploy().get("mode")).isIn("global", "replicated", "global-job");
        if (service.deploy().get("mode").equals("global-job")) {
            // Docker refuses a job that says how it is updated.
            assertThat(service.deploy()).doesNotContainKey("update_config");
        } else {
            assertThat(ComposeFile.map(service.deploy(), "update_config"))
                    .containsEntry("order", "stop-first")
                    .containsEntry("parallelism", 1);
        }
        assertThat(service.deploy().containsKey("replicas"))
                .isEqualTo(service.deploy().get("mode").equals("replicated"));
    }

    /** Collects scalars that YAML readers would take for numbers where Docker wants texts, and the other way round. */
    private static void quoting(String parent, String key, Node node, List<String> wrong) {
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                quoting(key, ((ScalarNode) tuple.getKeyNode()).getValue(), tuple.getValueNode(), wrong);
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> quoting(parent, key, item, wrong));
        } else if (node instanceof ScalarNode scalar && !isAsExpected(parent, key, scalar)) {
            wrong.add(parent + "." + key + ": " + scalar.getValue());
        }
    }

    private static boolean isAsExpected(String parent, String key, ScalarNode scalar) {
        boolean mount = Set.of("configs", "secrets").contains(parent);
        if (parent.equals("environment") || (mount && Set.of("uid", "gid").contains(key))) {
            return scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
        }
        return !(mount && key.equals("mode"))
                || (scalar.getScalarStyle() == ScalarStyle.PLAIN
                        && scalar.getValue().matches("0[0-7]{3}"));
    }
}
