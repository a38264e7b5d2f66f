package dev.howdah.processor.render;

import dev.howdah.processor.model.Stack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code manifest.json}: every file with its hash, size and mode. It holds no time, so that equal stacks have equal bytes. */
final class ManifestJson {
    /** Howdah's own version; a test holds it against the build's. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    private ManifestJson() {}

    static String text(Stack stack, List<Artifact> artifacts) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("howdah", VERSION);
        manifest.put("stack", stack.name());
        manifest.put("class", stack.className());
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("patroni", stack.patroni().version().toString());
        versions.put("postgresql", Integer.toString(stack.patroni().postgresVersion()));
        versions.put("etcd", stack.etcd().version().toString());
        if (stack.haProxy().isPresent()) {
            versions.put("haproxy", stack.haProxy().get().version().toString());
        }
        if (stack.pgBouncer().isPresent()) {
            versions.put("pgbouncer", stack.pgBouncer().get().version().toString());
        }
        if (stack.pgBackRest().isPresent()) {
            versions.put("pgbackrest", stack.pgBackRest().get().version().toString());
        }
        if (stack.pgAdmin().isPresent()) {
            versions.put(
                    "pgadmin", Integer.toString(stack.pgAdmin().get().version().major()));
        }
        if (stack.caddy().isPresent()) {
            versions.put("caddy", stack.caddy().get().version().toString());
        }
        manifest.put("versions", versions);
        List<Object> files = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("path", artifact.path());
            file.put("sha256", artifact.sha256());
            file.put("size", artifact.size());
            file.put("mode", "0" + Integer.toOctalString(artifact.mode()));
            files.add(file);
        }
        manifest.put("files", files);
        return Json.write(manifest);
    }
}
