package dev.howdah.verification.swarm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The three hosts: what {@code swarm/lab} does, and which of them are cut or without power just now. */
final class Lab {
    static final List<Integer> HOSTS = List.of(1, 2, 3);

    /** Where the lab's programs are; tests run in the module's folder. */
    static final Path HOME = Path.of("swarm").toAbsolutePath();

    private static final Duration STARTING = Duration.ofMinutes(10);

    private final TreeSet<Integer> cut = new TreeSet<>();
    private final TreeSet<Integer> off = new TreeSet<>();

    void up() {
        lab(STARTING, "up", "3");
        cut.clear();
        off.clear();
    }

    /** Takes everything down, and fails if anything is left. */
    void down() {
        lab(Duration.ofMinutes(3), "down");
    }

    void cut(int host) {
        lab(Duration.ofSeconds(20), "cut", Integer.toString(host));
        cut.add(host);
    }

    void heal(int host) {
        lab(Duration.ofSeconds(20), "heal", Integer.toString(host));
        cut.remove(host);
    }

    void powerOff(int host) {
        lab(Duration.ofSeconds(60), "kill", Integer.toString(host));
        off.add(host);
    }

    void powerOn(int host) {
        lab(Duration.ofSeconds(120), "start", Integer.toString(host));
        off.remove(host);
    }

    /** Gives a host a disk of its own. */
    void addDisk(int host, int megabytes) {
        lab(Duration.ofSeconds(60), "disk", Integer.toString(host), Integer.toString(megabytes));
    }

    /** Leaves no block of it. */
    void fillDisk(int host) {
        lab(Duration.ofSeconds(60), "fill", Integer.toString(host));
    }

    void drainDisk(int host) {
        lab(Duration.ofSeconds(20), "drain", Integer.toString(host));
    }

    /** Undoes what was done to cables and power. */
    void restore() {
        List.copyOf(cut).forEach(this::heal);
        List.copyOf(off).forEach(this::powerOn);
    }

    boolean isReachable(int host) {
        return !cut.contains(host) && !off.contains(host);
    }

    boolean hasPower(int host) {
        return !off.contains(host);
    }

    /** A host that a client would do well to be on: one that nothing was done to, and none of those given. */
    int hostOtherThan(Integer... others) {
        return HOSTS.stream()
                .filter(host -> isReachable(host) && !Arrays.asList(others).contains(host))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no host is left"));
    }

    /** Docker's client against a host's engine, also while its cable is cut. */
    Command docker(int host, String... words) {
        List<String> all = new ArrayList<>(List.of(program(), "docker", Integer.toString(host)));
        all.addAll(List.of(words));
        return Command.of(all);
    }

    /** A manager that is in the majority. */
    Command manager(String... words) {
        return docker(hostOtherThan(), words);
    }

    /** A command as on a host: what is published there is 127.0.0.1 for it. */
    List<String> on(int host, String... words) {
        List<String> all = new ArrayList<>(List.of("nsenter", "--net=/var/run/netns/" + name() + "-host" + host));
        all.addAll(List.of(words));
        return all;
    }

    static String program() {
        return HOME.resolve("lab").toString();
    }

    private static String name() {
        return System.getenv().getOrDefault("HOWDAH_LAB", "howdah");
    }

    private static void lab(Duration limit, String... words) {
        List<String> all = new ArrayList<>(List.of(program()));
        all.addAll(List.of(words));
        Command.of(all).with(Map.of()).within(limit).run().orFail();
    }
}
