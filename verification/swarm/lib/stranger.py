#!/usr/bin/python3
"""Tries what a stranger might, from wherever its container is attached: reads a list of attempts in YAML, prints one of answers as JSON.

  {"try": "http", "method": ..., "url": ..., "user": ..., "password": ..., "body": ..., "host": ...}
                                -> {"status": 401, "body": ...}, or {"refused": why} when nobody answered
  {"try": "tcp", "hosts": [...], "ports": [...]}       -> {"open": ["host:port" that takes a connection]}
  {"try": "name", "host": ...}                         -> {"addresses": [...]}
  {"try": "postgres", "host": ..., "port": ..., ...}   -> {"in": true, "tls": ...} or {"in": false, "said": why}; all else goes to libpq
  {"try": "auth", "host": ..., "port": ..., "user": ..., "dbname": ..., "tls": true}
                                -> {"asked": "scram-sha-256"}, the way in which the server wants the password; {"error": why}

Passwords come by standard input, so that no process shows them.
"""
import base64
import concurrent.futures
import http.client
import json
import socket
import ssl
import struct
import sys
import urllib.parse

import psycopg2
import yaml

PATIENCE = 8
KNOCK = 2
ASKED = {0: "trust", 3: "password", 5: "md5", 10: "scram-sha-256"}


def unchecked():
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def by_http(method, url, user=None, password=None, body=None, host=None, address=None):
    parts = urllib.parse.urlsplit(url)
    headers = {"Content-Type": "application/json"} if body is not None else {}
    if host:
        headers["Host"] = host
    if user is not None:
        headers["Authorization"] = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()
    port = parts.port or {"http": 80, "https": 443}[parts.scheme]
    # `address` is where the name of the URL is reached; what the server is asked for stays the name.
    connection = http.client.HTTPConnection(parts.hostname, port, timeout=PATIENCE)
    try:
        connection.sock = socket.create_connection((address or parts.hostname, port), PATIENCE)
        if parts.scheme == "https":
            connection.sock = unchecked().wrap_socket(connection.sock, server_hostname=parts.hostname)
        target = (parts.path or "/") + ("?" + parts.query if parts.query else "")
        connection.request(method, target, body=body, headers=headers)
        answer = connection.getresponse()
        return {"status": answer.status, "body": answer.read(4000).decode("utf-8", "replace")}
    except (OSError, http.client.HTTPException) as problem:
        return {"refused": f"{type(problem).__name__}: {problem}"}
    finally:
        connection.close()


def by_tcp(hosts, ports):
    def is_open(place):
        try:
            socket.create_connection(place, KNOCK).close()
            return True
        except OSError:
            return False

    places = [(host, port) for host in hosts for port in ports]
    with concurrent.futures.ThreadPoolExecutor(64) as pool:
        return {"open": [f"{host}:{port}" for (host, port), found in zip(places, pool.map(is_open, places)) if found]}


def by_name(host):
    try:
        return {"addresses": sorted({found[4][0] for found in socket.getaddrinfo(host, None, socket.AF_INET)})}
    except OSError:
        return {"addresses": []}


def by_postgres(**options):
    try:
        connection = psycopg2.connect(connect_timeout=PATIENCE, **options)
    except psycopg2.Error as problem:
        return {"in": False, "said": " ".join(str(problem).split())}
    try:
        return {"in": True, "tls": connection.info.ssl_in_use}
    finally:
        connection.close()


def by_auth(host, port, user, dbname, tls=False, replication=None):
    """Only what the server answers to a startup packet: no library decides here what to send."""
    try:
        with socket.create_connection((host, port), PATIENCE) as plain:
            stream = plain
            if tls:
                plain.sendall(struct.pack("!II", 8, 80877103))
                if plain.recv(1) != b"S":
                    return {"error": "no TLS"}
                stream = unchecked().wrap_socket(plain)
            words = ["user", user, "database", dbname] + (["replication", replication] if replication else [])
            body = struct.pack("!I", 196608) + b"".join(word.encode() + b"\0" for word in words) + b"\0"
            stream.sendall(struct.pack("!I", len(body) + 4) + body)
            with stream.makefile("rb") as answer:
                kind, length = struct.unpack("!cI", answer.read(5))
                rest = answer.read(length - 4)
            if kind == b"R":
                number = struct.unpack("!I", rest[:4])[0]
                return {"asked": ASKED.get(number, str(number))}
            return {"error": " ".join(field[1:].decode() for field in rest.split(b"\0") if field[:1] in (b"C", b"M"))}
    except (OSError, struct.error) as problem:
        return {"error": f"{type(problem).__name__}: {problem}"}


WAYS = {"http": by_http, "tcp": by_tcp, "name": by_name, "postgres": by_postgres, "auth": by_auth}


def attempt(one):
    return WAYS[one.pop("try")](**one)


if __name__ == "__main__":
    # Several at a time: most of a refusal is waiting.
    with concurrent.futures.ThreadPoolExecutor(8) as everyone:
        json.dump(list(everyone.map(attempt, yaml.safe_load(sys.stdin))), sys.stdout)
