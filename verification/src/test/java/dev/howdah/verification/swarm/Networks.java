package dev.howdah.verification.swarm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which networks a stack's containers are on, and with which addresses. */
record Networks(Lab lab, Stack stack) {
    /** The bridge of each host on which its containers reach what is outside. */
    static final String BRIDGE = "docker_gwbridge";

    /** A container's addresses by its networks' names. */
    Map<String, String> addresses(String service, int host) {
        Map<?, ?> found = inspect(
                host,
                "inspect",
                "-f",
                "{{json .NetworkSettings.Networks}}",
                stack.container(service, host).orElseThrow());
        Map<String, String> addresses = new LinkedHashMap<>();
        found.forEach((name, about) -> addresses.put((String) name, (String) ((Map<?, ?>) about).get("IPAddress")));
        return addresses;
    }

    /** The network on which applications find HAProxy, and HAProxy the members. */
    String ofApplications() {
        String proxy = stack.plan().fact("proxy");
        int host = stack.hostOf(proxy).orElseThrow();
        return addresses(proxy, host).keySet().stream()
                .filter(addresses(stack.plan().fact("service"), host)::containsKey)
                .findFirst()
                .orElseThrow();
    }

    /** The members' other network, where etcd is. */
    String ofEtcd() {
        String applications = ofApplications();
        return addresses(stack.plan().fact("service"), 1).keySet().stream()
                .filter(name -> !name.equals(applications))
                .findFirst()
                .orElseThrow();
    }

    /** The addresses that a network's containers may have, where it has no more than 254. */
    List<String> all(String network) {
        Map<?, ?> ipam = inspect(1, "network", "inspect", "-f", "{{json .IPAM}}", network);
        String subnet = (String) ((Map<?, ?>) ((List<?>) ipam.get("Config")).get(0)).get("Subnet");
        if (!subnet.endsWith("/24")) {
            throw new IllegalStateException(network + " is " + subnet);
        }
        String prefix = subnet.substring(0, subnet.lastIndexOf('.') + 1);
        return IntStream.rangeClosed(1, 254).mapToObj(number -> prefix + number).toList();
    }

    /** The services whose containers a host has on a network. */
    List<String> services(String network, int host) {
        return lab.docker(
                        host,
                        "ps",
                        "--filter",
                        "network=" + network,
                        "--format",
                        "{{.Label \"com.docker.swarm.service.name\"}}")
                .run()
                .orFail()
                .text()
                .lines()
                .toList();
    }

    boolean isAttachable(String network) {
        return Boolean.TRUE.equals(inspect(1, "network", "inspect", "-f", "{\"it\": {{.Attachable}}}", network)
                .get("it"));
    }

    /** The address of a host's container on that host's bridge. */
    String onBridge(String service, int host) {
        String id = stack.container(service, host).orElseThrow();
        Map<?, ?> containers = inspect(host, "network", "inspect", "-f", "{{json .Containers}}", BRIDGE);
        for (Map.Entry<?, ?> one : containers.entrySet()) {
            // The bridge knows a container by its sandbox, which its own description names.
            Map<?, ?> about = (Map<?, ?>) one.getValue();
            if (((String) about.get("Name")).equals("gateway_" + sandbox(host, id))) {
                return ((String) about.get("IPv4Address")).split("/")[0];
            }
        }
        throw new IllegalStateException(service + " is not on the bridge of host " + host);
    }

    private String sandbox(int host, String container) {
        return lab.docker(host, "inspect", "-f", "{{slice .NetworkSettings.SandboxID 0 12}}", container)
                .run()
                .orFail()
                .text();
    }

    private Map<?, ?> inspect(int host, String... words) {
        return Json.read(lab.docker(host, words).run().orFail().output());
    }
}
