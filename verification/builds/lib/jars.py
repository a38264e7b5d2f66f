"""Claims about the companion class in jars as users pack them: it exports, verifies and compares what the jar holds."""
import io
import json
import shutil
import stat
import struct
import subprocess
import zipfile

from bench import EMITTED, agree_with_manifest, expect, files_in_jar, jdks

SCRIPT = "init/post-init.sh"
SOURCES = "src/main/java/com/example/"


class Packed:
    """A stack in a jar: how its companion is started, and the jar in the jar that holds its files, if one does."""

    def __init__(self, jar, stack, start, inside=None):
        self.jar, self.stack, self.start, self.inside = jar, stack, start, inside

    def run(self, jdk, *arguments, jar=None):
        command = [jdks()[jdk] / "bin/java", *self.start(jar or self.jar), *arguments]
        return subprocess.run(command, capture_output=True, timeout=60)

    def fine(self, jdk, *arguments):
        run = self.run(jdk, *arguments)
        expect(run.returncode == 0, f"{arguments} of {self.jar.name} ends with {run.returncode}: {run.stdout} {run.stderr}")
        return run.stdout

    def refused(self, naming, *arguments, jar=None):
        run = self.run("17", *arguments, jar=jar)
        told = (run.stdout + run.stderr).decode()
        expect(run.returncode == 1 and naming in told, f"{arguments} of {self.jar.name} ends with {run.returncode} and does not name {naming}: {told}")

    def files(self):
        """The stack's files in the jar by path, held against its manifest."""
        files = files_in_jar(io.BytesIO(files_in_jar(self.jar)[self.inside]) if self.inside else self.jar)
        agree_with_manifest(files, self.stack)
        prefix = f"{EMITTED}{self.stack}/"
        return {name.removeprefix(prefix): data for name, data in files.items() if name.startswith(prefix)}

    def damaged(self, path, damage):
        """A copy of the jar in which a file's entry is damaged."""
        copy = self.jar.with_name(f"damaged-{self.jar.name}")
        data, name = self.jar.read_bytes(), f"{EMITTED}{self.stack}/{path}"
        if self.inside:
            inner = damage(files_in_jar(self.jar)[self.inside], name)
            copy.write_bytes(repacked(data, self.inside, inner))
        else:
            copy.write_bytes(damage(data, name))
        return copy


def repacked(jar, name, content):
    """The jar with other content of an entry; the entries stay in their order, and those that are only stored stay so."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(jar)) as old, zipfile.ZipFile(result, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, content if entry.filename == name else old.read(entry), entry.compress_type)
    return result.getvalue()


def changed(jar, name):
    """Somebody changed a byte of a file, and packed it again."""
    with zipfile.ZipFile(io.BytesIO(jar)) as archive:
        return repacked(jar, name, flipped(archive.read(name)))


def decayed(jar, name):
    """A byte of the jar itself flipped, within the compressed file."""
    with zipfile.ZipFile(io.BytesIO(jar)) as archive:
        entry = archive.getinfo(name)
    lengths = struct.unpack_from("<HH", jar, entry.header_offset + 26)
    begin = entry.header_offset + 30 + sum(lengths)
    end = begin + entry.compress_size
    return jar[:begin] + flipped(jar[begin:end]) + jar[end:]


def flipped(data):
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1:]


def exercise(packed, folder):
    """Everything that a companion does, on a jar as it was built, and on a damaged one."""
    files = packed.files()
    modes = {file["path"]: int(file["mode"], 8) for file in json.loads(files["manifest.json"])["files"]}
    for jdk in jdks():
        exported = folder / f"{packed.stack}-{jdk}"
        packed.fine(jdk, "export", exported)
        seen = {str(path.relative_to(exported)): path for path in exported.rglob("*") if path.is_file()}
        expect({name: path.read_bytes() for name, path in seen.items()} == files, f"exported {sorted(seen)}, not what the jar holds: {sorted(files)}")
        for name, mode in modes.items():
            expect(stat.S_IMODE(seen[name].stat().st_mode) == mode, f"{name} is exported with another mode than {mode:o}")
        expect(modes[SCRIPT] == 0o755, f"{SCRIPT} has mode {modes[SCRIPT]:o}")
        packed.fine(jdk, "verify", exported)
    listed = [line.split() for line in packed.fine("17", "list").decode().splitlines()]
    expect(sorted(line[-1] for line in listed) == sorted(files), f"list says {listed}")
    for name, data in files.items():
        if name in (SCRIPT, "manifest.json"):
            expect(packed.fine("17", "cat", name) == data, f"cat {name} prints something else")
    expect(packed.run("17", "no-such-command").returncode == 2, "a wrong command does not end with 2")
    changed_by_hand(packed, exported, files)
    for damage in changed, decayed:
        copy = packed.damaged(SCRIPT, damage)
        packed.refused(SCRIPT, "verify", exported, jar=copy)
        packed.refused(SCRIPT, "cat", SCRIPT, jar=copy)
        packed.refused(SCRIPT, "export", folder / "of-damaged", jar=copy)
        expect(not (folder / "of-damaged").exists(), "a damaged jar exports something")
        copy.unlink()
    return len(files)


def changed_by_hand(packed, exported, files):
    script = exported / SCRIPT
    script.write_bytes(flipped(files[SCRIPT]))
    packed.refused(SCRIPT, "verify", exported)
    packed.refused(SCRIPT, "export", exported)
    expect(script.read_bytes() == flipped(files[SCRIPT]), "a file changed by hand is overwritten")
    packed.fine("17", "export", exported, "--force")
    expect(script.read_bytes() == files[SCRIPT], "--force does not overwrite")
    packed.fine("17", "verify", exported)
    script.chmod(0o644)
    packed.refused(SCRIPT, "verify", exported)
    script.unlink()
    packed.refused(SCRIPT, "verify", exported)


def compare(packed, older):
    """The plan from an older release says something, and from the release itself that there is nothing to do."""
    from_itself, from_older = (packed.fine("17", "plan", other).decode() for other in (packed.jar, older))
    expect(from_itself and from_older and from_itself != from_older, f"plans: {from_itself!r} and {from_older!r}")
    json.loads(packed.fine("17", "plan", older, "--json"))


def build_twice(project, jar, sources, *options):
    """Builds an older release, whose jar is put aside, and this one."""
    older = project.folder / "older.jar"
    for path in sources:
        project.replace(path, "ttl = 30", "ttl = 40")
    project.maven("17", "package", *options).passed("the older release")
    shutil.copy(jar, older)
    for path in sources:
        project.replace(path, "ttl = 40", "ttl = 30")
    project.maven("17", "package", *options).passed("the release")
    return older


def of_orders(bench, modular, start):
    project = bench.project("orders", "jar.xml")
    if modular:
        (project.folder / "modular/module-info.java").rename(project.folder / SOURCES / "../../module-info.java")
    jar = project.folder / "target/orders-1.0.jar"
    older = build_twice(project, jar, [f"{SOURCES}OrdersDatabase.java"])
    return claim(bench, older, [Packed(jar, "orders-database", start)])


def of_service(project, module):
    """An application with a stack, and a library with another one."""
    jar = project.folder / f"{module}/target/{module}-1.0.jar"
    sources = [f"library/{SOURCES}library/Inventory.java", f"{module}/{SOURCES}OrdersDatabase.java"]
    return jar, build_twice(project, jar, sources, "-pl", f"library,{module}")


def plain(bench):
    """java -jar with the companion as the main class."""
    return of_orders(bench, False, lambda jar: ["-jar", jar])


def modular(bench):
    """The same on the module path."""
    return of_orders(bench, True, lambda jar: ["-p", jar, "-m", "com.example.orders/com.example.OrdersDatabaseStack"])


def shaded(bench):
    """Two stacks, one of a library, in one jar."""
    jar, older = of_service(bench.project("service"), "shaded")
    return claim(bench, older, [
        Packed(jar, "orders-database", lambda jar: ["-jar", jar]),
        Packed(jar, "inventory", lambda jar: ["-cp", jar, "com.example.library.InventoryStack"])])


def spring_boot(bench):
    """Two stacks, one of a library that is a jar in the jar."""
    jar, older = of_service(bench.project("service"), "boot")
    run = subprocess.run([jdks()["17"] / "bin/java", "-jar", jar], capture_output=True, text=True, timeout=60)
    expect(run.stdout == "orders-database and inventory\n", f"the application says {run.stdout}{run.stderr}")
    return claim(bench, older, [
        Packed(jar, "orders-database", lambda jar: ["-Dloader.main=com.example.OrdersDatabaseStack", "-jar", jar]),
        Packed(jar, "inventory", lambda jar: ["-Dloader.main=com.example.library.InventoryStack", "-jar", jar], "BOOT-INF/lib/library-1.0.jar")])


def claim(bench, older, stacks):
    counts = [exercise(packed, bench.work) for packed in stacks]
    for packed in stacks:
        compare(packed, older)
    return (f"{' and '.join(map(str, counts))} files exported with bytes and modes on JDK {' and '.join(jdks())}, verified, compared; "
            "flipped bytes outside and inside are named, changes by hand kept")
