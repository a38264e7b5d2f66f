package dev.howdah.verification.swarm;

import dev.howdah.verification.swarm.Command.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Patroni's members, as their REST API shows them to somebody on their own host. */
final class Members {
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Lab lab;
    private final Stack stack;
    private final String service;

    Members(Lab lab, Stack stack) {
        this.lab = lab;
        this.stack = stack;
        this.service = (String) stack.need("database");
    }

    Optional<String> container(int host) {
        return stack.container(service, host);
    }

    /** Runs a command in the member's container. */
    Command in(int host, String... words) {
        String container = container(host).orElseThrow(() -> new IllegalStateException("no member on host " + host));
        List<String> all = new ArrayList<>(List.of("exec", container));
        all.addAll(List.of(words));
        return lab.docker(host, all.toArray(String[]::new));
    }

    /** What a member answers to a GET with status 200. */
    Optional<String> rest(int host, String path) {
        Optional<String> container = container(host);
        if (container.isEmpty()) {
            return Optional.empty();
        }
        Result answer = lab.docker(host, "exec", container.get(), "curl", "-fsSk", "-m", "3", stack.need("rest") + path)
                .within(ANSWER)
                .run();
        return answer.succeeded() ? Optional.of(answer.output()) : Optional.empty();
    }

    /** The host whose member holds the leader's key and takes writes. */
    Optional<Integer> primary() {
        return Lab.HOSTS.stream()
                .filter(host -> rest(host, "/primary").isPresent())
                .findFirst();
    }

    /** The hosts whose members are synchronous standbys. */
    List<Integer> synchronous() {
        List<Integer> hosts = new ArrayList<>();
        for (int host : Lab.HOSTS) {
            if (rest(host, "/sync").or(() -> rest(host, "/quorum")).isPresent()) {
                hosts.add(host);
            }
        }
        return hosts;
    }

    /** The members as the cluster's leader knows them: role, state, timeline, lag. */
    List<Map<?, ?>> list() {
        Optional<String> text = primary().flatMap(host -> rest(host, "/cluster"));
        List<Map<?, ?>> members = new ArrayList<>();
        if (text.isPresent()) {
            Map<?, ?> cluster = Json.read(text.get());
            ((List<?>) cluster.get("members")).forEach(member -> members.add((Map<?, ?>) member));
        }
        return members;
    }

    boolean hasSynchronousStandby() {
        return list().stream().anyMatch(Members::acknowledges);
    }

    private static boolean acknowledges(Map<?, ?> member) {
        return List.of("sync_standby", "quorum_standby").contains(member.get("role"));
    }

    /** Whether a member stays primary though it can't reach etcd. */
    boolean isFailsafe(int host) {
        return rest(host, "/patroni")
                .filter(text -> text.contains("\"failsafe_mode_is_active\": true"))
                .isPresent();
    }

    /** What a host's member said, also before its last start. */
    String logs(int host) {
        return stack.logs(service, host);
    }

    /**
     * A primary, everybody else streaming on its timeline, and a standby that acknowledges. What the list says of a host that went is
     * true until its key in etcd ends: so each is asked itself.
     */
    boolean areWell() {
        if (!Lab.HOSTS.stream().allMatch(host -> rest(host, "/health").isPresent())) {
            return false;
        }
        List<Map<?, ?>> all = list();
        return all.size() == Lab.HOSTS.size()
                && all.stream()
                                .filter(member -> "streaming".equals(member.get("state")))
                                .count()
                        == all.size() - 1
                && all.stream().map(member -> member.get("timeline")).distinct().count() == 1
                && all.stream().anyMatch(Members::acknowledges)
                && reachesAll(all);
    }

    /** The Swarm gives the tasks of a host that came back their names again a while after they can be reached. */
    private boolean reachesAll(List<Map<?, ?>> all) {
        List<String> words = new ArrayList<>(List.of("curl", "-fsSk", "-m", "3", "--fail-early", "-o", "/dev/null"));
        all.forEach(member -> words.add((String) member.get("api_url")));
        return primary()
                .map(host -> in(host, words.toArray(String[]::new))
                        .within(ANSWER)
                        .run()
                        .succeeded())
                .orElse(false);
    }
}
