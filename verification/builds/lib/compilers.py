"""Claims about what compiles a class: javac on two JDKs by several configurations, the Eclipse compiler, Kotlin's kapt."""
import readme as copied
from bench import agree_with_manifest, expect, files_in_jar, jdks


def readme(bench):
    """The README's project builds by annotationProcessorPaths, and its jar holds what the manifest says."""
    project, counts, jars = bench.empty("readme"), set(), []
    copied.write(project)
    for jdk in jdks():
        project.maven(jdk, "clean", "package").passed(f"README.md's project on JDK {jdk}")
        files = files_in_jar(project.jar())
        counts.add(agree_with_manifest(files, project.stacks()[0]))
        jars.append({name: data for name, data in files.items() if name in project.emitted()})
    expect(jars[0] == jars[1], "JDKs differ in what they emit")
    return f"{counts.pop()} files in the jar, as manifest.json says, on JDK {' and '.join(jdks())}"


def classpath(bench):
    """A processor that is a plain dependency is found by JDK 17 and ignored by later ones; code that uses the companion shows it."""
    project, newer = bench.project("orders", "classpath.xml"), max(jdks())
    project.maven("17", "clean", "compile").passed("a provided processor on JDK 17")
    expect(project.stacks(), "JDK 17 emits nothing of a provided processor")
    built = project.maven(newer, "clean", "compile").failed(f"a provided processor on JDK {newer}")
    expect("cannot find symbol" in built.text and "OrdersDatabaseStack" in built.text, f"no missing companion:\n{built.text}")
    project.delete("src/main/java/com/example/Connection.java")
    project.maven(newer, "clean", "compile").passed(f"classes without their companion on JDK {newer}")
    expect(not project.stacks(), f"JDK {newer} finds a provided processor: change README.md")
    return f"found by JDK 17; ignored in silence by JDK {newer}, where the missing companion class is a compile error"


def lint(bench):
    """Every warning an error: green, in a module and without one; but no processor can claim an annotation that users declare."""
    for kind in "plain", "modular":
        project = bench.project("orders", "lint.xml", kind)
        if kind == "modular":
            (project.folder / "modular/module-info.java").rename(project.folder / "src/main/java/module-info.java")
        for jdk in jdks():
            green(project, jdk, "-Xlint:all,-processing")
        expect(project.output("module-info.class") or kind == "plain", "no module was compiled")
    unclaimed = project.maven("17", "clean", "compile").failed("an annotation of the user's own by -Xlint:all -Werror")
    expect("No processor claimed any of these annotations: com.example.orders/com.example.House" in unclaimed.text, unclaimed.text)
    for name in "House", "Branches":
        project.delete(f"src/main/java/com/example/{name}.java")
    for jdk in jdks():
        green(project, jdk, "-Xlint:all")
    return (f"no warning by -Xlint:all -Werror, with module-info.java and without, on JDK {' and '.join(jdks())}; "
            "with annotations of the user's own by -Xlint:all,-processing")


def green(project, jdk, lint):
    built = project.maven(jdk, f"-Dlint={lint}", "clean", "compile").passed(f"{lint} -Werror on JDK {jdk}")
    expect(project.stacks(), "nothing is emitted")
    expect("[WARNING]" not in built.text, f"warnings on JDK {jdk}:\n{built.text}")


def ecj(bench):
    """The Eclipse compiler in Maven writes the bytes that javac writes, and its messages reach the user."""
    expected = javac_files(bench)
    project = bench.project("orders", "ecj.xml", "ecj")
    for jdk in jdks():
        built = project.maven(jdk, "clean", "compile").passed(f"the Eclipse compiler on JDK {jdk}")
        expect("eclipse" in built.text, f"not the Eclipse compiler:\n{built.text}")
        expect_same(project.generated(), expected)
    source = "src/main/java/com/example/OrdersDatabase.java"
    project.replace(source, "ttl = 30", "ttl = 10")
    built = project.maven("17", "compile").failed("a broken class")
    line = line_of(project, source, "ttl = 10")
    expect(f"OrdersDatabase.java:[{line}," in built.text and "HWD-014: dcs.ttl = 10" in built.text, f"no message at line {line}:\n{built.text}")
    return f"{len(expected)} files, byte for byte those of javac, on JDK {' and '.join(jdks())}; a mistake by file and line"


def kapt(bench):
    """Kotlin's kapt writes the bytes that javac writes of the same classes in Java; a mistake names the Kotlin line."""
    expected = javac_files(bench)
    project = bench.project("kotlin")
    for jdk in jdks():
        project.maven(jdk, "clean", "compile").passed(f"kapt on JDK {jdk}")
        expect_same(project.generated(), expected)
    source = "src/main/kotlin/com/example/OrdersDatabase.kt"
    project.replace(source, "ttl = 30", "ttl = 10")
    built = project.maven("17", "compile").failed("a broken Kotlin class")
    line = line_of(project, source, "@PatroniCluster")
    expect(f"OrdersDatabase.kt:{line}: error: HWD-014: dcs.ttl = 10" in built.text, f"no message at line {line}:\n{built.text}")
    return f"{len(expected)} files, byte for byte those of the Java classes, on JDK {' and '.join(jdks())}; a mistake at the Kotlin class"


def javac_files(bench):
    project = bench.project("orders", copy="javac")
    project.maven("17", "compile").passed("javac")
    return project.generated()


def expect_same(seen, expected):
    differing = sorted(name for name in seen.keys() | expected.keys() if seen.get(name) != expected.get(name))
    expect(expected and not differing, f"differs from javac's: {differing}")


def line_of(project, path, text):
    lines = (project.folder / path).read_text().splitlines()
    [number] = [number for number, line in enumerate(lines, 1) if text in line]
    return number
