#!/bin/bash
# Starts pgAdmin from the environment that the official image understands:
#   PGADMIN_DEFAULT_EMAIL, PGADMIN_DEFAULT_PASSWORD or PGADMIN_DEFAULT_PASSWORD_FILE
#   PGADMIN_CONFIG_X=literal           becomes the line `X = literal` of config_distro.py
#   PGADMIN_CONFIG_CONFIG_DATABASE_URI_FILE   the same, its literal read from a file
#   PGADMIN_SERVER_JSON_FILE (default /pgadmin4/servers.json), PGADMIN_REPLACE_SERVERS_ON_STARTUP=True
#   PGADMIN_LISTEN_ADDRESS, PGADMIN_LISTEN_PORT (default 80), GUNICORN_THREADS
set -euo pipefail
fail() { echo "pgadmin-entrypoint: $*" >&2; exit 1; }
python() { /venv/bin/python "$@"; }

uri_file=${PGADMIN_CONFIG_CONFIG_DATABASE_URI_FILE:-}
unset PGADMIN_CONFIG_CONFIG_DATABASE_URI_FILE
if [[ $uri_file ]]; then
  [[ ! ${PGADMIN_CONFIG_CONFIG_DATABASE_URI:-} ]] || fail 'both CONFIG_DATABASE_URI and its _FILE are set'
  [[ -r $uri_file ]] || fail "cannot read $uri_file"
  PGADMIN_CONFIG_CONFIG_DATABASE_URI=$(<"$uri_file")
  export PGADMIN_CONFIG_CONFIG_DATABASE_URI
fi

# What upstream writes first, so that pgAdmin runs as a server and writes where its volume is.
{
  echo "DATA_DIR = '/var/lib/pgadmin'"
  echo 'HELP_PATH = "../../docs"'
  echo "DEFAULT_BINARY_PATHS = {'pg': '/usr/lib/postgresql/17/bin'}"
  echo 'SERVER_MODE = True'
  echo 'UPGRADE_CHECK_ENABLED = False'
  for name in "${!PGADMIN_CONFIG_@}"; do
    value=${!name}
    case ${value,,} in true) value=True ;; false) value=False ;; esac
    printf '%s = %s\n' "${name#PGADMIN_CONFIG_}" "$value"
  done
} >/pgadmin4/config_distro.py

# First launch means: no SQLite database, and none of pgAdmin's tables in the external one.
first_launch() {
  [[ ! -f /var/lib/pgadmin/pgadmin4.db ]] || return 1
  [[ ${PGADMIN_CONFIG_CONFIG_DATABASE_URI:-} ]] || return 0
  ! python - <<'PY'
import config, sys
from sqlalchemy import create_engine, inspect
uri = config.CONFIG_DATABASE_URI
if uri.startswith('postgresql://'):
    uri = 'postgresql+psycopg://' + uri[len('postgresql://'):]
sys.exit(0 if inspect(create_engine(uri)).has_table('server') else 1)
PY
}

servers=${PGADMIN_SERVER_JSON_FILE:-/pgadmin4/servers.json}
cd /pgadmin4
import=no
if first_launch; then
  [[ ${PGADMIN_DEFAULT_EMAIL:-} ]] || fail 'PGADMIN_DEFAULT_EMAIL is required'
  if [[ ${PGADMIN_DEFAULT_PASSWORD_FILE:-} ]]; then
    [[ ! ${PGADMIN_DEFAULT_PASSWORD:-} ]] || fail 'both PGADMIN_DEFAULT_PASSWORD and its _FILE are set'
    [[ -r $PGADMIN_DEFAULT_PASSWORD_FILE ]] || fail "cannot read $PGADMIN_DEFAULT_PASSWORD_FILE"
    PGADMIN_DEFAULT_PASSWORD=$(<"$PGADMIN_DEFAULT_PASSWORD_FILE")
  fi
  [[ ${PGADMIN_DEFAULT_PASSWORD:-} ]] || fail 'PGADMIN_DEFAULT_PASSWORD or its _FILE is required'
  export PGADMIN_SETUP_EMAIL=$PGADMIN_DEFAULT_EMAIL PGADMIN_SETUP_PASSWORD=$PGADMIN_DEFAULT_PASSWORD
  python setup.py setup-db
  import=yes
fi
if [[ -f $servers && ($import == yes || ${PGADMIN_REPLACE_SERVERS_ON_STARTUP:-} == True) ]]; then
  python setup.py load-servers "$servers" --replace --user "$PGADMIN_DEFAULT_EMAIL"
fi
unset PGADMIN_SETUP_PASSWORD PGADMIN_DEFAULT_PASSWORD

# One worker only: pgAdmin's sessions live in it.
exec /venv/bin/gunicorn --bind "${PGADMIN_LISTEN_ADDRESS:-0.0.0.0}:${PGADMIN_LISTEN_PORT:-80}" -w 1 \
  --threads "${GUNICORN_THREADS:-25}" --timeout 86400 --access-logfile - pgAdmin4:app
