"""Where users' projects are built: the JDKs, Maven with its repositories, and copies of the projects."""
import contextlib
import fcntl
import functools
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

BUILDS = Path(__file__).resolve().parent.parent
ROOT = BUILDS.parent.parent
EMITTED = "META-INF/howdah/"
SETTINGS = """<settings>
  <profiles>
    <profile>
      <id>howdah</id>
      <repositories>
        <repository>
          <id>howdah</id>
          <url>{}</url>
        </repository>
      </repositories>
    </profile>
  </profiles>
  <activeProfiles>
    <activeProfile>howdah</activeProfile>
  </activeProfiles>
</settings>
"""


class Failed(Exception):
    """A claim does not hold."""


def expect(condition, text):
    if not condition:
        raise Failed(text)


@functools.cache
def jdks():
    """JDK 17 and the newest of 23 or later, where javac no longer looks for processors on the class path."""
    found = {}
    for home in [Path(os.environ.get("JAVA_HOME", "/none")), *sorted(Path("/usr/lib/jvm").glob("*"))]:
        if (home / "bin/javac").exists():
            told = subprocess.run([home / "bin/javac", "-version"], capture_output=True, text=True, check=True).stdout
            found.setdefault(int(told.split()[1].split(".")[0]), home.resolve())
    if 17 not in found or max(found) < 23:
        sys.exit(f"needs JDK 17 and one of 23 or newer; there are {sorted(found)}")
    return {"17": found[17], str(max(found)): found[max(found)]}


def deploy(repository):
    command = [BUILDS.parent / "release/deploy", repository, "-pl", "annotations,processor"]
    run = subprocess.run(command, capture_output=True, text=True, timeout=600)
    if run.returncode:
        sys.exit(f"deploy: {run.stdout}{run.stderr}")
    return repository


@contextlib.contextmanager
def maven_cache():
    """A local repository of third-party artifacts: a ~/.m2 might hold another Howdah."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "howdah-builds"
    cache.mkdir(parents=True, exist_ok=True)
    with open(cache / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit(f"another run uses {cache}")
        try:
            shutil.rmtree(cache / "dev/howdah", ignore_errors=True)
            yield cache
        finally:
            shutil.rmtree(cache / "dev/howdah", ignore_errors=True)


@dataclass
class Built:
    code: int
    text: str

    def passed(self, what):
        expect(self.code == 0, f"{what} does not build:\n{self.text}")
        return self

    def failed(self, what):
        expect(self.code != 0, f"{what} builds, but should not")
        return self


class Bench:
    """The work folder of a claim."""

    def __init__(self, work, repository, cache):
        self.work, self.repository, self.cache = work, repository, cache
        self.version = (repository / "dev/howdah/howdah-processor/maven-metadata.xml").read_text().split("<version>")[1].split("<")[0]
        work.mkdir()
        (work / "settings.xml").write_text(SETTINGS.format(repository.as_uri()))

    def project(self, name, pom="pom.xml", copy=None):
        """A copy of a project; copies of one with several poms differ in name."""
        folder = self.work / (copy or name)
        shutil.copytree(BUILDS / "projects" / name, folder)
        if pom != "pom.xml":
            shutil.copy(folder / pom, folder / "pom.xml")
        return Project(self, folder)

    def empty(self, name):
        (self.work / name).mkdir()
        return Project(self, self.work / name)


class Project:
    def __init__(self, bench, folder):
        self.bench, self.folder = bench, folder

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text)

    def replace(self, path, old, new):
        text = (self.folder / path).read_text()
        expect(text.count(old) == 1, f"{path} has {old!r} {text.count(old)} times")
        self.write(path, text.replace(old, new))

    def delete(self, path):
        (self.folder / path).unlink()

    def maven(self, jdk, *arguments):
        """One run of the wrapper's Maven, as a user starts it."""
        environment = {**os.environ, "JAVA_HOME": str(jdks()[jdk]), "MAVEN_OPTS": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"}
        command = [ROOT / "mvnw", "-B", "-ntp", "-gs", self.bench.work / "settings.xml", f"-Dmaven.repo.local={self.bench.cache}",
                   # Several Mavens at a time share the local repository.
                   "-Daether.syncContext.named.factory=file-lock", "-Daether.syncContext.named.nameMapper=file-gav",
                   f"-Dhowdah.version={self.bench.version}", *arguments]
        run = subprocess.run(command, cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)
        return Built(run.returncode, run.stdout)

    def output(self, pattern, folder="classes"):
        """The files of a build by name."""
        root = self.folder / "target" / folder
        return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.glob(pattern)) if path.is_file()}

    def emitted(self):
        return self.output(EMITTED + "**/*")

    def native(self):
        """What tells a native image of the files."""
        return self.output("META-INF/native-image/dev.howdah/**/*")

    def sources(self):
        """The generated Java sources; by javac, by the Eclipse compiler, and by kapt."""
        return {**self.output("**/*.java", "generated-sources/annotations"), **self.output("**/*.java", "generated-sources/kapt/compile")}

    def generated(self):
        return {**self.emitted(), **self.native(), **self.sources()}

    def stacks(self):
        return sorted({name.split("/")[2] for name in self.emitted()})

    def jar(self):
        [jar] = [path for path in (self.folder / "target").glob("*.jar") if not path.name.startswith("original-")]
        return jar


def files_in_jar(jar):
    with zipfile.ZipFile(jar) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def agree_with_manifest(files, stack):
    """Exactly the files that the manifest lists, with its hashes; how many there are."""
    prefix = f"{EMITTED}{stack}/"
    found = {name.removeprefix(prefix): data for name, data in files.items() if name.startswith(prefix)}
    expect("manifest.json" in found, f"no manifest of {stack} in {sorted(files)}")
    listed = json.loads(found.pop("manifest.json"))["files"]
    told = {file["path"]: (file["sha256"], file["size"]) for file in listed}
    seen = {name: (hashlib.sha256(data).hexdigest(), len(data)) for name, data in found.items()}
    expect(told == seen, f"{stack}: manifest.json says {told}, there are {seen}")
    return len(seen)
