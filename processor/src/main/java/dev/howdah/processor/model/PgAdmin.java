package dev.howdah.processor.model;

/**
 * {@code @PgAdmin}: what other files need to know of it.
 *
 * @param stack the stack's name
 * @param section the annotation
 */
public record PgAdmin(String stack, Section section) {
    /** The user that the image runs as. */
    public static final long UID = 5050;

    /** pgAdmin's version. */
    public Version version() {
        return Version.of(section.choice("version").spelling());
    }

    /** The service's name. */
    public String service() {
        return section.text("service");
    }

    /** The image. */
    public String image() {
        return section.text("image", section.choice("version").image());
    }

    /** The port in the container. */
    public long port() {
        return section.number("listenPort");
    }

    /** The secret with the first user's password. */
    public String passwordSecret() {
        return section.text("passwordSecret", stack + "_pgadmin_password");
    }

    /** Whether pgAdmin keeps its configuration in the cluster. */
    public boolean hasConfigDatabase() {
        return section.section("configDatabase").flag("enabled");
    }

    /** pgAdmin's own database. */
    public String database() {
        return section.section("configDatabase").text("database");
    }

    /** The owner of pgAdmin's own database. */
    public String databaseUser() {
        return section.section("configDatabase").text("user");
    }

    /** The secret with that role's password. */
    public String databaseSecret() {
        return section.section("configDatabase").text("passwordSecret", stack + "_pgadmin_database_password");
    }
}
