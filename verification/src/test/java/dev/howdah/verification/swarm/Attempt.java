package dev.howdah.verification.swarm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a stranger tries, as {@code stranger.py} takes it.
 *
 * @param fields its kind and what that needs
 */
record Attempt(Map<String, Object> fields) {
    static Attempt http(String method, String url) {
        return of("http").with("method", method).with("url", url);
    }

    static Attempt tcp(List<String> hosts, List<Integer> ports) {
        return of("tcp").with("hosts", hosts).with("ports", ports);
    }

    static Attempt name(String host) {
        return of("name").with("host", host);
    }

    /** A login by libpq. */
    static Attempt login(String host, int port, String user, String database) {
        return of("postgres")
                .with("host", host)
                .with("port", port)
                .with("user", user)
                .with("dbname", database);
    }

    /** In which way a server wants the password. */
    static Attempt asks(String host, int port, String user, String database, boolean tls) {
        return of("auth")
                .with("host", host)
                .with("port", port)
                .with("user", user)
                .with("dbname", database)
                .with("tls", tls);
    }

    private static Attempt of(String kind) {
        return new Attempt(Map.of("try", kind));
    }

    Attempt with(String key, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put(key, value);
        return new Attempt(all);
    }

    /** Without what nobody may read. */
    @Override
    public String toString() {
        Map<String, Object> shown = new LinkedHashMap<>(fields);
        shown.replace("password", "...");
        return shown.toString();
    }
}
