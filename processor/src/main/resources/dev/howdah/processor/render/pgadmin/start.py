"""Starts pgAdmin, and has it read servers.json only if that is not the file that it read last.

pgAdmin's image reads the file at its very first start, or else at every start. Then it removes all servers of its first user first,
and with them the passwords that were saved, the history of queries, the query tools that were open and what the person had added: each
new task would cost all of that.

Which file was read stands where its servers do, as the comment of pgAdmin's database: "asked" since the start that is to read it, "read"
since a later one that found its servers.
"""
import hashlib
import json
import os
import sys

import psycopg
from psycopg import sql

START = "/entrypoint.sh"
REPLACE = "PGADMIN_REPLACE_SERVERS_ON_STARTUP"


def address():
    with open(os.environ["PGADMIN_CONFIG_CONFIG_DATABASE_URI_FILE"], encoding="utf-8") as file:
        # A Python expression, as pgAdmin itself takes it: the password in it is quoted by Python.
        return eval(file.read(), {})


def servers():
    """The hash of servers.json, and the names in it."""
    with open(os.environ["PGADMIN_SERVER_JSON_FILE"], "rb") as file:
        content = file.read()
    names = {server["Name"] for server in json.loads(content)["Servers"].values()}
    return hashlib.sha256(content).hexdigest()[:16], names


def note(cursor, text):
    database = cursor.execute("SELECT current_database()").fetchone()[0]
    cursor.execute(sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(database), sql.Literal(text)))


def is_to_be_read(cursor):
    digest, wanted = servers()
    asked, read = f"servers.json {digest}: asked", f"servers.json {digest}: read"
    if cursor.execute("SELECT to_regclass('public.server')").fetchone()[0] is None:
        note(cursor, asked)
        return False  # the first start reads it of itself
    known = cursor.execute(
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
    ).fetchone()[0]
    if known == read:
        return False
    found = cursor.execute(
        'SELECT s.name FROM public.server s JOIN public."user" u ON u.id = s.user_id WHERE u.email = %s',
        (os.environ["PGADMIN_DEFAULT_EMAIL"],),
    ).fetchall()
    if known == asked and wanted <= {name for (name,) in found}:
        note(cursor, read)
        return False
    note(cursor, asked)
    return True


def main():
    try:
        with psycopg.connect(address()) as connection:
            replace = is_to_be_read(connection.cursor())
    except psycopg.Error as problem:
        # Swarm starts the next task in a moment.
        sys.exit(f"pgAdmin's database in the cluster does not answer yet: {problem}")
    os.environ[REPLACE] = str(replace)
    os.execv(START, [START, *sys.argv[1:]])


if __name__ == "__main__":
    main()
