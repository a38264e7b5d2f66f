"""Claims about Maven builds without `clean`: what becomes of the files of a stack that is renamed, broken or deleted."""
from bench import EMITTED, agree_with_manifest, expect, jdks

SOURCES = "src/main/java/com/example/"
STACK = """package com.example;

import dev.howdah.annotations.*;

{name}@PatroniCluster{broken}
@Etcd{listeners}
final class {type} {{}}
"""
OTHER = "package com.example;\n\nfinal class Other {}\n"
# What Maven 3.9 binds (none given) and the newest, and an old one that many builds still name.
WHOLE_STORY = [(None, "17"), ("3.16.0", max(jdks()))]
SHORT_STORY = [("3.8.1", "17")]


def stack(type_name, name=None, broken="", listeners="\n@HaProxy"):
    return STACK.format(type=type_name, name=f'@SwarmStack(name = "{name}")\n' if name else "", broken=broken, listeners=listeners)


def start(bench, version, jdk, on=True):
    project = bench.project("orders", copy=f"{version}-{jdk}")
    for path in (project.folder / SOURCES).iterdir():
        path.unlink()
    pinned = "        <version>3.16.0</version>\n"
    project.replace("pom.xml", pinned, pinned.replace("3.16.0", version) if version else "")
    if not on:
        project.replace("pom.xml", "<configuration>", "<configuration><useIncrementalCompilation>false</useIncrementalCompilation>")
    project.write(SOURCES + "Other.java", OTHER)
    project.write(SOURCES + "First.java", stack("First", "first"))
    project.maven(jdk, "compile").passed("the first build")
    expect(project.stacks() == ["first"], f"emitted {project.stacks()}")
    return project


def renamed_and_deleted(bench):
    """By default Maven takes away what is no longer made."""
    for version, jdk in WHOLE_STORY + SHORT_STORY:
        project = start(bench, version, jdk)

        def build(step, stacks):
            project.maven(jdk, "compile").passed(f"{told(version, jdk)}: {step}")
            only_of(project, stacks, f"{told(version, jdk)}: {step}")

        project.write(SOURCES + "First.java", stack("First", "second"))
        build("stack renamed", {"second": "First"})
        if (version, jdk) in WHOLE_STORY:
            project.write(SOURCES + "First.java", stack("First", "second", listeners=""))
            build("HAProxy removed", {"second": "First"})
            project.delete(SOURCES + "First.java")
            project.write(SOURCES + "OrdersStore.java", stack("OrdersStore"))
            build("class renamed", {"orders-store": "OrdersStore"})
            project.write(SOURCES + "OrdersStore.java", stack("OrdersStore", broken="(dcs = @Dcs(ttl = 1))"))
            project.maven(jdk, "compile").failed(f"{told(version, jdk)}: broken class")
            only_of(project, {}, f"{told(version, jdk)}: broken class")
            project.write(SOURCES + "OrdersStore.java", stack("OrdersStore"))
            build("class mended", {"orders-store": "OrdersStore"})
        for path in (project.folder / SOURCES).iterdir():
            if path.name != "Other.java":
                path.unlink()
        build("class deleted", {})
    versions = ", ".join(told(*case) for case in WHOLE_STORY + SHORT_STORY)
    return f"renamed stack, removed component, renamed, broken and deleted class leave nothing behind ({versions})"


def told(version, jdk):
    return f"maven-compiler-plugin {version or 'of Maven'} on JDK {jdk}"


def only_of(project, stacks, step):
    """Nothing but the whole files of these stacks, and what belongs to the classes that have them."""
    expect(project.stacks() == sorted(stacks), f"{step}: there are files of {project.stacks()}")
    for name in stacks:
        agree_with_manifest(project.emitted(), name)
    native = {name.split("/")[3] for name in project.native()}
    expect(native == set(stacks), f"{step}: a native image has files of {native}")
    companions = {f"{type_name}Stack" for type_name in stacks.values()}
    # Of a build that fails, no class remains.
    left = types(project) - {"Other"}
    expect(left == {*stacks.values(), *companions}, f"{step}: there are {left}")


def types(project):
    """The top-level classes; a companion may have helpers, which are named after it."""
    names = {name.split("/")[-1].removesuffix(".class").split("$")[0] for name in project.output("com/**/*.class")}
    return {name for name in names if not any(name != other and other.endswith("Stack") and name.startswith(other) for other in names)}


def switched_off(bench):
    """With useIncrementalCompilation=false Maven takes nothing away, neither classes nor files; what is there is whole."""
    project = start(bench, "3.16.0", "17", on=False)
    project.write(SOURCES + "First.java", stack("First", "second"))
    project.maven("17", "compile").passed("stack renamed")
    before = project.emitted()
    project.write(SOURCES + "First.java", stack("First", "second", broken="(dcs = @Dcs(ttl = 1))"))
    project.maven("17", "compile").failed("broken class")
    expect(project.emitted() == before, "a broken class changes files")
    project.delete(SOURCES + "First.java")
    project.maven("17", "compile").passed("class deleted")
    expect(project.stacks() == ["first", "second"] and "First" in types(project), "Maven cleans up now: change README.md")
    for name in project.stacks():
        agree_with_manifest(project.emitted(), name)
    return "a renamed stack's and a deleted class's files stay, as its class file does; all whole"
