#!/usr/bin/python3
"""Logs in with the secrets of a stack as people and programs do, and prints a line for each that was refused.

  logins.py web USER SITE PASSWORD_FILE         a site of Caddy's on this host: the password, and a wrong one
  logins.py pgadmin URL EMAIL PASSWORD_FILE     pgAdmin's form: the password, and a wrong one
  logins.py rest URL PASSWORD_FILE USER         Patroni's REST API: changes nothing with the password, and nothing with a wrong one
  logins.py database HOST PORT DATABASE ROLE PASSWORD_FILE   PostgreSQL or PgBouncer; DATABASE "replication" asks for the WAL

Passwords are read from files ('-' is standard input) and are never an argument.
"""
import base64
import http.client
import http.cookiejar
import json
import re
import socket
import ssl
import sys
import urllib.error
import urllib.parse
import urllib.request

ANY = ssl._create_unverified_context()


def read(path):
    if path == "-":
        return sys.stdin.buffer.read().decode("ascii")
    with open(path, encoding="ascii", newline="") as file:
        return file.read()


def basic(user, password):
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}


def expect(what, found, *wanted):
    if found not in wanted:
        print(f"{what}: {found}, not {wanted}")


class ToThisHost(http.client.HTTPSConnection):
    """The name is the site's, the address this host's: no resolver knows the site."""

    def connect(self):
        plain = socket.create_connection(("127.0.0.1", 443), 10)
        self.sock = ANY.wrap_socket(plain, server_hostname=self.host)


def web(user, site, path):
    for password, wanted in ((read(path), False), (read(path)[:-1], True)):
        connection = ToThisHost(site, timeout=20)
        connection.request("GET", "/", headers=basic(user, password))
        status = connection.getresponse().status
        expect(f"{site}, refused is to be {wanted}", status == 401, wanted)


def pgadmin(url, email, path):
    password = read(path)
    for given, wanted in ((password, True), (password[:-1], False)):
        jar = http.cookiejar.CookieJar()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
        page = browser.open(url + "/login", timeout=30).read().decode()
        token = re.search(r'csrfToken&#34;: ?&#34;([^&]+)|"csrfToken": ?"([^"]+)"|name="csrf_token"[^>]*value="([^"]+)"', page)
        if token is None:
            print("pgadmin: no token in the form")
            return
        form = {
            "csrf_token": next(filter(None, token.groups())),
            "email": email,
            "password": given,
            "internal_button": "Login",
        }
        answer = browser.open(url + "/authenticate/login", urllib.parse.urlencode(form).encode(), timeout=60)
        expect(f"pgadmin, logged in is to be {wanted}", "/browser" in answer.geturl(), wanted)


def rest(url, path, user):
    password = read(path)
    with urllib.request.urlopen(url + "/config", timeout=20, context=ANY) as answer:
        same = json.dumps({"ttl": json.load(answer)["ttl"]}).encode()
    for given, wanted in ((password, 200), (password[:-1], 401)):
        request = urllib.request.Request(url + "/config", same, {**basic(user, given), "Content-Type": "application/json"}, method="PATCH")
        try:
            status = urllib.request.urlopen(request, timeout=20, context=ANY).status
        except urllib.error.HTTPError as refused:
            status = refused.code
        expect("PATCH /config", status, wanted)


def database(host, port, name, role, path):
    import psycopg2
    from psycopg2.extras import PhysicalReplicationConnection

    password = read(path)
    target = {"connection_factory": PhysicalReplicationConnection} if name == "replication" else {"dbname": name}
    for given, wanted in ((password, True), (password[:-1], False)):
        try:
            connection = psycopg2.connect(host=host, port=port, user=role, password=given, connect_timeout=15, **target)
            with connection.cursor() as cursor:
                cursor.execute("IDENTIFY_SYSTEM" if name == "replication" else "SELECT current_user")
                row = cursor.fetchone()
            connection.close()
            expect(f"{role} at {host}:{port}, logged in is to be {wanted}", bool(row), wanted)
        except psycopg2.OperationalError as problem:
            if wanted:
                print(f"{role} at {host}:{port}: {problem}".strip())


{"web": web, "database": database, "pgadmin": pgadmin, "rest": rest}[sys.argv[1]](*sys.argv[2:])
