package dev.howdah.processor.render;

import dev.howdah.processor.model.Stack;
import java.util.List;

/**
 * The scripts of {@code bin/}. They are the same for every stack, and read what differs from {@code plan.tsv}: so they are files
 * of their own, which shellcheck and an editor read as they are.
 */
final class Scripts {
    private static final String FOLDER = "bin/";
    private static final List<String> RUN =
            List.of("deploy.sh", "verify.sh", "label-nodes.sh", "create-secrets.sh", "rotate-secret.sh");
    private static final List<String> RUN_WITH_BACKUPS = List.of("backup.sh", "restore.sh");
    private static final List<String> READ =
            List.of("common.sh", "preflight.sh", "changes.sh", "cluster.py", "secrets.sh", "errand.sh", "errand.py");

    private Scripts() {}

    static void add(Stack stack, List<Artifact> artifacts) {
        addRun(RUN, artifacts);
        if (stack.pgBackRest().isPresent()) {
            addRun(RUN_WITH_BACKUPS, artifacts);
        }
        for (String name : READ) {
            artifacts.add(Artifact.file(FOLDER + name, Resource.text(FOLDER + name)));
        }
    }

    private static void addRun(List<String> names, List<Artifact> artifacts) {
        for (String name : names) {
            artifacts.add(Artifact.script(FOLDER + name, Resource.text(FOLDER + name)));
        }
    }
}
