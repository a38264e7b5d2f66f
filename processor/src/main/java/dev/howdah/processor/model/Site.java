package dev.howdah.processor.model;

import java.util.List;

/**
 * {@code @Site}: a site of Caddy's.
 *
 * @param section the annotation
 */
public record Site(Section section) {
    /** The site's domain. */
    public String domain() {
        return section.text("domain");
    }

    /** What it leads to: {@code status} or {@code pgadmin}. */
    public String upstream() {
        return section.choice("upstream").spelling();
    }

    /** Whether a user name and a password are asked for. */
    public boolean hasBasicAuth() {
        return !hash().isEmpty() || !hashSecret().isEmpty();
    }

    /** The user's name. */
    public String user() {
        return section.section("basicAuth").text("user");
    }

    /** The password's hash, or empty. */
    public String hash() {
        return section.section("basicAuth").text("hash");
    }

    /** The secret with the password's hash, or empty. */
    public String hashSecret() {
        return section.section("basicAuth").text("hashSecret");
    }

    /** Further directives. */
    public List<String> directives() {
        return section.texts("directives");
    }
}
