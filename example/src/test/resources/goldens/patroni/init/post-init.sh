#!/bin/sh
# Roles, databases and extensions of the stack patroni.
# Written by Howdah from dev.howdah.example.PatroniStack: change the annotations there, not this file.
# Patroni runs it once, on the first member; it may be run again.
set -eu

# Patroni passes the connection string as the last argument.
dsn=
for dsn in "$@"; do :; done
if [ -z "$dsn" ]; then
    echo 'usage: post-init.sh CONNECTION-STRING' >&2
    exit 2
fi

needs() {
    if [ ! -s "$1" ]; then
        echo "post-init.sh: the secret $1 is missing or empty" >&2
        exit 1
    fi
}
needs '/run/secrets/postgres_admin_password'
needs '/run/secrets/patroni_pgadmin_database_password'

run() {
    psql --no-psqlrc --no-password --quiet --set=ON_ERROR_STOP=1 --dbname="$1" --file=-
}
run "$dsn" <<'SQL'
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';
SET pg_stat_statements.track_utility = off;
SELECT format('CREATE ROLE %I', 'admin') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'admin') \gexec
ALTER ROLE "admin" LOGIN CREATEROLE CREATEDB CONNECTION LIMIT -1;
SELECT format('ALTER ROLE %I PASSWORD %L', 'admin', rtrim(pg_read_file('/run/secrets/postgres_admin_password'), E'\r\n')) \gexec
SELECT format('CREATE ROLE %I', 'pgadmin') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pgadmin') \gexec
ALTER ROLE "pgadmin" LOGIN CONNECTION LIMIT -1;
SELECT format('ALTER ROLE %I PASSWORD %L', 'pgadmin', rtrim(pg_read_file('/run/secrets/patroni_pgadmin_database_password'), E'\r\n')) \gexec
SELECT format('CREATE DATABASE %I', 'pgadmin') WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'pgadmin') \gexec
ALTER DATABASE "pgadmin" OWNER TO "pgadmin";
SQL
