"""Values for a stack's secrets, of the kind that secrets.yaml asks for."""

import re
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import yaml

from stack import BCRYPT

# Every password begins so, followed by letters and digits: no quoting changes that, so a leak can be searched for.
MARK = "Zq7"
TAIL = """ '"\\ $HOME `id` $(id) % %s #: - {{ .x }} @!&*|>;~[],?:u"""


def nasty(key, length=0):
    """A password that only correct quoting brings through."""
    return (plain(key) + TAIL + key + "x" * length)[: length or None]


def plain(key):
    return MARK + "".join(filter(str.isalnum, key))


@cache
def certificate(names=("localhost",)):
    """A certificate that signs itself, and its key: the server's certificate and its authority in one."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
             "subjectAltName=IP:127.0.0.1," + ",".join("DNS:" + name for name in names), "-keyout", "key", "-out", "certificate"],
            cwd=folder, check=True, capture_output=True, timeout=60)
        return Path(folder, "certificate").read_text(), Path(folder, "key").read_text()


def own_names(stack):
    """The host names under which members know each other."""
    names = {"localhost"}
    for service in stack.services:
        for name, value in stack.environment(service).items():
            if name.endswith("CONNECT_ADDRESS"):
                names.add(value.rpartition(":")[0])
    return tuple(sorted(names))


def kinds(stack):
    """What secrets.yaml says each secret is: {key: purpose and character set}."""
    path = stack.folder / "secrets.yaml"
    listed = (yaml.safe_load(path.read_text()) if path.exists() else {}).get("secrets") or []
    found = {}
    for secret in listed:
        words = f"{secret.get('purpose', '')} {(secret.get('value') or {}).get('charset', '')}"
        for mount in secret.get("mounts") or []:
            found[str(mount.get("file", "")).rpartition("/")[2]] = words
    return found


def all_secrets(stack, password=nasty):
    """A value for every secret of every service, by mount key. Passwords are made by the given function."""
    described, values, names = kinds(stack), {}, own_names(stack)
    for key in sorted({mount["key"] for service in stack.services for mount in stack.mounts(service, "secrets")}):
        words = described.get(key, "")
        if re.search(r"private key", words):
            values[key] = certificate(names)[1]
        elif re.search(r"certificate|authority", words):
            values[key] = certificate(names)[0]
        elif re.search(r"bcrypt", words):
            values[key] = BCRYPT
        else:
            values[key] = password(key)
    return values


def mounted(stack, service, values):
    """The content of every secret and config of a service, by target."""
    contents = {mount["target"]: values[mount["key"]] for mount in stack.mounts(service, "secrets")}
    for mount in stack.mounts(service, "configs"):
        file = stack.config_file(mount["source"])
        contents[mount["target"]] = stack.content(file, service, values) if file else "external\n"
    return contents


def described(stack, service, values):
    """The secrets of a service as the scripts in inside/ want them."""
    return [{"key": mount["key"], "target": mount["target"], "value": values[mount["key"]], "owner": str(mount.get("uid") or 0),
             "mode": mount.get("mode", 0o444), "password": values[mount["key"]].startswith(MARK)}
            for mount in stack.mounts(service, "secrets")]
