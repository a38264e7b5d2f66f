"""What every check shares: one line per result, the exit code, and running a tool inside a suite's root file system."""

import re
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import yaml

from stack import Stack, StackError

HERE = Path(__file__).resolve().parent.parent


def at(document, path):
    """The value at a dotted path of nested mappings, None where there is none."""
    for part in path.split("."):
        document = document.get(part) if isinstance(document, dict) else None
    return document


def known_errors(tool, version, document):
    """The entries of known-errors.yaml that this version of Patroni must show for a configuration."""
    here = tuple(map(int, re.findall(r"\d+", version)[:3]))
    for entry in listed_errors():
        first, last = (tuple(map(int, str(v).split("."))) for v in entry["versions"])
        if entry["check"] == tool and first <= here <= last and all(at(document, path) == value for path, value in entry["when"].items()):
            yield entry


@cache
def listed_errors():
    return yaml.safe_load((HERE / "known-errors.yaml").read_text())


def unexplained(tool, version, document, returncode, output):
    """What Patroni said that is not listed; the names of what is; whether something listed did not occur."""
    lines = [line for line in output.splitlines() if line.strip()] if returncode else []
    expected = list(known_errors(tool, version, document))
    rest = [line for line in lines if not any(entry["error"] in line for entry in expected)]
    if returncode and not lines:
        rest = [f"exit code {returncode}"]
    missing = [entry["error"] for entry in expected if not any(entry["error"] in line for line in lines)]
    rest += [f"listed in known-errors.yaml, but did not occur: {error}" for error in missing]
    return rest, [entry["name"] for entry in expected], bool(missing)


class Check:
    """One tool against one stack. Use as a context: it turns a StackError into a failure and ends with the exit code."""

    def __init__(self, tool):
        if len(sys.argv) != 2:
            sys.exit(f"usage: {sys.argv[0]} STACK_DIR")
        self.tool = tool
        self.stack = Stack(sys.argv[1])
        self.failed = False

    def _line(self, mark, version, what, message=""):
        print(f"{mark:<4} {self.stack.name:<12} {(self.tool + ' ' + version).strip():<18} {what}")
        for line in message.strip().splitlines():
            print(f"     | {line}")

    def ok(self, version, what):
        self._line("ok", version, what)

    def note(self, version, what, message=""):
        """Worth seeing, no failure: a generation the stack doesn't claim to support."""
        self._line("note", version, what, message)

    def skip(self, why):
        self._line("skip", "", why)

    def fail(self, version, what, message=""):
        self.failed = True
        self._line("FAIL", version, what, message)

    def judge(self, required, version, what, run):
        """ok when the run ended with 0; else a failure, or a note when this generation isn't the claimed one."""
        message = (run.stdout + run.stderr).strip() or f"exit code {run.returncode}"
        if run.returncode == 0:
            self.ok(version, what)
        elif required:
            self.fail(version, what, message)
        else:
            self.note(version, f"{what}: refused, but not claimed", "\n".join(message.splitlines()[:3]))

    def judge_patroni(self, required, version, what, run, document):
        """As judge, but for the defects of Patroni in known-errors.yaml, each of which must have occurred."""
        rest, met, outlived = unexplained(self.tool, version, document, run.returncode, run.stderr)
        what += "".join(f" (but for {name})" for name in met)
        self.judge(required or outlived, version, what, subprocess.CompletedProcess(run.args, 1 if rest else 0, "", "\n".join(rest)))

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if isinstance(error, StackError):
            self.fail("", "reading the stack", str(error))
        elif error is not None:
            return False
        sys.exit(1 if self.failed else 0)


def sandbox(suite, *command, binds=(), hosts=(), env=None, seconds=60):
    """Runs a command in a throw-away copy of the suite. binds: (source, target) pairs."""
    options = []
    for source, target in binds:
        options += ["--bind", str(source), str(target)]
    for host in hosts:
        options += ["--host", host]
    for name, value in (env or {}).items():
        options += ["--env", f"{name}={value}"]
    run = subprocess.run(
        [HERE / "sandbox", suite, "--seconds", str(seconds), *options, "--", *map(str, command)],
        capture_output=True, text=True, timeout=seconds + 30, errors="replace")
    if run.returncode == 124:
        run.stderr += f"\nno end after {seconds} s"
    return run


@contextmanager
def files(contents):
    """Writes {target path: text} below a temporary folder and yields the binds that show them at their targets."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        binds = []
        for number, (target, text) in enumerate(contents.items()):
            path = Path(folder) / str(number)
            path.write_text(text)
            path.chmod(0o755 if text.startswith("#!") else 0o644)
            binds.append((path, target))
        yield binds
