"""Two repositories of the same release, byte for byte."""
import re
from zipfile import ZipFile


def published(repository):
    """Files by a name without the time of deployment; what only lists, hashes or signs them left out."""
    files = {}
    for path in repository.rglob("*"):
        if path.is_file() and not path.name.startswith("maven-metadata") and path.suffix not in {".md5", ".sha1", ".asc"}:
            files[re.sub(r"-\d{8}\.\d{6}-\d+", "-SNAPSHOT", path.name)] = path
    return files


def entries(path):
    with ZipFile(path) as jar:
        return {info.filename: (info.CRC, info.date_time, info.external_attr, info.compress_size) for info in jar.infolist()}


def differences(first, second):
    one, other = published(first), published(second)
    wrong = [f"only in one of two builds: {name}" for name in sorted(set(one) ^ set(other))]
    same = 0
    for name in sorted(set(one) & set(other)):
        if one[name].read_bytes() == other[name].read_bytes():
            same += 1
        elif name.endswith(".jar"):
            left, right = entries(one[name]), entries(other[name])
            names = [entry for entry in {**left, **right} if left.get(entry) != right.get(entry)] or ["the order of its entries"]
            wrong.append(f"{name} differs between two builds: {len(names)} entries, first {names[:5]}")
        else:
            wrong.append(f"{name} differs between two builds")
    print(f"two builds: {same} files the same")
    return wrong if same else [*wrong, "nothing to compare"]
