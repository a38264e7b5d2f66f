package dev.howdah.processor.render;

import dev.howdah.processor.model.Stack;
import java.util.List;

/** {@code plan.tsv}: every setting, and what a change of it means for a cluster that runs. */
final class PlanTsv {
    private PlanTsv() {}

    static String text(Stack stack, List<Artifact> mounted) {
        StringBuilder text = new StringBuilder("# stack\t").append(stack.name()).append('\n');
        for (Artifact artifact : mounted) {
            text.append(artifact.path()).append('\t').append(artifact.sha256()).append('\n');
        }
        return text.toString();
    }
}
