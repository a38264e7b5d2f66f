"""What every check shares: one line per result, the exit code, and running a tool inside a suite's root file system."""

import re
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import yaml

from stack import Stack, StackError

HERE = Path(__file__).resolve().parent.parent


def at(document, path):
    """The value at a dotted path of nested mappings, None where there is none."""
    for part in path.split("."):
        document = document.get(part) if isinstance(document, dict) else None
    return document


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
        lines = [line for line in run.stderr.splitlines() if line.strip()] if run.returncode else []
        expected = list(self._known(version, document))
        rest = [line for line in lines if not any(entry["error"] in line for entry in expected)]
        if run.returncode and not lines:
            rest = [f"exit code {run.returncode}"]
        for entry in expected:
            if not any(entry["error"] in line for line in lines):
                rest.append(f"listed in known-errors.yaml, but did not occur: {entry['error']}")
                required = True
        met = "".join(f" (but for {entry['name']})" for entry in expected)
        self.judge(required, version, what + met, subprocess.CompletedProcess(run.args, 1 if rest else 0, "", "\n".join(rest)))

    def _known(self, version, document):
        here = tuple(map(int, re.findall(r"\d+", version)[:3]))
        for entry in yaml.safe_load((HERE / "known-errors.yaml").read_text()):
            first, last = (tuple(map(int, str(v).split("."))) for v in entry["versions"])
            if entry["check"] == self.tool and first <= here <= last and all(
                    at(document, path) == value for path, value in entry["when"].items()):
                yield entry

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
