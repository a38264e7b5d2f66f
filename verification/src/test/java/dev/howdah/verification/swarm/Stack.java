package dev.howdah.verification.swarm;

import dev.howdah.verification.swarm.Command.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An emitted stack on the lab's Swarm: its files, what it needed there, and where its tasks run. */
final class Stack {
    private static final Map<String, String> LAB_VALUES = Map.of("PGADMIN_EMAIL", "admin@example.com");

    private final Lab lab;
    private final Path files;
    private final Path state;
    private Map<?, ?> needs = Map.of();

    /**
     * @param files what the processor emitted
     * @param state a private folder, for secrets
     */
    Stack(Lab lab, Path files, Path state) {
        this.lab = lab;
        this.files = files;
        this.state = state;
    }

    /** Makes what the stack expects to find: images, networks, labels, secrets. */
    void prepare() {
        List<String> words = new ArrayList<>(List.of("prepare", files.toString(), state.toString()));
        LAB_VALUES.forEach((name, value) -> words.add(name + "=" + value));
        program(Duration.ofMinutes(5), words).orFail();
        needs = Json.read(TextFile.read(state.resolve("needs.json")));
    }

    /** Deploys it by its own {@code bin/deploy.sh}. */
    void deploy() {
        script("deploy.sh", "--resolve-image", "never").orFail();
    }

    /** Runs one of its scripts as on host 1. */
    Result script(String name, String... arguments) {
        return script(files, name, arguments);
    }

    /** Runs a script of another release of it as on host 1. */
    Result script(Path release, String name, String... arguments) {
        List<String> words = new ArrayList<>(List.of("script", release.toString(), state.toString(), name));
        words.addAll(List.of(arguments));
        return program(Duration.ofMinutes(15), words);
    }

    private static Result program(Duration limit, List<String> words) {
        List<String> all = new ArrayList<>(List.of(Lab.HOME.resolve("stack").toString()));
        all.addAll(words);
        return Command.of(all).within(limit).run();
    }

    Path files() {
        return files;
    }

    Path state() {
        return state;
    }

    Plan plan() {
        return Plan.read(files);
    }

    String name() {
        return plan().stack();
    }

    /** What {@code needs.py} found, by its keys. */
    Object need(String... path) {
        Object value = needs;
        for (String key : path) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value;
    }

    /** A port that the stack publishes: {@code rw}, {@code ro} or {@code pool}. */
    Optional<Integer> port(String kind) {
        return Optional.ofNullable((Integer) need("ports", kind));
    }

    /** The value of a secret, as the lab made it. */
    String secret(String name) {
        return TextFile.read(state.resolve("secrets").resolve(name));
    }

    /** The running container of a service on a host. */
    Optional<String> container(String service, int host) {
        return containers(service, host, "ps", "-q").stream().findFirst();
    }

    /** All of its containers there, also those that have ended. */
    List<String> containers(String service, int host) {
        return containers(service, host, "ps", "-q", "-a");
    }

    private List<String> containers(String service, int host, String... words) {
        if (!lab.hasPower(host)) {
            return List.of();
        }
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-f", "label=com.docker.swarm.service.name=" + name() + "_" + service));
        Result found = lab.docker(host, all.toArray(String[]::new))
                .within(Duration.ofSeconds(20))
                .run();
        return found.succeeded() ? found.text().lines().toList() : List.of();
    }

    /** The host that a service's only task runs on. */
    Optional<Integer> hostOf(String service) {
        return Lab.HOSTS.stream()
                .filter(host -> container(service, host).isPresent())
                .findFirst();
    }

    /** What a service's containers on all hosts said. */
    String logs(String service) {
        StringBuilder text = new StringBuilder();
        for (int host : Lab.HOSTS) {
            text.append(logs(service, host));
        }
        return text.toString();
    }

    /** What its containers on one host said, those that have ended included. */
    String logs(String service, int host) {
        StringBuilder text = new StringBuilder();
        for (String container : containers(service, host)) {
            Result said = lab.docker(host, "logs", container)
                    .within(Duration.ofSeconds(20))
                    .run();
            text.append(said.output()).append(said.errors());
        }
        return text.toString();
    }

    /** How many servers pgAdmin's tree is to have. */
    long serversOfPgAdmin() {
        return ((Map<?, ?>) Json.<Map<?, ?>>read(TextFile.read(files.resolve("pgadmin/servers.json")))
                        .get("Servers"))
                .size();
    }
}
