"""Makes one table of what the servers said: a line for each parameter and run of majors with equal facts."""

# What the programs were built with and where they were installed says nothing of the programs that a stack will run.
BUILD_DEFAULTS = {"krb_server_keyfile", "unix_socket_directories"}
# Compressions that a server takes if it was built with them, as Debian's and PGDG's are; the least major that can.
BUILD_VALUES = {
    ("default_toast_compression", "lz4"): 14,
    ("wal_compression", "lz4"): 15,
    ("wal_compression", "zstd"): 15,
    ("io_method", "io_uring"): 18,
}
# Patches of Debian's. Its servers of the majors that no suite has any more have them, too.
BUILD_PARAMETERS = {"extension_destdir": (14, 17)}

COLUMNS = ["type", "context", "unit", "min", "max", "default", "values", "unlisted"]
HEADING = """\
# PostgreSQL's parameters, as real servers of every major name them. Made by verification/parameters/collect; not for editing.
# name, first and last major, type, context, unit, least, greatest, default, values, values taken though not listed
"""


def facts(parameter, major):
    """The columns of one parameter of one server."""
    name = parameter["name"]
    values = list(parameter.get("values") or [])
    built = [value for (owner, value), least in BUILD_VALUES.items() if owner == name and major >= least]
    if values and built:
        values = [value for value in values if value not in built]
        values[1:1] = built
    default = parameter.get("default") or ""
    if parameter["context"] == "internal" or name in BUILD_DEFAULTS:
        default = ""
    least, greatest = parameter.get("min"), parameter.get("max")
    if parameter["context"] == "internal":
        least = greatest = None
    columns = parameter | {
        "default": default, "min": least, "max": greatest, "values": ",".join(values),
        "unlisted": ",".join(parameter.get("unlisted") or [])}
    return tuple(columns.get(column) or "" for column in COLUMNS)


def runs(majors):
    """[(first, last, facts)] of {major: facts}."""
    found = []
    for major, columns in sorted(majors.items()):
        if found and found[-1][1] == major - 1 and found[-1][2] == columns:
            found[-1] = (found[-1][0], major, columns)
        else:
            found.append((major, major, columns))
    return found


def by_name(servers):
    """{name: {major: facts}} of {major: what the server said}. A second name has the type "alias" and the first as its value."""
    table = {}
    for major, server in servers.items():
        for parameter in server["parameters"]:
            table.setdefault(parameter["name"], {})[major] = facts(parameter, major)
        for alias, name in server["aliases"].items():
            table.setdefault(alias, {})[major] = ("alias", "", "", "", "", "", name, "")
    for name, (first, last) in BUILD_PARAMETERS.items():
        for major in servers:
            if first <= major <= last:
                table[name][major] = next(iter(table[name].values()))
    return table


def table(servers):
    """The text of the resource."""
    lines = []
    for name, majors in by_name(servers).items():
        for first, last, columns in runs(majors):
            line = "\t".join((name, str(first), str(last), *columns)).rstrip("\t")
            if not line.isprintable() and not line.replace("\t", "").isprintable():
                raise SystemExit(f"{name} has a control character")
            lines.append(line)
    # By name whatever its case, as PostgreSQL compares names.
    return HEADING + "".join(line + "\n" for line in sorted(lines, key=lambda line: (line.split("\t")[0].lower(), line)))
