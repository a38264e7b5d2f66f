"""A throw-away PostgreSQL server inside the sandbox: initialised, reached through its unix socket only, gone with the sandbox."""

import os
import pwd
import subprocess
from pathlib import Path

import psycopg2

HOME = Path("/tmp/server")
DATA = HOME / "data"
# These modules define parameters only when they are loaded at the start.
AT_START = ["auth_delay", "auto_explain", "basebackup_to_shell", "basic_archive", "pg_prewarm", "pg_stat_statements"]
# Where the server finds its files, and whether it listens to ALTER SYSTEM: that can't be said by ALTER SYSTEM.
PLACES = {"allow_alter_system", "config_file", "data_directory"}


class Server:
    """PostgreSQL of one folder of programs. It runs as postgres, since PostgreSQL refuses to run as root."""

    def __init__(self, programs):
        self.programs = Path(programs)
        self.user = pwd.getpwnam("postgres")
        HOME.mkdir()
        os.chown(HOME, self.user.pw_uid, self.user.pw_gid)

    def run(self, program, *arguments):
        return subprocess.run(
            [program, *map(str, arguments)], user=self.user.pw_uid, group=self.user.pw_gid, extra_groups=[],
            cwd=HOME, env={"PATH": f"{self.programs}:/usr/bin:/bin", "HOME": str(HOME), "LC_ALL": "C.UTF-8"},
            capture_output=True, text=True, timeout=120, errors="replace")

    def start(self, **parameters):
        run = self.run("initdb", "-D", DATA, "-U", "postgres", "-A", "trust", "--no-sync", "--locale=C.UTF-8", "--encoding=UTF8")
        if run.returncode:
            raise SystemExit("initdb: " + run.stderr)
        with open(DATA / "postgresql.conf", "a") as file:
            for name, value in {"listen_addresses": "", "unix_socket_directories": str(HOME), "fsync": "off", **parameters}.items():
                file.write(f"{name} = '{value}'\n")
        run = self.run("pg_ctl", "-D", DATA, "-l", HOME / "log", "-w", "start")
        if run.returncode:
            raise SystemExit("the server does not start: " + (HOME / "log").read_text()[-2000:])

    def connect(self):
        connection = psycopg2.connect(host=str(HOME), user="postgres", dbname="postgres", options="-c client_min_messages=error")
        connection.autocommit = True
        return connection.cursor()

    def stop(self):
        self.run("pg_ctl", "-D", DATA, "-m", "immediate", "-w", "stop")


def refusal(cursor, sql, arguments=()):
    """What the server says against a statement, or None."""
    try:
        cursor.execute(sql, arguments)
        return None
    except psycopg2.Error as error:
        return str(error).strip()


def quoted(name):
    """A parameter's name in SQL."""
    return ".".join(f'"{part}"' for part in name.split("."))
