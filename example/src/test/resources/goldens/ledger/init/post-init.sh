#!/bin/sh
# Roles, databases and extensions of the stack ledger.
# Written by Howdah from dev.howdah.example.Ledger: change the annotations there, not this file.
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
needs '/run/secrets/ledger_ledger_owner_password'
needs '/run/secrets/ledger_ledger_app_password'
needs '/run/secrets/ledger_pgbouncer_password'
needs '/run/secrets/ledger_pgadmin_database_password'

run() {
    psql --no-psqlrc --no-password --quiet --set=ON_ERROR_STOP=1 --dbname="$1" --file=-
}
run "$dsn" <<'SQL'
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';
SET pg_stat_statements.track_utility = off;
SELECT format('CREATE ROLE %I', 'ledger_owner') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ledger_owner') \gexec
ALTER ROLE "ledger_owner" LOGIN CONNECTION LIMIT 10;
SELECT format('ALTER ROLE %I PASSWORD %L', 'ledger_owner', rtrim(pg_read_file('/run/secrets/ledger_ledger_owner_password'), E'\r\n')) \gexec
SELECT format('CREATE ROLE %I', 'ledger_app') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ledger_app') \gexec
ALTER ROLE "ledger_app" LOGIN CONNECTION LIMIT 100;
SELECT format('ALTER ROLE %I PASSWORD %L', 'ledger_app', rtrim(pg_read_file('/run/secrets/ledger_ledger_app_password'), E'\r\n')) \gexec
SELECT format('CREATE ROLE %I', 'ledger_reader') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'ledger_reader') \gexec
ALTER ROLE "ledger_reader" NOLOGIN CONNECTION LIMIT -1;
SELECT format('CREATE ROLE %I', 'pgbouncer') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pgbouncer') \gexec
ALTER ROLE "pgbouncer" LOGIN CONNECTION LIMIT -1;
SELECT format('ALTER ROLE %I PASSWORD %L', 'pgbouncer', rtrim(pg_read_file('/run/secrets/ledger_pgbouncer_password'), E'\r\n')) \gexec
SELECT format('CREATE ROLE %I', 'pgadmin') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pgadmin') \gexec
ALTER ROLE "pgadmin" LOGIN CONNECTION LIMIT -1;
SELECT format('ALTER ROLE %I PASSWORD %L', 'pgadmin', rtrim(pg_read_file('/run/secrets/ledger_pgadmin_database_password'), E'\r\n')) \gexec
SELECT format('CREATE DATABASE %I', 'ledger') WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'ledger') \gexec
ALTER DATABASE "ledger" OWNER TO "ledger_owner";
SELECT format('CREATE DATABASE %I', 'pgadmin') WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'pgadmin') \gexec
ALTER DATABASE "pgadmin" OWNER TO "pgadmin";
CREATE SCHEMA IF NOT EXISTS "pgbouncer";
REVOKE ALL ON SCHEMA "pgbouncer" FROM PUBLIC;
GRANT USAGE ON SCHEMA "pgbouncer" TO "pgbouncer";
CREATE OR REPLACE FUNCTION "pgbouncer".password_of(asked text)
    RETURNS TABLE (login text, password text)
    LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
        SELECT rolname::text, rolpassword FROM pg_authid
        WHERE rolname = asked AND rolcanlogin AND NOT rolsuper AND NOT rolreplication
        AND (rolvaliduntil IS NULL OR rolvaliduntil > now())
    $$;
REVOKE ALL ON FUNCTION "pgbouncer".password_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "pgbouncer".password_of(text) TO "pgbouncer";
SQL

run "$dsn"" dbname='ledger'" <<'SQL'
CREATE EXTENSION IF NOT EXISTS "pg_stat_statements";
CREATE EXTENSION IF NOT EXISTS "pgcrypto";
CREATE SCHEMA IF NOT EXISTS "ledger" AUTHORIZATION "ledger_owner";
SQL
