package dev.howdah.processor.render;

import dev.howdah.processor.model.Database;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Stack;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code init/post-init.sh}: roles, databases and extensions. Passwords are read by the server from the mounted secrets, so
 * that they appear on no command line and in no environment; statements are kept out of the server's log meanwhile.
 */
final class PostInitScript {
    private PostInitScript() {}

    static boolean isNeeded(Stack stack) {
        return !stack.roles().isEmpty()
                || !stack.databases().isEmpty()
                || !stack.patroni().postInitSql().isEmpty();
    }

    static String text(Stack stack) {
        ShellScript script = new ShellScript(Heading.of(stack, "Roles, databases and extensions")
                + "\nPatroni runs it once, on the first member; it may be run again.");
        script.line("# Patroni passes the connection string as the last argument.");
        script.line("dsn=");
        script.line("for dsn in \"$@\"; do :; done");
        script.line("if [ -z \"$dsn\" ]; then");
        script.line("    echo 'usage: post-init.sh CONNECTION-STRING' >&2");
        script.line("    exit 2");
        script.line("fi");
        secrets(stack, script);
        script.line("");
        script.line("run() {");
        script.line("    psql --no-psqlrc --no-password --quiet --set=ON_ERROR_STOP=1 --dbname=\"$1\" --file=-");
        script.line("}");
        script.heredoc("run \"$dsn\"", cluster(stack));
        for (Database database : stack.databases()) {
            String sql = contents(database);
            if (!sql.isEmpty()) {
                script.line("");
                script.heredoc("run \"$dsn\"" + ShellScript.quote(" dbname=" + Sql.conninfo(database.name())), sql);
            }
        }
        if (!stack.patroni().postInitSql().isEmpty()) {
            script.line("");
            script.heredoc("run \"$dsn\"", String.join("\n", stack.patroni().postInitSql()));
        }
        return script.text();
    }

    /** An empty file would make a role without a password, which looks like success. */
    private static void secrets(Stack stack, ShellScript script) {
        Set<String> files = new LinkedHashSet<>();
        for (Role role : stack.roles()) {
            if (role.login()) {
                files.add(file(role));
            }
        }
        if (files.isEmpty()) {
            return;
        }
        script.line("");
        script.line("needs() {");
        script.line("    if [ ! -s \"$1\" ]; then");
        script.line("        echo \"post-init.sh: the secret $1 is missing or empty\" >&2");
        script.line("        exit 1");
        script.line("    fi");
        script.line("}");
        for (String file : files) {
            script.line("needs " + ShellScript.quote(file));
        }
    }

    private static String cluster(Stack stack) {
        StringBuilder sql = new StringBuilder("""
                SET log_statement = 'none';
                SET log_min_duration_statement = -1;
                SET log_min_error_statement = 'panic';
                SET pg_stat_statements.track_utility = off;
                """);
        List<Role> roles = stack.roles();
        for (Role role : roles) {
            sql.append(role(role));
        }
        for (Role role : roles) {
            for (String parent : role.memberOf()) {
                sql.append("GRANT ").append(Sql.identifier(parent));
                sql.append(" TO ").append(Sql.identifier(role.name())).append(";\n");
            }
        }
        for (Database database : stack.databases()) {
            sql.append(database(database));
        }
        if (stack.pgBouncer().isPresent()) {
            sql.append(PoolerFunction.sql(stack.pgBouncer().get()));
        }
        return sql.toString().stripTrailing();
    }

    private static String role(Role role) {
        String name = Sql.literal(role.name());
        StringBuilder sql = new StringBuilder();
        sql.append("SELECT format('CREATE ROLE %I', ").append(name);
        sql.append(") WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ")
                .append(name)
                .append(") \\gexec\n");
        sql.append("ALTER ROLE ").append(Sql.identifier(role.name()));
        sql.append(role.login() ? " LOGIN" : " NOLOGIN");
        for (String option : role.options()) {
            sql.append(' ').append(option);
        }
        sql.append(" CONNECTION LIMIT ").append(role.connectionLimit()).append(";\n");
        if (!role.secret().isEmpty()) {
            sql.append("SELECT format('ALTER ROLE %I PASSWORD %L', ").append(name);
            sql.append(", rtrim(pg_read_file(").append(Sql.literal(file(role))).append("), E'\\r\\n')) \\gexec\n");
        }
        return sql.toString();
    }

    private static String database(Database database) {
        String name = Sql.literal(database.name());
        StringBuilder sql = new StringBuilder();
        sql.append("SELECT format('CREATE DATABASE %I', ").append(name);
        sql.append(") WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = ")
                .append(name)
                .append(") \\gexec\n");
        if (!database.owner().isEmpty()) {
            sql.append("ALTER DATABASE ").append(Sql.identifier(database.name()));
            sql.append(" OWNER TO ").append(Sql.identifier(database.owner())).append(";\n");
        }
        return sql.toString();
    }

    private static String contents(Database database) {
        StringBuilder sql = new StringBuilder();
        for (String extension : database.extensions()) {
            sql.append("CREATE EXTENSION IF NOT EXISTS ")
                    .append(Sql.identifier(extension))
                    .append(";\n");
        }
        String owner = database.owner().isEmpty() ? "" : " AUTHORIZATION " + Sql.identifier(database.owner());
        for (String schema : database.schemas()) {
            sql.append("CREATE SCHEMA IF NOT EXISTS ").append(Sql.identifier(schema));
            sql.append(owner).append(";\n");
        }
        return sql.toString().stripTrailing();
    }

    private static String file(Role role) {
        return "/run/secrets/" + role.secret();
    }
}
