"""Writes at one member itself, past the proxy, for as long as its standard input is open: a member that acknowledges such a row
is a primary, whatever everybody else thinks.

  probe.py HOST PORT DATABASE PATRONI_YML      inside the member's container

Prints a line for each thing that it heard, with the time in seconds:
  ack ROW TIME TIMELINE the row was acknowledged
  rw TIME TIMELINE      the member says that it is no replica
Logs in as the superuser, which its own host may do. A statement is never cancelled: PostgreSQL would report a commit that waits for
its standby as done.
"""
import os
import sys
import threading
import time

import psycopg2
import yaml

host, port, database, path = sys.argv[1:]
with open(path, encoding='utf-8') as file:
    config = yaml.safe_load(file)
superuser = config['postgresql']['authentication']['superuser']


def end_with_input():
    sys.stdin.read()
    os._exit(0)


def connect():
    problem = None
    for server in ('/run/postgresql', '/tmp', '127.0.0.1'):
        try:
            connection = psycopg2.connect(host=server, port=port, dbname=database, user=superuser['username'],
                                          password=superuser['password'], connect_timeout=3, application_name='howdah-probe')
            connection.autocommit = True
            return connection
        except psycopg2.OperationalError as one:
            problem = one
    raise problem


threading.Thread(target=end_with_input, daemon=True).start()
connection, ready = None, False
while True:
    try:
        if connection is None:
            connection, ready = connect(), False
        with connection.cursor() as cursor:
            cursor.execute('SELECT CASE WHEN NOT pg_is_in_recovery() THEN substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) END')
            timeline = cursor.fetchone()[0]
            if timeline is not None:
                print('rw', f'{time.time():.3f}', int(timeline, 16), flush=True)
                if not ready:
                    cursor.execute('CREATE TABLE IF NOT EXISTS probed (row text PRIMARY KEY)')
                    cursor.execute('GRANT SELECT ON probed TO PUBLIC')
                    ready = True
                row = f'{host}-{time.time_ns()}'
                cursor.execute('INSERT INTO probed VALUES (%s) RETURNING substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)', (row,))
                print('ack', row, f'{time.time():.3f}', int(cursor.fetchone()[0], 16), flush=True)
    except psycopg2.Error:
        if connection is not None:
            connection.close()
        connection = None
    time.sleep(0.2)
