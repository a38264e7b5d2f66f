"""The project that a reader of README.md has who copies and pastes what stands there."""
import re
import xml.etree.ElementTree as ElementTree

from bench import ROOT, expect

SECTION = "## Use it"
POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>orders</artifactId>
  <version>1.0</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
{dependency}
  </dependencies>
  <build>
    <plugins>
{plugin}
    </plugins>
  </build>
</project>
"""


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def pom(text):
    """A new project's, with the XML of the section on use: each block is a dependency or a plugin."""
    expect(SECTION in text, f"README.md has no section {SECTION!r}")
    section = text.split(f"\n{SECTION}\n")[1].split("\n## ")[0]
    found = {"dependency": [], "plugin": []}
    for block in blocks(section, "xml"):
        for element in ElementTree.fromstring(f"<all>{block}</all>"):
            expect(element.tag in found, f"README.md shows <{element.tag}>, which belongs nowhere in a new pom.xml")
        found[element.tag].append(block)
    expect(all(found.values()), f"README.md shows no dependency or no plugin below {SECTION}")
    return POM.format(**{tag: "".join(texts) for tag, texts in found.items()})


def sources(text):
    """Each Java class shown, by file; with what a reader's editor adds: the package and the import."""
    files = {}
    for block in blocks(text, "java"):
        name = re.search(r"^(?:public |final )*class (\w+)", block, re.MULTILINE)
        if name:
            head = "" if "\nimport " in f"\n{block}" else "import dev.howdah.annotations.*;\n\n"
            files[f"src/main/java/com/example/{name[1]}.java"] = f"package com.example;\n\n{head}{block}"
    expect(files, "README.md shows no Java class")
    return files


def write(project):
    """Makes the project; the name of the class with the stack."""
    text = (ROOT / "README.md").read_text()
    project.write("pom.xml", pom(text))
    for path, source in sources(text).items():
        project.write(path, source)
