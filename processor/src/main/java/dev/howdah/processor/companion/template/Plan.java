package dev.howdah.processor.companion.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What it means for a cluster that runs to go from another release to this one. */
final class Plan {
    static final String NAME = "plan.tsv";

    private final OtherRelease other;
    private final String own;

    private Plan(OtherRelease other, String own) {
        this.other = other;
        this.own = own;
    }

    static Plan from(OtherRelease other) throws IOException {
        for (StackTemplate.File file : StackTemplate.files()) {
            if (file.path().equals(NAME)) {
                return new Plan(other, new String(Bundle.read(file), StandardCharsets.UTF_8));
            }
        }
        throw new IOException("the release has no " + NAME);
    }

    /** Whether nothing has to be done. */
    boolean isEmpty() {
        return own.equals(other.plan());
    }

    String text() {
        return isEmpty() ? "nothing to do\n" : "something to do\n";
    }

    String json() {
        return isEmpty() ? "{}\n" : "{\"changes\": 1}\n";
    }
}
