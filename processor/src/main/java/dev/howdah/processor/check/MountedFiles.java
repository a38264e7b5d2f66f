package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/** The secrets that a service of its own mounts, of which its settings may name the files. */
final class MountedFiles {
    private static final String FOLDER = "/run/secrets/";

    private final String who;
    private final String where;
    private final Set<String> names = new LinkedHashSet<>();

    /**
     * The secrets of a section's {@code secretFiles}.
     *
     * @param who whose containers mount them, in the plural
     * @param where where another would have to be added
     */
    MountedFiles(Section section, String who, String where) {
        this.who = who;
        this.where = where;
        for (Section secret : section.sections("secretFiles")) {
            names.add(secret.text("name"));
        }
    }

    /** One that is mounted whatever the section says. */
    MountedFiles and(String name) {
        names.add(name);
        return this;
    }

    /** Reports a file of a secret that is not among them. */
    void check(Value file, ProblemCode code, Problems problems) {
        String path = (String) file.content();
        String name = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : "";
        if (!name.isEmpty() && !names.contains(name)) {
            problems.add(
                    code,
                    file,
                    file.path() + " names " + path + ", but " + who + " don't mount a secret of that name",
                    "Add @SecretFile(name = \"" + name + "\", purpose = \"...\") to " + where
                            + Suggestion.of(name, names));
        }
    }
}
