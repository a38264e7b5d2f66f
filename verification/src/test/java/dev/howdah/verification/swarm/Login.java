package dev.howdah.verification.swarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom the clients log in as: the first role of the stack that may make a table, with its generated password. */
final class Login {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Login() {}

    /** libpq's variables; the password stands in a file, since everybody may see a process's environment in a leak check. */
    static Map<String, String> choose(Lab lab, Stack stack) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Object login : (List<?>) stack.need("logins")) {
            all.add(variables(stack, (Map<?, ?>) login));
        }
        return Patience.value(
                "a role that can log in and make a table",
                LIMIT,
                () -> all.stream()
                        .filter(login -> new Client(lab, 1, login)
                                .command("prepare")
                                .run()
                                .succeeded())
                        .findFirst());
    }

    private static Map<String, String> variables(Stack stack, Map<?, ?> login) {
        String password = stack.secret((String) login.get("secret"));
        Map<String, String> variables = new HashMap<>();
        variables.put("PGHOST", "127.0.0.1");
        variables.put("PGPORT", stack.port("rw").orElseThrow().toString());
        variables.put("PGUSER", (String) login.get("role"));
        variables.put("PGDATABASE", database(stack));
        variables.put(
                "PGPASSFILE",
                passwordFile(stack.state(), (String) login.get("role"), password)
                        .toString());
        return variables;
    }

    /** One that the pooler knows, or one of the client's own. */
    private static String database(Stack stack) {
        return stack.need("pooled") instanceof List<?> pooled && !pooled.isEmpty()
                ? (String) pooled.get(0)
                : "howdah_lab";
    }

    private static Path passwordFile(Path folder, String role, String password) {
        try {
            Path file = folder.resolve("pgpass-" + role);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.writeString(
                    file, "*:*:*:*:" + password.replace("\\", "\\\\").replace(":", "\\:") + "\n");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
