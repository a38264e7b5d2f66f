#!/usr/bin/python3
"""A client of the cluster that keeps account of what it was promised.

  client.py prepare            make the database and the table it writes to (again is harmless)
  client.py put TEXT           write one row
  client.py get TEXT SECONDS   wait until that row can be read
  client.py names              print every role and database of the cluster, one a line, as "role NAME" or "database NAME"
  client.py write LOG RATE     insert RATE rows a second until SIGTERM, and note each outcome in LOG: "try ROW",
                               "ack ROW TIME TIMELINE SERVER", "err ROW TIME WHY"
  client.py wal MEGABYTES      write so much into the WAL, and into no table
  client.py hold COUNT SECONDS open COUNT connections, print "held", and at the end of standard input print how many of them
                               still answer within SECONDS
  client.py stored LOG         print every row that "write LOG" left in the table, and every one of the probes' (see probe.py)
  client.py audit LOG          compare LOG with the table; print JSON; fail if an acknowledged row is lost, or if a row
                               is there that was never sent

Connects as libpq's environment says (PGHOST, PGPORT, PGUSER, PGPASSWORD), to the database PGDATABASE, or one of its own.
"""
import json
import os
import select
import signal
import sys
import time

import psycopg2
import psycopg2.extensions as ext

DATABASE = os.environ.get("PGDATABASE", "howdah_lab")
PATIENCE = 10.0  # seconds without an answer after which the client gives up a connection


def wait_bounded(connection):
    """Waits for the server no longer than PATIENCE. A statement_timeout would not do: cancelling a commit that waits
    for its synchronous standby makes PostgreSQL report success without one."""
    while True:
        state = connection.poll()
        if state == ext.POLL_OK:
            return
        readable = [connection] if state == ext.POLL_READ else []
        writable = [connection] if state == ext.POLL_WRITE else []
        if select.select(readable, writable, [], PATIENCE) == ([], [], []):
            raise psycopg2.OperationalError(f"no answer within {PATIENCE} s")


def connect(database=DATABASE):
    connection = psycopg2.connect(dbname=database, connect_timeout=3, application_name="howdah-lab")
    connection.autocommit = True
    return connection


def prepare():
    try:
        connect().close()
    except psycopg2.OperationalError as problem:
        # Access rules may let this role into its own database alone: another one is asked only where that isn't there.
        if f'database "{DATABASE}" does not exist' not in str(problem):
            raise
        with connect("postgres").cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {DATABASE}")
    with connect().cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS written (run text, id bigint, PRIMARY KEY (run, id))")
        cursor.execute("CREATE TABLE IF NOT EXISTS note (body text PRIMARY KEY)")


def put(text):
    with connect().cursor() as cursor:
        cursor.execute("INSERT INTO note VALUES (%s)", (text,))


def get(text, seconds):
    end = time.monotonic() + float(seconds)
    while True:
        try:
            with connect().cursor() as cursor:
                cursor.execute("SELECT pg_is_in_recovery() FROM note WHERE body = %s", (text,))
                row = cursor.fetchone()
            if row:
                print("replica" if row[0] else "primary")
                return
        except psycopg2.Error as problem:
            print(str(problem).strip(), file=sys.stderr)
        if time.monotonic() > end:
            raise SystemExit("the row can't be read")
        time.sleep(0.2)


def names():
    with connect().cursor() as cursor:
        cursor.execute("SELECT 'role ' || rolname FROM pg_roles UNION ALL SELECT 'database ' || datname FROM pg_database")
        for (line,) in cursor.fetchall():
            print(line)


def write(path, rate):
    running = True

    def stop(*_):
        nonlocal running
        running = False

    signal.signal(signal.SIGTERM, stop)
    ext.set_wait_callback(wait_bounded)
    connection, number = None, 0
    with open(path, "w", buffering=1, encoding="utf-8") as log:
        while running:
            begun = time.monotonic()
            number += 1
            try:
                if connection is None:
                    connection = connect()
                log.write(f"try {number}\n")
                with connection.cursor() as cursor:
                    cursor.execute(
                        "INSERT INTO written VALUES (%s, %s)"
                        " RETURNING substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8), host(inet_server_addr())",
                        (path, number),
                    )
                    timeline, server = cursor.fetchone()
                log.write(f"ack {number} {time.time():.3f} {int(timeline, 16)} {server}\n")
            except psycopg2.Error as problem:
                log.write(f"err {number} {time.time():.3f} {' '.join(str(problem).split())}\n")
                if connection is not None:
                    connection.close()
                connection = None
                time.sleep(0.1)
            time.sleep(max(0.0, 1 / float(rate) - (time.monotonic() - begun)))


def wal(megabytes):
    with connect().cursor() as cursor:
        for _ in range(int(megabytes)):
            cursor.execute("SELECT pg_logical_emit_message(false, 'lab', repeat('x', 1048576))")


def hold(count, seconds):
    """Clients of a pool, or of the database itself, that do nothing while something happens."""
    connections = [connect() for _ in range(int(count))]
    for connection in connections:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    print("held", flush=True)
    sys.stdin.read()
    print(sum(answers(connection, time.monotonic() + float(seconds)) for connection in connections))


def answers(connection, end):
    """Whether a connection is still there: a query that failed may be asked again, a connection that was cut not."""
    while True:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
            return True
        except psycopg2.Error as problem:
            print(str(problem).strip(), file=sys.stderr)
            if connection.closed or time.monotonic() > end:
                return False
            time.sleep(0.5)


def stored(path):
    with connect().cursor() as cursor:
        cursor.execute("SELECT id FROM written WHERE run = %s", (path,))
        for (number,) in cursor.fetchall():
            print('written', number)
        cursor.execute("SELECT to_regclass('probed')")
        if cursor.fetchone()[0]:
            cursor.execute("SELECT row FROM probed")
            for (row,) in cursor.fetchall():
                print('probed', row)


def audit(path):
    tried, acked, times = set(), set(), []
    with open(path, encoding="utf-8") as log:
        for line in log:
            kind, number, *rest = line.split()
            if kind == "try":
                tried.add(int(number))
            elif kind == "ack":
                acked.add(int(number))
                times.append(float(rest[0]))
    with connect().cursor() as cursor:
        cursor.execute("SELECT id FROM written WHERE run = %s", (path,))
        stored = {row[0] for row in cursor.fetchall()}
    gap = max((after - before for before, after in zip(times, times[1:])), default=None)
    found = {
        "acked": len(acked),
        "stored": len(stored),
        "lost": len(acked - stored),
        "unsent": len(stored - tried),
        "in_doubt": len(tried - acked),
        "in_doubt_stored": len((stored & tried) - acked),
        "gap": None if gap is None else round(gap, 1),
    }
    print(json.dumps(found))
    if found["lost"] or found["unsent"] or not acked:
        raise SystemExit(1)


if __name__ == "__main__":
    COMMANDS = {f.__name__: f for f in (prepare, put, get, names, write, wal, hold, stored, audit)}
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        raise SystemExit(__doc__)
    COMMANDS[sys.argv[1]](*sys.argv[2:])
