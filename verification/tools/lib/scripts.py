"""The shell scripts of a stack: files that end in .sh or begin with #!."""


def scripts(folder):
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            first = path.read_bytes()[:80].split(b"\n")[0]
            if path.suffix == ".sh" or first.startswith(b"#!"):
                yield path.relative_to(folder), first.decode(errors="replace")
