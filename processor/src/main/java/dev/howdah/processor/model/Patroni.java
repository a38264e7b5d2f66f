package dev.howdah.processor.model;

import dev.howdah.processor.postgres.ParameterValue;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code @PatroniCluster}: what other files need to know of it.
 *
 * @param stack the stack's name
 * @param section the annotation
 */
public record Patroni(String stack, Section section) {
    private static final String[] SOURCES = {"host", "port", "restoreCommand"};

    /** Patroni's version, as in {@code 4.0}. */
    public Version version() {
        return Version.of(section.choice("patroniVersion").spelling());
    }

    /** PostgreSQL's major version. */
    public int postgresVersion() {
        return Integer.parseInt(section.choice("postgresVersion").spelling());
    }

    /** The cluster's name. */
    public String scope() {
        return section.text("scope", stack);
    }

    /** The members' hosts and containers. */
    public Members members() {
        return new Members(stack, section.section("members"));
    }

    /** The dynamic configuration. */
    public Section dcs() {
        return section.section("dcs");
    }

    /** Whether Patroni sees a standby cluster: one that follows another cluster. */
    public boolean isStandbyCluster() {
        Section standby = dcs().section("standbyCluster");
        for (String source : SOURCES) {
            if (standby.value(source).isWritten()) {
                return true;
            }
        }
        return false;
    }

    /** The REST API. */
    public Section restapi() {
        return section.section("restapi");
    }

    /** The REST API's port. */
    public long restPort() {
        return restapi().number("port");
    }

    /** Whether the REST API speaks HTTPS. */
    public boolean restHttps() {
        return !restapi().text("certfile").isEmpty();
    }

    /** The secret with the REST API's password. */
    public String restSecret() {
        return restapi().text("passwordSecret", stack + "_restapi_password");
    }

    /** Each member's PostgreSQL. */
    public Section postgresql() {
        return section.section("postgresql");
    }

    /** PostgreSQL's port in the container. */
    public long port() {
        return postgresql().number("port");
    }

    /** The folder of PostgreSQL's first socket, in a member's container. */
    public String socketFolder() {
        String folders = "";
        for (Section from : List.of(dcs(), postgresql())) {
            for (Section parameter : from.sections("parameters")) {
                boolean named = parameter.text("name").equalsIgnoreCase("unix_socket_directories");
                folders = named ? parameter.text("value") : folders;
            }
        }
        int comma = folders.indexOf(',');
        String first = (comma < 0 ? folders : folders.substring(0, comma)).strip();
        return first.startsWith("/") ? first : "/var/run/postgresql";
    }

    /** The folder of PostgreSQL's programs. */
    public String binDir() {
        return postgresql().text("binDir", "/usr/lib/postgresql/" + postgresVersion() + "/bin");
    }

    /** The role that Patroni uses as superuser. */
    public Credentials superuser() {
        return credentials("superuser");
    }

    /** The role that replicas replicate with. */
    public Credentials replication() {
        return credentials("replication");
    }

    /** The role that {@code pg_rewind} uses: the superuser unless one was given. */
    public Credentials rewind() {
        return hasRewindRole() ? credentials("rewind") : superuser();
    }

    /** Whether {@code pg_rewind} has a role of its own. */
    public boolean hasRewindRole() {
        return postgresql().section("authentication").isGiven("rewind");
    }

    private Credentials credentials(String use) {
        return new Credentials(
                stack, use, postgresql().section("authentication").section(use));
    }

    /** A whole number that a parameter is set to, without a unit; the fallback where it is not set, or to no number. */
    public long parameter(String name, long fallback) {
        // What all members must share, Patroni takes from the dynamic configuration alone.
        long shared = parameter(dcs(), name, fallback);
        return name.equals("max_connections") ? shared : parameter(postgresql(), name, shared);
    }

    private static long parameter(Section section, String name, long fallback) {
        for (Section parameter : section.sections("parameters")) {
            if (parameter.text("name").equalsIgnoreCase(name)) {
                double number = ParameterValue.whole(parameter.text("value"));
                return Double.isNaN(number) ? fallback : (long) number;
            }
        }
        return fallback;
    }

    /** Roles declared. */
    public List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        for (Section role : section.sections("roles")) {
            roles.add(Role.of(stack, role));
        }
        return roles;
    }

    /** Databases declared. */
    public List<Database> databases() {
        List<Database> databases = new ArrayList<>();
        for (Section database : section.sections("databases")) {
            databases.add(Database.of(database));
        }
        return databases;
    }

    /** Whether the user's own YAML speaks of a setting, which may then be there unseen. */
    public boolean rawMentions(String setting) {
        return section.text("patroniYml").contains(setting);
    }

    /** Where {@code post-init.sh} stands in the container. */
    public String postInitTarget() {
        return section.section("postInit").text("target");
    }

    /** SQL that {@code post-init.sh} runs at the end. */
    public List<String> postInitSql() {
        return section.section("postInit").texts("sql");
    }
}
