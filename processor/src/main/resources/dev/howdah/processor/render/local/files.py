"""Hands out secrets and files to the containers of compose.local.yaml, as Swarm does for its tasks: in memory, each owned by
the user who reads it, and with secrets put into templates. Then it waits, because what is in memory lasts no longer.

Each argument is "VOLUME UID KIND NAME", KIND being one of
  password   /howdah/secrets/NAME, which must be printable ASCII on one line
  patronis   the same, without two dollar signs in a row: Patroni can't give such a password to a role
  file       /howdah/secrets/NAME, whatever it holds
  template   /howdah/templates/NAME, in which secrets take the place of Swarm's expressions
"""
import json
import os
import re
import signal
import sys

PLACE = "/howdah"
READY = "/tmp/ready"
EXPRESSION = re.compile(r'\{\{ (?:"\{\{"|(?:(printf "%\+q"|printf "%x"|template "doubled") )?\(?secret "([^"]+)"\)?) \}\}')
# PgBouncer's list of users brings the template that doubles quotes along.
DEFINITION = re.compile(r'\{\{ define "doubled" \}\}.*?\{\{ end \}\}\{\{ end \}\}')


def refuse(name, why):
    sys.exit("files: the secret " + name + " " + why)


def secret(name):
    try:
        with open(os.path.join(PLACE, "secrets", name), "rb") as file:
            value = file.read()
    except OSError as problem:
        refuse(name, "can't be read: " + problem.strerror + " (secrets/" + name + ")")
    if not value:
        refuse(name, "is empty: make it anew")
    return value


def password(name):
    value = secret(name)
    if b"\n" in value or b"\r" in value:
        refuse(name, "holds a line break: make it anew without one, not even at its end")
    if any(byte < 0x20 or byte > 0x7E for byte in value):
        refuse(name, "holds a character that is not printable ASCII: make it anew, for example of letters and digits")
    return value


def patronis(name):
    value = password(name)
    if b"$$" in value:
        refuse(name, "holds two dollar signs in a row, which Patroni cannot give to a role: make it anew without")
    return value


def expanded(match):
    if match[2] is None:
        return "{{"
    value = password(match[2]).decode("ascii")
    if match[1] is None:
        return value
    if match[1] == 'template "doubled"':
        return value.replace('"', '""')
    # For printable ASCII, JSON writes what Go's %+q writes, and YAML reads it.
    return json.dumps(value) if match[1].endswith('q"') else value.encode("ascii").hex()


def template(name):
    with open(os.path.join(PLACE, "templates", name), encoding="utf-8") as file:
        text = DEFINITION.sub("", file.read())
    unknown = EXPRESSION.sub("", text)
    if "{{" in unknown:
        sys.exit("files: " + name + " holds an expression that only Swarm knows: " + unknown[unknown.index("{{"):][:60])
    return EXPRESSION.sub(expanded, text).encode("utf-8")


def hand_out(volume, uid, kind, name):
    content = {"password": password, "patronis": patronis, "file": secret, "template": template}[kind](name)
    path = os.path.join(PLACE, "volumes", volume, name)
    part = path + ".part"
    if os.path.exists(part):
        os.remove(part)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400), "wb") as file:
        file.write(content)
    os.chown(part, int(uid), int(uid))
    os.replace(part, path)


def main(orders):
    if os.path.exists(READY):
        os.remove(READY)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
    for order in orders:
        hand_out(*order.split())
    with open(READY, "w", encoding="ascii"):
        print("files:", len(orders), "files handed out", flush=True)
    signal.sigwait({signal.SIGTERM, signal.SIGINT})


main(sys.argv[1:])
