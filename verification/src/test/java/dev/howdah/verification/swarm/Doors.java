package dev.howdah.verification.swarm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a stack takes requests, and who may pass: read from what was emitted and from what runs. */
final class Doors {
    /** Whoever may log in to PostgreSQL, by the kinds of their secrets in the plan. */
    private static final List<String> LOGINS =
            List.of("superuser", "replication", "rewind", "role", "pgbouncer", "pgadmin-database");

    private final Cluster cluster;
    private final Stack stack;
    private final String patroni;

    Doors(Cluster cluster) {
        this.cluster = cluster;
        this.stack = cluster.stack();
        this.patroni = file("patroni.yml");
    }

    /** Somebody attached to the applications' network, as any program may be. */
    Stranger application() {
        return new Stranger(cluster.lab(), 1, cluster.networks().ofApplications());
    }

    /** Somebody where a service's container is, with no more networks than that has. */
    Stranger beside(String service) {
        int host = stack.hostOf(service).orElseThrow();
        return new Stranger(
                cluster.lab(),
                host,
                "container:" + stack.container(service, host).orElseThrow());
    }

    /** A program of a host itself. */
    Stranger onHost(int host) {
        return new Stranger(cluster.lab(), host, "host");
    }

    /** A container that has nothing to do with the stack. */
    Stranger elsewhere(int host) {
        return new Stranger(cluster.lab(), host, "bridge");
    }

    /** The members' addresses on a network. */
    List<String> members(String network) {
        return Lab.HOSTS.stream()
                .map(host -> cluster.networks()
                        .addresses(stack.plan().fact("service"), host)
                        .get(network))
                .toList();
    }

    int port() {
        return Integer.parseInt(stack.plan().fact("port"));
    }

    String rest(String address, String path) {
        return ((String) stack.need("rest")).replace("localhost", address) + path;
    }

    String restUser() {
        return found("(?ms)^restapi:.*?^    username: (\\S+)");
    }

    String restPassword() {
        return secretOf("rest-api");
    }

    /** Whether every line of access rules for the network demands TLS. */
    boolean demandsTls() {
        return rules().stream().noneMatch(rule -> rule.startsWith("host "));
    }

    List<String> rules() {
        List<String> rules = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?m)^    - ((?:local|host\\w*) .+)$").matcher(patroni);
        while (matcher.find()) {
            rules.add(matcher.group(1));
        }
        return rules;
    }

    /** Each login and the name of its secret. */
    Map<String, String> logins() {
        Map<String, String> kinds = stack.plan().facts("kind");
        Map<String, String> found = new LinkedHashMap<>();
        stack.plan().facts("login").forEach((where, login) -> {
            if (LOGINS.contains(kinds.get(where))) {
                found.put(login, where.substring("secret/".length()));
            }
        });
        return found;
    }

    /** The value of the one secret of a kind. */
    String secretOf(String kind) {
        return stack.secret(stack.plan().facts("kind").entrySet().stream()
                .filter(entry -> entry.getValue().equals(kind))
                .findFirst()
                .orElseThrow()
                .getKey()
                .substring("secret/".length()));
    }

    String loginOf(String kind) {
        Map<String, String> kinds = stack.plan().facts("kind");
        return stack.plan().facts("login").entrySet().stream()
                .filter(entry -> kind.equals(kinds.get(entry.getKey())))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** An attempt of somebody who knows a login's password. */
    Attempt knowing(Attempt attempt) {
        return attempt.with(
                "password", stack.secret(logins().get((String) attempt.fields().get("user"))));
    }

    boolean has(String service) {
        return file("compose.yaml").contains("\n  " + service + ":\n");
    }

    private String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(patroni);
        if (!matcher.find()) {
            throw new IllegalStateException("patroni.yml has no " + pattern);
        }
        return matcher.group(1);
    }

    String file(String name) {
        return TextFile.read(stack.files().resolve(name));
    }
}
