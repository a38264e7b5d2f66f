package dev.howdah.processor.model;

import java.util.List;

/**
 * A database that {@code post-init.sh} creates.
 *
 * @param name the database's name
 * @param owner its owner, or empty for the superuser
 * @param extensions extensions created in it
 * @param schemas schemas created in it
 */
public record Database(String name, String owner, List<String> extensions, List<String> schemas) {
    public Database {
        extensions = List.copyOf(extensions);
        schemas = List.copyOf(schemas);
    }

    static Database of(Section section) {
        return new Database(
                section.text("name"), section.text("owner"), section.texts("extensions"), section.texts("schemas"));
    }
}
