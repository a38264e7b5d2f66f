package dev.howdah.processor.companion.template;

/** The commands of a plan, for the release that runs or for this one. */
final class Commands {
    /** libpq refuses a server that can't write. */
    private static final String WRITING = "PGTARGETSESSIONATTRS=read-write ";

    private final String stack;
    private final String service;
    private final String scope;
    private final String patroniYml;
    private final String secret;
    private final String superuser;
    private final String port;
    private final String script;

    private Commands(Comparison releases, boolean old) {
        stack = old ? releases.old("name") : releases.fact("name");
        service = fact(releases, old, "service");
        scope = fact(releases, old, "scope");
        patroniYml = fact(releases, old, "patroni.yml");
        secret = fact(releases, old, "secret");
        script = fact(releases, old, "post-init.sh");
        superuser = fact(releases, old, "superuser");
        port = fact(releases, old, "port");
    }

    /** For what runs before this release is deployed. */
    static Commands before(Comparison releases) {
        return new Commands(releases, true);
    }

    static Commands after(Comparison releases) {
        return new Commands(releases, false);
    }

    private static String fact(Comparison releases, boolean old, String key) {
        return old ? releases.old(key) : releases.fact(key);
    }

    /** Finds a member's container on this host. */
    String member() {
        return "member=$(docker ps --quiet --filter label=com.docker.swarm.service.name=" + stack + "_" + service
                + " | head -n 1)";
    }

    String patronictl(String command, String options) {
        return "docker exec \"$member\" patronictl -c " + quote(patroniYml) + " " + command + options + " "
                + quote(scope);
    }

    String list() {
        return patronictl("list", "");
    }

    /** The script of the exported folder that deploys. */
    static String deploy(String options) {
        return "bin/deploy.sh" + options;
    }

    /** The script of roles and databases, on a primary only. */
    String postInit() {
        String address = "dbname=postgres user=" + value(superuser) + " host=localhost port=" + port;
        return inside("-i", WRITING, "sh " + quote(script) + " " + phrase(address));
    }

    /** A statement as the superuser, on a primary only. */
    String sql(String database, String statement) {
        String psql = "psql --no-psqlrc --set=ON_ERROR_STOP=1" + login() + " --dbname=" + quote(database);
        return inside("-i", WRITING, psql) + " <<'SQL'\n" + statement + "\nSQL";
    }

    /** Asks for a role's new password, which no command line and no log shows. */
    String password(String role) {
        String meta = quote("\\password " + identifier(role));
        return inside("-it", WRITING, "psql --no-psqlrc" + login() + " --dbname=postgres --command=" + meta);
    }

    String dump(String file) {
        return inside("", "", "pg_dumpall --no-role-passwords" + login()) + " > " + file;
    }

    String restore(String file) {
        return inside("-i", WRITING, "psql --no-psqlrc" + login() + " --dbname=postgres") + " < " + file;
    }

    private String login() {
        return " --host=localhost --port=" + port + " --username=" + quote(superuser);
    }

    /** The superuser's password goes from its secret to one process, and shows on no command line. */
    private String inside(String options, String environment, String command) {
        return "docker exec " + options + (options.isEmpty() ? "" : " ") + "\"$member\" sh -c "
                + quote("PGPASSWORD=$(cat " + quote("/run/secrets/" + secret) + ") " + environment + "exec " + command);
    }

    /** Several words as one of the shell's. */
    private static String phrase(String words) {
        return quote(words.replace(" ", "")).startsWith("'") ? quote(words) : '"' + words + '"';
    }

    /** A word of the shell. */
    static String quote(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = (Character.isLetterOrDigit(c) && c < 0x7f) || "-_./:=,@%+".indexOf(c) >= 0;
            if (!plain) {
                return "'" + word.replace("'", "'\\''") + "'";
            }
        }
        return word.isEmpty() ? "''" : word;
    }

    /** A name in SQL. */
    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A value of a connection string. */
    private static String value(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_') {
                return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
            }
        }
        return text;
    }
}
