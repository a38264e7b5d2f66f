package dev.howdah.processor.check;

import java.util.Set;

/** A service's keys in the Compose file, as {@code docker stack deploy} treats them. */
final class ComposeKeys {
    private static final Set<String> KNOWN = Set.of(
            "cap_add",
            "cap_drop",
            "command",
            "configs",
            "credential_spec",
            "deploy",
            "dns",
            "dns_search",
            "entrypoint",
            "env_file",
            "environment",
            "expose",
            "extra_hosts",
            "healthcheck",
            "hostname",
            "image",
            "init",
            "isolation",
            "labels",
            "logging",
            "networks",
            "oom_score_adj",
            "ports",
            "read_only",
            "restart",
            "secrets",
            "stdin_open",
            "stop_grace_period",
            "stop_signal",
            "sysctls",
            "tty",
            "ulimits",
            "user",
            "volumes",
            "working_dir");

    private static final Set<String> IGNORED = Set.of(
            "build",
            "cgroup_parent",
            "cgroupns_mode",
            "container_name",
            "depends_on",
            "devices",
            "domainname",
            "external_links",
            "ipc",
            "links",
            "mac_address",
            "network_mode",
            "pid",
            "privileged",
            "security_opt",
            "shm_size",
            "tmpfs",
            "userns_mode");

    private ComposeKeys() {}

    /** Whether the key has an effect, or documents one. */
    static boolean isKnown(String key) {
        return KNOWN.contains(key) || key.startsWith("x-");
    }

    /** Whether the file is taken and the key is not. */
    static boolean isIgnored(String key) {
        return IGNORED.contains(key);
    }

    static Set<String> known() {
        return KNOWN;
    }

    /** What does the same on a Swarm. */
    static String instead(String key) {
        return switch (key) {
            case "shm_size", "tmpfs" -> ", and mount a volume of type tmpfs";
            case "depends_on", "links" -> "; a service has to wait for others itself";
            case "network_mode" -> ", and name a network: an external one called host is the host's own";
            case "build" -> ", and name an image that is in a registry";
            default -> "";
        };
    }
}
