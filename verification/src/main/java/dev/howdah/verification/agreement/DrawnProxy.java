package dev.howdah.verification.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Draws HAProxy and its listeners. */
final class DrawnProxy {
    private final Draft draft;
    private final Dice dice;
    private int listeners;

    DrawnProxy(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
        draft.draws("HaProxy", this::proxy);
        draft.draws("Listener", this::listener);
        draft.draws("HaProxyGlobal", this::global);
        draft.draws("HaProxyDefaults", this::defaults);
        draft.draws("Stats", this::stats);
        draft.draws("Resolvers", this::resolvers);
    }

    private Written proxy() {
        Written proxy = new Written("HaProxy")
                .set(
                        "version",
                        new Written.Constant(
                                "HaProxyVersion",
                                draft.constantOf(
                                        "HaProxyVersion", draft.versions.of().get("haproxy"))));
        // Slow checks break promises.
        boolean drawn = !draft.promised && dice.chance(0.7);
        if (drawn) {
            List<Written> all = new ArrayList<>();
            all.add(draft.annotation("Listener")
                    .set("name", "primary")
                    .set("role", new Written.Constant("ListenerRole", "PRIMARY"))
                    .set("port", draft.port()));
            all.get(0).values().remove("lag");
            for (int i = dice.between(0, 3); i > 0; i--) {
                all.add(draft.annotation("Listener"));
            }
            proxy.set("listeners", all);
        }
        if (draft.https) {
            proxy.set(
                    "secretFiles",
                    List.of(DrawnCluster.file("rest_authority", "authority of the REST API's certificate")));
            if (dice.chance(0.7)) {
                proxy.set("checkCafile", "/run/secrets/rest_authority");
            }
        }
        if (dice.oneIn(8)) {
            proxy.set(
                    "haproxyCfg",
                    "listen extra\n    bind :" + draft.port() + "\n    mode tcp\n    server a 10.9.9.9:80\n");
        }
        if (!draft.vip) {
            proxy.set("publishMode", new Written.Constant("PublishMode", "HOST"));
        }
        Set<String> known = Set.of("listeners", "secretFiles", "checkCafile", "checkCertificate");
        return draft.fill(proxy, draft.promised ? DrawnServer.union(known, Set.of("defaults")) : known);
    }

    /** Those that some member answers. */
    private List<String> roles() {
        List<String> roles = new ArrayList<>(draft.declarations.constants("ListenerRole", draft.versions));
        roles.removeIf(role -> !draft.standby && role.equals("STANDBY_LEADER"));
        roles.removeIf(role -> !draft.synchronousMode.equals("ON") && role.contains("SYNC") && !role.equals("ASYNC"));
        roles.removeIf(role -> !draft.synchronousMode.equals("QUORUM") && role.contains("QUORUM"));
        return roles;
    }

    private Written listener() {
        Written listener = new Written("Listener").set("name", "l" + listeners++ + dice.oneOf("", "-a", ".b", "_C"));
        String role = dice.oneOf(roles());
        listener.set("role", new Written.Constant("ListenerRole", role)).set("port", draft.port());
        if (draft.sometimes()) {
            listener.set("bindAddress", dice.oneOf("*", "0.0.0.0", "::", "[::]", "fd00::1"));
        }
        if (draft.sometimes()) {
            listener.set("slots", (long) dice.between(draft.members + 2, 60));
        }
        if (draft.sometimes()) {
            listener.set("publishedPort", draft.port());
        }
        if (draft.sometimes()) {
            listener.set("unixSocket", "/run/" + draft.texts.word() + listeners + "/.s.PGSQL.5432")
                    .set("unixSocketMode", dice.oneOf("660", "666", "0600"));
        }
        if (draft.sometimes() && Set.of("REPLICA", "ASYNC", "READ_ONLY").contains(role)) {
            listener.set("lag", draft.texts.size());
        }
        if (draft.sometimes()) {
            listener.set(
                    "lines",
                    dice.some(
                            List.of(
                                    "option tcplog",
                                    "timeout tunnel 1h",
                                    "stick-table type ip size 100k expire 30m",
                                    "# comment 'x"),
                            2));
        }
        return draft.fill(
                listener,
                Set.of("bindAddress", "publishedPort", "unixSocket", "unixSocketMode", "lag", "lines", "slots"));
    }

    private Written global() {
        Written global = new Written("HaProxyGlobal");
        if (draft.sometimes()) {
            global.set(
                    "log",
                    dice.oneOf(
                            "stdout format raw local0 info",
                            "10.0.0.1:514 local0",
                            "stderr format short daemon notice",
                            "/dev/log local1"));
        }
        if (draft.sometimes()) {
            global.set("lines", dice.some(List.of("spread-checks 5", "tune.bufsize 32768", "description its"), 2));
        }
        if (draft.sometimes()) {
            global.set("statsSocket", "/var/lib/haproxy/" + draft.texts.word() + ".sock");
        }
        return draft.fill(global, Set.of("log", "lines", "statsSocket"));
    }

    private Written defaults() {
        Written defaults = new Written("HaProxyDefaults");
        if (draft.sometimes()) {
            defaults.set(
                    "lines", dice.some(List.of("option dontlognull", "timeout tunnel 2h", "option redispatch 1"), 2));
        }
        return draft.fill(defaults, Set.of("lines"));
    }

    private Written resolvers() {
        Written resolvers = new Written("Resolvers");
        if (draft.sometimes()) {
            resolvers.set("nameserver", "127.0.0.11:53");
        }
        return draft.fill(resolvers, Set.of("nameserver"));
    }

    private Written stats() {
        Written stats = new Written("Stats");
        if (draft.web) {
            stats.set("enabled", true);
        }
        if (draft.sometimes()) {
            stats.set("port", draft.port());
        }
        if (draft.sometimes()) {
            stats.set("uri", dice.oneOf("/", "/stats", "/a%20b;up"));
        }
        if (draft.sometimes()) {
            stats.set("publishedPort", draft.port());
        }
        return draft.fill(stats, Set.of("port", "uri", "publishedPort"));
    }
}
