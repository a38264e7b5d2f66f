"""One emitted stack folder, read as the Swarm manager and the tasks on a node will see it.

The tools' own parsers do the work wherever there is one: `docker stack config` reads compose.yaml and fills in
variables, and the docker client's Go template engine renders the configs that carry template_driver: golang. What is
left for this file is what only a live Swarm knows: node names, secret values and which service mounts what.
"""

import json
import os
import re
import subprocess
from functools import cached_property
from pathlib import Path

import yaml


class Loader(yaml.SafeLoader):
    """YAML as Go's parsers read it, in which << and = alone are texts: the docker client writes them without quotes."""


for tag in ("merge", "value"):
    Loader.add_constructor(f"tag:yaml.org,2002:{tag}", Loader.construct_yaml_str)


class StackError(Exception):
    """What is wrong with the stack's files, in words."""


# What a node tells a task. Hostname is not known inside configs and secrets: the engine passes no node there.
NODE = {".Node.ID": "x4m2k9q7w1z8c5v3b6n0a2s4d", ".Node.Hostname": "worker-01"}
TASK = {".Task.ID": "t1", ".Task.Name": "task.1", ".Task.Slot": "1", ".Service.ID": "s1"}

# Go's own functions for text templates, and join, are all that Swarm offers; the docker client knows more.
GO_FUNCTIONS = set("printf print println len index slice html js urlquery and or not eq ne lt le gt ge call join".split())
GO_WORDS = GO_FUNCTIONS | set("if else end range with define template block break continue nil true false".split())

BCRYPT = "$2y$10$" + "A" * 53


def plausible(name):
    """A value an operator could give to a variable of that name, where the file leaves it open."""
    guesses = [
        (r"HASH|BASIC_?AUTH", BCRYPT),
        (r"MAIL", "admin@example.com"),
        (r"DOMAIN|SITE|URL|HOST", name.lower().replace("_", "-") + ".example.com"),
        (r"REGISTRY", "registry.example.com"),
        (r"IMAGE", "registry.example.com/patroni:1"),
        (r"LABEL", "example.storage=patroni"),
        (r"CIDR|SUBNET", "10.77.0.0/24"),
        (r"PORT|COUNT|NUMBER|MAX", "3"),
    ]
    return next((value for pattern, value in guesses if re.search(pattern, name)), "value")


class Stack:
    """The files of one stack. Nothing is written to its folder."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        self.name = self.folder.name

    def claimed(self, tool):
        """The version of a tool the stack says it was compiled for, from manifest.json."""
        try:
            return str(json.loads((self.folder / "manifest.json").read_text())["versions"][tool])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise StackError(f"manifest.json does not say which {tool} the stack is for") from error

    @cached_property
    def variables(self):
        """The names in .env.example; those without a value get a plausible one."""
        found = {}
        path = self.folder / ".env.example"
        for line in path.read_text().splitlines() if path.exists() else []:
            match = re.fullmatch(r"(#\s?)?([A-Z_][A-Z0-9_]*)=(.*)", line.strip())
            if match:
                commented, name, value = match.groups()
                value = value.strip().strip("'\"")
                if value or not commented:
                    found[name] = value or plausible(name)
                else:
                    found.setdefault(name, None)
        return {name: value for name, value in found.items() if value is not None} | {
            name: plausible(name) for name, value in found.items() if value is None
        }

    def asked_for(self, file):
        """Every variable a compose file interpolates ($$ is a dollar sign, not a variable)."""
        text = re.sub(r"(?m)^\s*#.*$", "", (self.folder / file).read_text()).replace("$$", "")
        return set(re.findall(r"\$\{?([A-Za-z_][A-Za-z0-9_]*)", text))

    @cached_property
    def model(self):
        """compose.yaml as the docker client understands it."""
        undeclared = self.asked_for("compose.yaml") - set(self.variables)
        if undeclared:
            raise StackError(f"compose.yaml asks for {sorted(undeclared)}, which .env.example does not list")
        run = subprocess.run(
            ["docker", "stack", "config", "-c", "compose.yaml"],
            cwd=self.folder, env={"PATH": "/usr/local/bin:/usr/bin:/bin"} | self.variables,
            capture_output=True, text=True, timeout=60)
        if run.returncode:
            raise StackError("docker stack config: " + run.stderr.strip())
        return yaml.load(run.stdout, Loader)

    @property
    def services(self):
        return self.model.get("services") or {}

    def config_file(self, key):
        """The file behind a top-level config, relative to the stack folder; None for an external one."""
        path = (self.model.get("configs") or {}).get(key, {}).get("file")
        return str(Path(path).resolve().relative_to(self.folder)) if path else None

    def mounts(self, service, kind):
        """The configs or secrets of a service: dicts with source, target, uid, gid, mode."""
        found = []
        for item in self.services[service].get(kind) or []:
            item = {"source": item} if isinstance(item, str) else dict(item)
            # Without a target docker mounts a config at /<key> and a secret at /run/secrets/<key>.
            target = item.get("target") or item["source"]
            item["key"] = target
            item["target"] = target if target.startswith("/") else ("/run/secrets/" if kind == "secrets" else "/") + target
            found.append(item)
        return found

    def mounting(self, file):
        """Every (service, mount) that shows this file to a container."""
        return [
            (service, mount)
            for service in self.services
            for mount in self.mounts(service, "configs")
            if self.config_file(mount["source"]) == file
        ]

    def environment(self, service):
        """A service's environment on a node, node names filled in."""
        values = self.services[service].get("environment") or {}
        if isinstance(values, list):
            values = dict(item.partition("=")[::2] for item in values)
        facts = NODE | TASK | {".Service.Name": f"{self.name}_{service}"}
        return {name: render("" if value is None else str(value), facts, {}) for name, value in values.items()}

    def content(self, file, service, secrets):
        """A config's content inside a task of that service. secrets maps mount keys to values."""
        text = (self.folder / file).read_text()
        for mount in self.mounts(service, "configs"):
            definition = (self.model.get("configs") or {}).get(mount["source"], {})
            if self.config_file(mount["source"]) == file and definition.get("template_driver") == "golang":
                break
        else:
            return text
        facts = NODE | {".Node.Hostname": ""} | TASK | {".Service.Name": f"{self.name}_{service}"}
        calls = {
            "secret": {mount["key"]: secrets[mount["key"]] for mount in self.mounts(service, "secrets")},
            "env": self.environment(service),
        }
        return render(text, facts, calls)


def go_string(value):
    """A Go string literal, for putting a value into a template."""
    return '"' + "".join(
        c if " " <= c <= "~" and c not in '"\\' else f"\\U{ord(c):08x}" for c in value) + '"'


def render(text, facts, calls):
    """Renders a Go template as Swarm does: the facts and calls become literals, the docker client's engine the rest."""
    if "{{" not in text:
        return text

    def literal(action):
        def token(match):
            string, call, target, field, word = match.group("string", "call", "target", "field", "word")
            if call:
                if call not in calls:
                    raise StackError(f'function "{call}" is not defined here: {action}')
                if target not in calls[call]:
                    if call == "env":
                        return go_string("")
                    raise StackError(f"{call} target {target} not found in this service: {action}")
                return go_string(calls[call][target])
            if field:
                if field not in facts:
                    raise StackError(f"{field} is nothing Swarm knows: {action}")
                return go_string(facts[field])
            if word and word not in GO_WORDS:
                raise StackError(f'function "{word}" not defined: {action}')
            return match.group(0) if not string else string

        return re.sub(
            r'(?P<call>\b(?:secret|config|env))\s+"(?P<target>[^"\\]*)"'
            r'|(?P<string>"(?:[^"\\]|\\.)*"|`[^`]*`)'
            r"|(?P<field>\.[A-Z][A-Za-z.]*)"
            r"|(?P<word>(?<!\$)\b[A-Za-z_]\w*)",
            token, action)

    template = re.sub(r'\{\{(?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^"`}]|\}(?!\}))*\}\}', lambda m: literal(m.group(0)), text)
    run = subprocess.run(
        ["docker", "--config", "/nonexistent", "context", "inspect", "default", "--format", template],
        env={"PATH": "/usr/local/bin:/usr/bin:/bin"}, capture_output=True, text=True, timeout=60)
    if run.returncode:
        raise StackError("template: " + run.stderr.strip())
    # inspect ends each object's output with one newline of its own
    return run.stdout[:-1]


def suites():
    """The installed generations, oldest first, with the version of each tool, as install found them."""
    tools = Path(os.environ.get("HOWDAH_TOOLS", "/var/cache/howdah/tools"))
    return json.loads((tools / "versions.json").read_text())


def numbers(version):
    return tuple(int(part) for part in re.findall(r"\d+", version)[:2])


def fitting(tool, claimed):
    """The suite whose tool stands for the claimed version: the oldest that is not older, else the newest."""
    known = suites()
    for suite, versions in known.items():
        if numbers(versions[tool])[: len(numbers(claimed))] >= numbers(claimed):
            return suite
    return list(known)[-1]


def patroni_suite(claimed):
    """The suite whose Patroni stands for the claimed one: the newest that is not newer. No later 3.x is packaged."""
    known = suites()
    older = [suite for suite, versions in known.items() if numbers(versions["patroni"]) <= numbers(claimed)]
    return older[-1] if older else next(iter(known))


def store_hosts(document, environment):
    """host:port of every etcd member that a Patroni configuration and its environment name."""
    found = []
    for section in ("etcd3", "etcd"):
        for key in ("hosts", "host"):
            value = (document.get(section) or {}).get(key) or environment.get(f"PATRONI_{section}_{key}".upper())
            found += value if isinstance(value, list) else re.split(r"[,\s]+", value) if value else []
    # The environment may hold a YAML list or quoted items.
    hosts = [host for host in (re.sub(r"^https?://", "", item.strip("[]\"'- ")) for item in found) if host]
    if not hosts:
        raise StackError("patroni.yml and its service's environment name no etcd host")
    return hosts
