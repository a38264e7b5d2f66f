package dev.howdah.verification.swarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person with a browser, who knows the passwords of pgAdmin and of a role, and trusts Caddy's own authority. */
final class Browser {
    /** What the person makes in pgAdmin; later visits find it. */
    static final String GROUP = "By hand";

    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final String ROOT = "/data/caddy/pki/authorities/local/root.crt";

    private final Cluster cluster;

    Browser(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Goes to pgAdmin through Caddy, logs in, connects to the cluster and runs a query.
     *
     * @param picture the name of the file for a picture of the result
     */
    Visit visit(String picture, String query) {
        Stack stack = cluster.stack();
        int caddy = stack.hostOf("caddy").orElseThrow();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("url", "https://" + stack.need("variables", "PGADMIN_DOMAIN") + "/");
        settings.put("authority", authority(caddy));
        settings.put("basicUser", "operator");
        settings.put("basicPassword", stack.secret("ledger_pgadmin_password_hash.plain"));
        settings.put("email", String.valueOf(stack.need("variables", "PGADMIN_EMAIL")));
        settings.put("password", stack.secret("ledger_pgadmin_password"));
        settings.put("server", "Ledger");
        settings.put("database", "ledger");
        settings.put("serverPassword", stack.secret("ledger_ledger_owner_password"));
        settings.put("savePassword", "yes");
        settings.put("group", GROUP);
        settings.put("query", query);
        settings.put("screenshot", picture(picture).toString());
        // Not on Caddy's host: people never are.
        int host = cluster.lab().hostOtherThan(caddy);
        String program = Lab.HOME.resolve("browser/visit").toString();
        return Visit.of(Command.of(program, Integer.toString(host), Integer.toString(caddy))
                .within(LIMIT)
                .reading(json(settings))
                .run()
                .orFail()
                .output());
    }

    private String authority(int caddy) {
        Stack stack = cluster.stack();
        return cluster.lab()
                .docker(caddy, "exec", stack.container("caddy", caddy).orElseThrow(), "cat", ROOT)
                .run()
                .orFail()
                .output();
    }

    private static Path picture(String name) {
        try {
            return Files.createDirectories(Report.FOLDER.toAbsolutePath()).resolve(name);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String json(Map<String, String> values) {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, value) -> pairs.add(quoted(name) + ":" + quoted(value)));
        return "{" + String.join(",", pairs) + "}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** What {@code browser/pgadmin.py} saw. */
    record Visit(Map<?, ?> seen) {
        static Visit of(String json) {
            return new Visit(Json.read(json));
        }

        Object get(String name) {
            return seen.get(name);
        }

        List<?> list(String name) {
            return (List<?>) seen.get(name);
        }

        /** How long each step took. */
        @Override
        public String toString() {
            return String.valueOf(seen.get("seconds"));
        }
    }
}
