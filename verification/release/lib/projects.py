"""Projects outside the tree, with a local repository that holds nothing of Howdah, so that they get it as users do."""
import subprocess
from pathlib import Path

POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>{name}</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
    <howdah.version>{version}</howdah.version>
  </properties>
  <repositories>
    <repository><id>published</id><url>{repository}</url></repository>
  </repositories>
  {management}
  <dependencies>
    <dependency>
      <groupId>dev.howdah</groupId><artifactId>howdah-annotations</artifactId>{dependency}<scope>provided</scope>
    </dependency>
  </dependencies>
  <build><plugins><plugin>
    <artifactId>maven-compiler-plugin</artifactId>
    <version>{compiler}</version>
    <configuration>
      <compilerArgs><arg>-Xlint:all</arg><arg>-Werror</arg></compilerArgs>
      {configuration}
      <annotationProcessorPaths>
        <path><groupId>dev.howdah</groupId><artifactId>howdah-processor</artifactId>{processor}</path>
      </annotationProcessorPaths>
    </configuration>
  </plugin></plugins></build>
</project>
"""
MANAGED = "<dependency><groupId>dev.howdah</groupId><artifactId>{}</artifactId><version>${{howdah.version}}</version></dependency>"
VERSION = "<version>${howdah.version}</version>"
# Each names the version once: as a property, or where a company's parent pom manages it.
PROJECTS = {
    "property": {"dependency": VERSION, "processor": VERSION, "management": "", "configuration": ""},
    "management": {
        "dependency": "", "processor": "",
        "management": "<dependencyManagement><dependencies>" + MANAGED.format("howdah-annotations") + MANAGED.format("howdah-processor")
                      + "</dependencies></dependencyManagement>",
        "configuration": "<annotationProcessorPathsUseDepMgmt>true</annotationProcessorPathsUseDepMgmt>"},
}
SOURCES = {
    "module-info.java": "module com.example.orders {\n    requires static dev.howdah.annotations;\n}\n",
    "com/example/orders/Orders.java": "package com.example.orders;\n\nimport dev.howdah.annotations.*;\n\n"
                                      "@PatroniCluster\n@Etcd\n@HaProxy\nfinal class Orders {}\n",
}
FILES = ("module-info.class", "com/example/orders/Orders.class", "com/example/orders/OrdersStack.class",
         "META-INF/howdah/orders/compose.yaml", "META-INF/howdah/orders/manifest.json")


def compiler_plugin(root):
    """The version this project is built with, so that the check asks for no other."""
    text = (root / "pom.xml").read_text()
    return text.split("<artifactId>maven-compiler-plugin</artifactId>", 1)[1].split("<version>", 1)[1].split("</version>", 1)[0]


def everything_but_howdah(folder):
    """Links to what the machine's local repository holds, so that nothing is fetched twice; Howdah may have been installed there."""
    machine = Path.home() / ".m2/repository"
    (folder / "dev").mkdir(parents=True)
    for path in [*machine.glob("*"), *machine.glob("dev/*")]:
        if path.name != "dev" and path != machine / "dev/howdah":
            (folder / path.relative_to(machine)).symlink_to(path)
    return folder


def build(folder, wrapper, local, seed, values):
    for name, text in SOURCES.items():
        file = folder / "src/main/java" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    (folder / "pom.xml").write_text(POM.format(**values))
    run = subprocess.run([wrapper, "-q", "-B", "-f", folder / "pom.xml", f"-Dmaven.repo.local={local}",
                          f"-Dmaven.repo.local.tail={seed}", "compile"], cwd=folder, capture_output=True,
                         text=True, timeout=300)
    if run.returncode:
        return [f"project {folder.name}: {(run.stdout + run.stderr)[-3000:]}"]
    return [f"project {folder.name}: no {name}" for name in FILES if not (folder / "target/classes" / name).is_file()]


def origins(local):
    """Maven notes in each folder which repository a file came from."""
    from_there, wrong = set(), []
    for notes in (local / "dev/howdah").rglob("_remote.repositories"):
        origin = {line.split(">")[1].rstrip("=") for line in notes.read_text().split("\n") if ">" in line}
        from_there.add(notes.parent.parent.name)
        if origin != {"published"}:
            wrong.append(f"{notes.parent.parent.name} came from {sorted(origin)}")
    if from_there != {"howdah-annotations", "howdah-processor"}:
        wrong.append(f"of Howdah only {sorted(from_there)} was fetched")
    return wrong


def check_projects(folder, wrapper, repository, version):
    local, seed, wrong = folder / "local", everything_but_howdah(folder / "seed"), []
    for name, values in PROJECTS.items():
        (folder / name).mkdir(parents=True)
        wrong += build(folder / name, wrapper, local, seed,
                       {**values, "name": name, "version": version, "repository": repository.resolve().as_uri(),
                        "compiler": compiler_plugin(wrapper.parent)})
    print(f"projects: {', '.join(PROJECTS)}")
    return wrong + origins(local)
