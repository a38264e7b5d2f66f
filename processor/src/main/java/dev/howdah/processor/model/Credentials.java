package dev.howdah.processor.model;

/**
 * A role that Patroni logs in with.
 *
 * @param stack the stack's name
 * @param use what the role is for: {@code superuser}, {@code replication} or {@code rewind}
 * @param section the annotation
 */
public record Credentials(String stack, String use, Section section) {
    /** The role's name. */
    public String username() {
        return section.text("username");
    }

    /** The secret with the role's password. */
    public String secret() {
        return section.text("passwordSecret", stack + "_" + use + "_password");
    }
}
