#!/usr/bin/python3
"""Where the values of secrets can be seen on the lab's hosts.

  leaks.py watch FILE              what every process shows of itself, each line once, until it is ended
  leaks.py search FILE FOLDER...   prints as JSON each place where a value stands; FILE is what `watch` wrote, or /dev/null,
                                   FOLDER holds a file for each value, by its name; $LAB is the program swarm/lab

A place has a kind: process, inspect (of a container, service, task, config, secret, network, volume, node), log (of a container
or an engine), swarm (what an engine keeps of the Swarm), volume, or file (in a container, outside /run/secrets; with its owner
and mode). A value is looked for as it is and as files, URLs, shells and SQL write it. None is ever printed.
"""
import base64
import collections
import glob
import html
import json
import os
import pathlib
import re
import shlex
import signal
import stat
import subprocess
import sys
import tempfile
import time
import urllib.parse

HOSTS = (1, 2, 3)
SHORTEST = 8
LIMIT = 300
CONTAINER = re.compile(r"[0-9a-f]{64}")


def encoded(value):
    """Base64 of a text that holds the value, whatever stands before it."""
    data = value.encode()
    for before in range(3):
        text = base64.b64encode(b"\0" * before + data).decode()
        yield text[-(-before * 8 // 6):(before + len(data)) * 8 // 6]


def forms(value):
    """How a value may be written."""
    quote = urllib.parse.quote
    found = {
        value,
        value.replace("'", "''"),
        value.replace("\\", "\\\\").replace("'", "''"),
        value.replace("\\", "\\\\").replace("'", "\\'"),
        value.replace("\\", "\\\\").replace('"', '\\"'),
        value.replace('"', '""'),
        value.replace("\\", "\\\\").replace(":", "\\:"),
        value.replace("$", "$$"),
        shlex.quote(value)[1:-1],
        re.sub(r"([^A-Za-z0-9_])", r"\\\1", value),
        html.escape(value),
        quote(value, safe=""),
        quote(value),
        urllib.parse.quote_plus(value),
        value.encode().hex(),
        value.encode().hex().upper(),
        *encoded(value),
    }
    for one in list(found):
        text = json.dumps(one)[1:-1]
        found.add(text)
        found.add(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))
    return {one for one in found if len(one) >= SHORTEST}


def read_values(folders):
    """Each form, and whose it is. A certificate is for everybody to see; of a private key every line is a secret."""
    found = {}
    for folder in folders:
        for path in sorted(pathlib.Path(folder).iterdir()):
            text = path.read_text(encoding="utf-8").strip("\n")
            if "BEGIN CERTIFICATE" in text:
                continue
            lines = [line for line in text.splitlines() if not line.startswith("-----")]
            for line in lines:
                for form in forms(line) if len(lines) == 1 else {line} if len(line) >= 40 else ():
                    found[form.encode()] = path.name
    return found


class Search:
    def __init__(self, values):
        self.values = values
        self.found = collections.OrderedDict()
        self.searched = collections.Counter()

    def note(self, secret, kind, where, **more):
        self.found[(secret, kind, where)] = {"secret": secret, "kind": kind, "where": where, **more}

    def text(self, data, kind, where, **more):
        self.searched[kind] += 1
        for form, secret in self.values.items():
            if form in data:
                self.note(secret, kind, where, **more)

    def files(self, paths, patterns):
        """Those of the files, and of the files in the folders, that hold a value."""
        hits = set()
        paths = [str(path) for path in paths if os.path.exists(path)]
        for begin in range(0, len(paths), 500):
            run = subprocess.run(
                ["grep", "-rlZaF", "--devices=skip", "-f", patterns, "--", *paths[begin:begin + 500]],
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=LIMIT, check=False, env={"LC_ALL": "C"})
            hits.update(os.fsdecode(path) for path in run.stdout.split(b"\0") if path)
        return sorted(hits)

    def in_files(self, paths, patterns, kind, name, **more):
        self.searched[kind] += 1
        for path in self.files(paths, patterns):
            if name(path).startswith("/run/secrets/"):
                continue
            try:
                with open(path, "rb") as file:
                    data = file.read()
                about = os.stat(path)
            except OSError:   # gone meanwhile, as the end of a temporary file
                continue
            for form, secret in self.values.items():
                if form in data:
                    self.note(secret, kind, name(path), user=about.st_uid, mode=f"{stat.S_IMODE(about.st_mode):04o}", **more)


def docker(host, *words):
    """What the client prints. Something may end between being listed and being asked for: the rest is printed all the same."""
    return subprocess.run(
        [os.environ["LAB"], "docker", str(host), *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=LIMIT, check=False
    ).stdout


def listed(host, *words):
    return docker(host, *words).decode().split()


def processes(search, sampled):
    with open(sampled, "rb") as file:
        for line in file:
            if any(form in line for form in search.values):
                variable = re.match(rb"(\w+)=", line)
                search.text(line, "process", f"environ {variable[1].decode()}" if variable else "cmdline")
    for folder in glob.glob("/proc/[0-9]*"):
        for name in ("cmdline", "environ"):
            try:
                with open(f"{folder}/{name}", "rb") as file:
                    data = file.read()
                with open(f"{folder}/comm", encoding="utf-8") as file:
                    command = file.read().strip()
            except OSError:   # it has ended
                continue
            for line in data.split(b"\0"):
                if any(form in line for form in search.values):
                    variable = line.split(b"=")[0].decode() if name == "environ" else ""
                    search.text(line, "process", f"{name} of {command} {variable}".strip())
        search.searched["process"] += 1


def inspect(search, host, kind, names):
    """Each thing by itself, from one call: a client's start is what takes time."""
    if not names:
        return
    words = ["inspect"] if kind == "task" else [kind, "inspect"]
    for one in json.loads(docker(host, *words, *names)):
        name = one.get("Name") or one.get("Spec", {}).get("Name") or one.get("ID") or one.get("Id")
        search.text(json.dumps(one, ensure_ascii=False).encode(), "inspect", f"{kind} {name} of host {host}")
        if kind == "config":
            search.text(base64.b64decode(one["Spec"]["Data"]), "inspect", f"{kind} {name} of host {host}")


def inspections(search):
    services = listed(1, "service", "ls", "-q")
    inspect(search, 1, "service", services)
    inspect(search, 1, "task", listed(1, "service", "ps", "-q", "--no-trunc", *services))
    for kind in ("config", "secret", "node"):
        inspect(search, 1, kind, listed(1, kind, "ls", "-q"))
    for host in HOSTS:
        inspect(search, host, "container", listed(host, "ps", "-aq", "--no-trunc"))
        inspect(search, host, "network", listed(host, "network", "ls", "-q"))
        inspect(search, host, "volume", listed(host, "volume", "ls", "-q"))


def engines(search, state, patterns):
    """What each engine keeps: what containers said, what it said itself, the Swarm, volumes."""
    for host in HOSTS:
        folder = f"{state}/host{host}"
        name = lambda path, host=host: f"host {host} {path[len(folder):]}"
        search.in_files([f"{folder}/data/containers", f"{folder}/log"], patterns, "log", name)
        search.in_files([f"{folder}/data/swarm"], patterns, "swarm", name)
        search.in_files([f"{folder}/data/volumes"], patterns, "volume", name)
    search.in_files([f"{state}/shared"], patterns, "volume", lambda path: path[len(state):])


def first_processes():
    """The first process of each container, as this machine numbers it."""
    found = {}
    for folder in glob.glob("/proc/[0-9]*"):
        try:
            with open(f"{folder}/cgroup", encoding="utf-8") as file:
                container = CONTAINER.search(file.read())
            with open(f"{folder}/status", encoding="utf-8") as file:
                numbers = re.search(r"^NSpid:\s+(.*)$", file.read(), re.M)
        except OSError:
            continue
        if container and numbers and numbers[1].split()[-1] == "1":
            found[container[0]] = folder
    return found


def mounts(process):
    """Where the container sees files that are not of its image: configs, volumes, memory; not its secrets."""
    with open(f"{process}/mountinfo", encoding="utf-8") as file:
        for line in file:
            before, after = line.split(" - ")
            point = before.split()[4]
            if after.split()[0] in ("proc", "sysfs", "cgroup", "cgroup2", "mqueue", "devpts", "overlay", "devtmpfs"):
                continue
            if not point.startswith(("/run/secrets", "/proc", "/sys")):
                yield point


def containers(search, patterns):
    running = first_processes()
    for host in HOSTS:
        for line in docker(host, "ps", "--no-trunc", "--format", '{{.ID}} {{.Label "com.docker.swarm.service.name"}}').decode().splitlines():
            container, service = line.split(" ", 1)
            process = running.get(container)
            if process is None:
                raise SystemExit(f"leaks: no process of container {container} on host {host}")
            root = f"{process}/root"
            changed = [line.split(" ", 1)[1] for line in docker(host, "diff", container).decode().splitlines() if line[:1] in "AC"]
            places = [path for path in changed if os.path.isfile(root + path) and not os.path.islink(root + path)]
            places += mounts(process)
            search.in_files([root + path for path in places], patterns, "file", lambda path: path[len(root):], service=service, host=host)


def search(sampled, *folders):
    found = Search(read_values(folders))
    state = os.environ.get("HOWDAH_LAB_STATE") or "/var/lib/howdah/" + os.environ.get("HOWDAH_LAB", "howdah")
    with tempfile.NamedTemporaryFile() as patterns:
        patterns.write(b"\n".join(found.values) + b"\n")
        patterns.flush()
        processes(found, sampled)
        inspections(found)
        engines(found, state, patterns.name)
        containers(found, patterns.name)
    json.dump({"found": list(found.found.values()), "searched": found.searched, "values": len(set(found.values.values()))}, sys.stdout, indent=1)


def watch(path):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    seen = set()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(descriptor, "wb", buffering=0) as out:
        while True:
            for name in glob.glob("/proc/[0-9]*/cmdline") + glob.glob("/proc/[0-9]*/environ"):
                try:
                    with open(name, "rb") as file:
                        words = set(file.read().split(b"\0"))
                except OSError:   # it has ended
                    continue
                for word in words - seen:
                    out.write(word + b"\n")
                seen |= words
            time.sleep(0.2)


if __name__ == "__main__":
    COMMANDS = {f.__name__: f for f in (watch, search)}
    if len(sys.argv) < 3 or sys.argv[1] not in COMMANDS:
        raise SystemExit(__doc__)
    COMMANDS[sys.argv[1]](*sys.argv[2:])
