"""The Java half: making and compiling stacks."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "verification/tools/lib"))

from check import sandbox
from stack import suites

HERE = Path(__file__).resolve().parent.parent


def jar():
    """The processor as users get it."""
    found = [path for path in (ROOT / "processor/target").glob("howdah-processor-*.jar") if not path.stem.endswith(("-sources", "-javadoc"))]
    return found[0] if found else None


def build(as_it_is):
    """Compiles what is newer than its classes."""
    subprocess.run([ROOT / "verification/tools/install"], check=True, stdout=subprocess.DEVNULL)
    built = jar()
    sources = [path for module in ("annotations", "processor", "verification") for path in (ROOT / module / "src/main").rglob("*.java")]
    if not as_it_is and (not built or any(path.stat().st_mtime > built.stat().st_mtime for path in sources)):
        subprocess.run([ROOT / "mvnw", "-q", "-B", "package", "-DskipTests", "-pl", "annotations,processor,verification", "-am"], cwd=ROOT, check=True)


def parameter_ranges(folder):
    """What each PostgreSQL says of its parameters, for values inside and outside of their ranges."""
    for suite, known in suites().items():
        run = sandbox(suite, "/check/parameters", known["postgresql"], binds=[(HERE / "inside", "/check")])
        if run.returncode or len(run.stdout.splitlines()) < 300:
            sys.exit(f"PostgreSQL {known['postgresql']} tells no parameters\n{run.stderr}")
        (folder / f"parameters-{known['postgresql']}.tsv").write_text(run.stdout)


class Generator:
    """A process that makes slices of stacks; each thread has its own."""

    def __init__(self, parameters):
        self.parameters = parameters

    def __enter__(self):
        java = Path(os.environ["JAVA_HOME"], "bin/java") if os.environ.get("JAVA_HOME") else "java"
        command = [java, "-Xmx700m", "-XX:+UseSerialGC", "-cp", ROOT / "verification/target/classes", "dev.howdah.verification.agreement.Generator",
                   ROOT / "annotations/target/classes", jar(), self.parameters]
        self.process = subprocess.Popen(list(map(str, command)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(30)

    def make(self, first, count, folder):
        """(seed, mistakes, errors, warnings) of each stack; files stand below META-INF/howdah, sources below src."""
        self.process.stdin.write(f"{first} {count} {folder}\n")
        self.process.stdin.flush()
        if self.process.stdout.readline() != "done\n":
            raise RuntimeError("the generator ended")
        for line in (folder / "results.tsv").read_text().splitlines():
            seed, mistakes, errors, warnings = (part.split("|") if part else [] for part in line.split("\t"))
            yield int(seed[0]), mistakes, errors, warnings
