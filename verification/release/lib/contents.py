"""What a release consists of, and what must be in each file."""
import hashlib
import json
import re
import xml.etree.ElementTree as XML
from zipfile import ZipFile

KINDS = (".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json", ".pom")
MODULES = {"howdah-annotations": "dev/howdah/annotations/", "howdah-processor": "dev/howdah/processor/"}
PAGES = {"howdah-annotations": "dev.howdah.annotations/dev/howdah/annotations/PatroniCluster.html",
         "howdah-processor": "dev.howdah.processor/dev/howdah/processor/HowdahProcessor.html"}
POM = "{http://maven.apache.org/POM/4.0.0}"
# What Maven Central demands of a pom.
DEMANDED = ("name", "description", "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
            "scm/connection", "scm/developerConnection", "scm/url")
PROJECT = "https://github.com/howdah/howdah"
SHADED = "dev/howdah/processor/shaded/"


class Contents:
    def __init__(self, repository):
        self.repository, self.wrong = repository, []

    def claim(self, good, text):
        if not good:
            self.wrong.append(text)

    def files(self, module, version):
        """The file of each kind; a snapshot's name holds the time of its deployment."""
        found = {}
        for path in sorted((self.repository / "dev/howdah" / module / version).iterdir()):
            plain = re.sub(r"-\d{8}\.\d{6}-\d+", "-SNAPSHOT", path.name)
            if not path.name.startswith("maven-metadata.xml"):
                found[plain.removeprefix(f"{module}-{version}")] = path
        expected = {kind + end for kind in KINDS for end in ("", ".md5", ".sha1")}
        self.claim(set(found) == expected, f"{module}: missing {sorted(expected - set(found))}, unexpected {sorted(set(found) - expected)}")
        for kind in KINDS:
            for algorithm in "md5", "sha1":
                if kind in found and f"{kind}.{algorithm}" in found:
                    digest = hashlib.new(algorithm, found[kind].read_bytes()).hexdigest()
                    self.claim(found[f"{kind}.{algorithm}"].read_text().strip() == digest, f"{module}{kind}: wrong {algorithm}")
        return found

    def pom(self, module, path):
        pom = XML.parse(path).getroot()
        for name in "parent", "dependencies", "dependencyManagement", "build", "profiles", "repositories", "distributionManagement":
            self.claim(pom.find(POM + name) is None, f"{module}: its pom has {name}")
        for name in DEMANDED:
            text = pom.findtext("/".join(POM + step for step in name.split("/")))
            self.claim(text and text.strip(), f"{module}: its pom has no {name}")
        for name in f"{POM}url", f"{POM}scm/{POM}url":
            self.claim(pom.findtext(name) == PROJECT, f"{module}: {name.replace(POM, '')} is {pom.findtext(name)}")
        self.claim("${" not in path.read_text(), f"{module}: its pom has a property")

    def jar(self, module, path):
        with ZipFile(path) as jar:
            names = [name for name in jar.namelist() if not name.endswith("/")]
            manifest = jar.read("META-INF/MANIFEST.MF").decode()
            texts = {name: jar.read(name).decode() for name in names if name.startswith(("META-INF/licenses/", "META-INF/services/"))}
        classes = [name for name in names if name.endswith(".class") and name != "module-info.class"]
        outside = [name for name in names if not name.startswith((MODULES[module], "META-INF/")) and name != "module-info.class"]
        self.claim(len(classes) > 50 and not outside, f"{module}: {len(classes)} classes, outside its package {outside}")
        self.claim(len(names) == len(set(names)), f"{module}: files that are there twice")
        self.claim("META-INF/LICENSE" in names, f"{module}: no licence")
        is_module = "module-info.class" in names
        if module == "howdah-annotations":
            self.claim(is_module, f"{module}: is no module")
        else:
            self.claim(not is_module and "Automatic-Module-Name: dev.howdah.processor" in manifest, f"{module}: has no module name")
            service = texts.get("META-INF/services/javax.annotation.processing.Processor", "")
            self.claim(service.strip() == "dev.howdah.processor.HowdahProcessor", f"{module}: names the processor {service!r}")
            self.claim("META-INF/gradle/incremental.annotation.processors" in names, f"{module}: says nothing to Gradle")
        return {name.removeprefix(SHADED).split("/")[0] for name in classes if name.startswith(SHADED)}, \
            {name.removeprefix("META-INF/licenses/").removesuffix(".txt"): text for name, text in texts.items() if "/licenses/" in name}

    def sbom(self, module, version, path):
        bom = json.loads(path.read_text())
        self.claim(bom["metadata"]["component"]["purl"] == f"pkg:maven/dev.howdah/{module}@{version}?type=jar", f"{module}: SBOM of another")
        for part in bom.get("components", []):
            self.claim(part.get("licenses") and part.get("hashes"), f"{module}: SBOM has no licence or hash of {part['name']}")
        return {part["name"]: part["version"] for part in bom.get("components", [])}

    def pages(self, module, path, page):
        with ZipFile(path) as jar:
            self.claim({"index.html", page} <= set(jar.namelist()), f"{module}: no {page} in {path.name}")

    def sources(self, module, path, classes):
        with ZipFile(path) as jar, ZipFile(classes) as built:
            there = set(jar.namelist())
            own = {re.sub(r"(\$.*)?\.class$", ".java", name) for name in built.namelist()
                   if name.endswith(".class") and not name.startswith(SHADED)}
        self.claim(own <= there, f"{module}: classes without a source {sorted(own - there)}")

    def libraries(self, module, inside, licences, known):
        """Each library in the jar has its licence, which names its version, and is in the SBOM; nothing else is."""
        self.claim(inside == set(licences) == set(known),
                   f"{module}: libraries in the jar {sorted(inside)}, with licence {sorted(licences)}, in the SBOM {sorted(known)}")
        for library, version in known.items():
            self.claim(f" {version} " in licences.get(library, ""), f"{module}: the licence of {library} is not of {version}")


def check_contents(repository):
    contents = Contents(repository)
    published = sorted(path.name for path in (repository / "dev/howdah").iterdir())
    contents.claim(published == sorted(MODULES), f"published: {published}")
    versions = {path.name for module in MODULES for path in (repository / "dev/howdah" / module).iterdir() if path.is_dir()}
    contents.claim(len(versions) == 1, f"versions: {sorted(versions)}")
    version = min(versions)
    for module in MODULES:
        files = contents.files(module, version)
        if not set(KINDS) <= set(files):
            continue
        contents.pom(module, files[".pom"])
        inside, licences = contents.jar(module, files[".jar"])
        known = contents.sbom(module, version, files["-cyclonedx.json"])
        contents.libraries(module, inside, licences, known)
        contents.sources(module, files["-sources.jar"], files[".jar"])
        contents.pages(module, files["-javadoc.jar"], PAGES[module])
        print(f"{module} {version}: {len(files)} files; libraries inside: {', '.join(f'{name} {known[name]}' for name in sorted(known)) or 'none'}")
    return version, contents.wrong
