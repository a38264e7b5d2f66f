package dev.howdah.processor.companion.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What it means for a cluster that runs to go from another release to this one. */
final class Plan {
    static final String NAME = "plan.tsv";

    private final Comparison releases;
    private final List<Step> steps;

    private Plan(Comparison releases) {
        this.releases = releases;
        this.steps = Steps.of(releases);
    }

    static Plan from(OtherRelease other) throws IOException {
        for (StackTemplate.File file : StackTemplate.files()) {
            if (file.path().equals(NAME)) {
                String own = new String(Bundle.read(file), StandardCharsets.UTF_8);
                return new Plan(new Comparison(other.plan(), own));
            }
        }
        throw new IOException("the release has no " + NAME);
    }

    String text(String other) {
        return new PlanText(releases, steps).write(other);
    }

    String json(String other) {
        return new PlanJson(releases, steps).write(other);
    }
}
