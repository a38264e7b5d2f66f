"""What each tool is asked about one stack, and how its answer is judged."""

import ast
import io
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools/lib"))

import yaml
from caddyfile import candidates, known_to
from check import at, unexplained
from compose import references
from configuration import Configuration, marker, same
from leaks import leaks
from members import members
from pgadmin import file_problems
from scripts import scripts
from secret import all_secrets, certificate, mounted
from stack import StackError, fitting, numbers, patroni_suite, suites


@dataclass
class Question:
    """Something a tool of a suite is asked. judge turns its answer into complaints; none, if it agrees."""

    suite: str
    tool: str
    asked: dict
    judge: object = field(default=lambda accepted, said: [] if accepted else [said.strip() or "refused without a word"])

    @property
    def version(self):
        names = {"rules": "postgresql", "parameters": "postgresql", "start": "postgresql", "kept": "patroni"}
        return suites()[self.suite][names.get(self.tool, self.tool)]


def haproxy(stack):
    for service, mount in stack.mounting("haproxy.cfg")[:1]:
        files = mounted(stack, service, all_secrets(stack))
        # It warns of more threads than processors; how many there are is this machine's matter.
        files[mount["target"]] = re.sub(r"(?m)^(\s+nbthread) \d+$", r"\1 1", files[mount["target"]])
        # A file that no secret brings is in the image.
        for path in re.findall(r" (?:ca-file|crt|crl-file) (/\S+)", files[mount["target"]]):
            files.setdefault(path, "".join(certificate()))
        # No route leads out of the sandbox, and HAProxy warns of a name server that it can't reach.
        files[mount["target"]] = re.sub(r"(?m)^(\s+nameserver \S+) [\d.]+:", r"\1 127.0.0.11:", files[mount["target"]])
        yield Question(fitting("haproxy", stack.claimed("haproxy")), "haproxy", {
            "files": files, "target": mount["target"], "environment": stack.environment(service)})


def patroni(stack):
    suite = patroni_suite(stack.claimed("patroni"))
    configuration = Configuration(stack, suite)
    version = suites()[suite]["patroni"]

    def judge(accepted, said):
        rest, _, _ = unexplained("patroni", version, configuration.document, 0 if accepted else 1, said)
        return ["\n".join(rest)] if rest else []

    yield Question(suite, "patroni", {
        "files": configuration.files, "target": configuration.target, "environment": configuration.environment,
        "hosts": configuration.hosts, "ports": sorted(configuration.ports)}, judge)
    yield from postgresql(stack, configuration.document)
    parameters = effective(configuration.document)
    # Howdah warns that Patroni 3 turns it on whatever the file says.
    if numbers(version) < (4, 0):
        parameters.pop("wal_log_hints", None)
    # What a Patroni knows of PostgreSQL is its own: another one proves nothing.
    if parameters and is_installed(stack, "patroni"):
        yield Question(suite, "kept", {"parameters": parameters, "major": stack.claimed("postgresql"), "known": sorted(parameters)})


def is_installed(stack, *tools):
    """Whether the suite of the stack's Patroni has the very versions that the stack is for, up to the last number."""
    known = suites()[patroni_suite(stack.claimed("patroni"))]
    return all(numbers(known[tool]) == numbers(stack.claimed(tool)) for tool in tools)


def effective(document):
    parameters = (at(document, "bootstrap.dcs.postgresql.parameters") or {}) | (at(document, "postgresql.parameters") or {})
    # As a command line has them: PostgreSQL does not know YAML's true.
    return {name: {True: "on", False: "off"}.get(value, value) if isinstance(value, bool) else value for name, value in parameters.items()}


def postgresql(stack, document):
    suite = fitting("postgresql", stack.claimed("postgresql"))
    lines = at(document, "postgresql.pg_hba") or at(document, "bootstrap.dcs.postgresql.pg_hba") or []
    yield Question(suite, "rules", {"pg_hba": lines, "pg_ident": at(document, "postgresql.pg_ident") or []})
    parameters = effective(document)
    if parameters:
        yield Question(suite, "parameters", {"parameters": parameters})
        yield Question(suite, "start", {"parameters": parameters, "pg_hba": lines})


def etcd(stack):
    found, hosts = members(stack)
    for settings in list(found.values())[:1]:
        yield Question(fitting("etcd", stack.claimed("etcd")), "etcd", {"settings": settings, "hosts": hosts})


def caddy(stack):
    for _, text, environment in candidates(stack):
        suite = fitting("caddy", stack.claimed("caddy"))
        # Certificates come with a volume.
        paths = re.findall(r"(?m)^\s*tls (/\S+) (/\S+)$", text)
        files = {path: content for pair in paths for path, content in zip(pair, certificate())}
        yield Question(suite, "caddy", {
            "text": known_to(suites()[suite]["caddy"], text), "environment": environment, "files": files,
            "sites": bool(re.search(r"(?m)^[^\s{#].*\{$", text))})


def docker(stack, inside):
    for suite, known in suites().items():
        if known["docker"]:
            yield Question(suite, "docker", {"folder": f"{inside}/{stack.name}", "environment": stack.variables})


ALLOWED = (ast.Expression, ast.BinOp, ast.Add, ast.Constant, ast.Call, ast.Attribute, ast.Name, ast.Load, ast.keyword)


def evaluate(text, held):
    """The value of a setting: texts put together, one of them what a file holds, quoted. Anything else is not evaluated at all."""
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError as error:
        raise ValueError(str(error)) from error
    for node in ast.walk(tree):
        named = getattr(node, "id", None) or getattr(node, "attr", None)
        imports = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "__import__" and ast.unparse(node.args[0]) != "'urllib.parse'"
        if not isinstance(node, ALLOWED) or imports or named not in (None, "__import__", "parse", "quote", "open", "read", "chr"):
            raise ValueError(f"holds code: {ast.unparse(node)}")

    def open_held(path):
        if path not in held:
            raise ValueError(f"{path} is not there")
        return io.StringIO(held[path])

    return eval(compile(tree, "setting", "eval"), {"open": open_held})


def secrets_survive(stack):
    """Values full of quotes must reach Patroni as they are."""
    service = stack.mounting("patroni.yml")[0][0]
    document = yaml.safe_load(stack.content("patroni.yml", service, all_secrets(stack, marker)))
    values = all_secrets(stack)
    return list(same(document, yaml.safe_load(stack.content("patroni.yml", service, values)), values))


def own_eyes(stack):
    """What no tool says, by the rules of the checks in ../tools: (tool, complaint)."""
    for complaint in references(stack):
        yield "docker", complaint
    for complaint in leaks(stack)[0]:
        yield "secrets", complaint
    for complaint in secrets_survive(stack):
        yield "patroni", f"a secret changes patroni.yml's meaning: {complaint}"
    if (stack.folder / "pgadmin").is_dir():
        for what, wrong in file_problems(stack, evaluate):
            for complaint in wrong:
                yield "pgadmin", f"{what}: {complaint}"


def all_questions(stack, inside):
    for ask in (haproxy, patroni, etcd, caddy):
        yield from ask(stack)
    yield from docker(stack, inside)


__all__ = ["Question", "StackError", "all_questions", "is_installed", "own_eyes", "scripts"]
