"""What is wrong with compose.yaml although docker stack config reads it without an error."""

import re
from pathlib import Path

LARGEST = 500 * 1024
# docker stack deploy drops these, with a warning or without one, and stack config does not mention it.
IGNORED = set(
    "build cgroup_parent cgroupns_mode container_name depends_on devices domainname expose external_links ipc links"
    " mac_address network_mode pid privileged restart security_opt shm_size tmpfs userns_mode".split())


def sources(items):
    for item in items or []:
        if isinstance(item, str):
            yield item.split(":")[0]
        elif item.get("type", "volume") == "volume":
            yield item.get("source")


def references(stack):
    """Yields what a service uses and nothing declares, and files that cannot be sent to the manager."""
    for service, definition in stack.services.items():
        for kind in ("configs", "secrets", "networks", "volumes"):
            declared = stack.model.get(kind) or {}
            used = definition.get(kind)
            for source in used if isinstance(used, dict) else sources(used):
                if source and not source.startswith(("/", ".")) and source not in declared:
                    yield f"{service}: {kind[:-1]} {source} is not declared"
        yield from (f"{service}: {key} is ignored by docker stack deploy" for key in sorted(IGNORED & definition.keys()))
        if not definition.get("image"):
            yield f"{service}: no image"
        targets = [mount["target"] for kind in ("configs", "secrets") for mount in stack.mounts(service, kind)]
        yield from (f"{service}: {target} is mounted twice" for target in sorted({t for t in targets if targets.count(t) > 1}))
    for kind in ("configs", "secrets"):
        for key, definition in (stack.model.get(kind) or {}).items():
            name = str(definition.get("name") or f"{stack.name}_{key}")
            if len(name) > 64 or not re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?", name):
                yield f"{kind[:-1]} {key}: {name} is no name to the manager"
            path = definition.get("file")
            if path and not Path(path).is_file():
                yield f"{kind[:-1]} {key}: {path} does not exist"
            elif path and not 0 < Path(path).stat().st_size < LARGEST:
                yield f"{kind[:-1]} {key}: {path} has {Path(path).stat().st_size} bytes"


def warned(result):
    """A key that is ignored, or a variable nobody sets, is as wrong as an error: the file promises what isn't done."""
    lines = [line for line in result.stderr.splitlines() if re.search(r"warn|Ignoring|not supported|variable is not set", line, re.I)]
    if lines and result.returncode == 0:
        result.returncode, result.stdout = 1, ""
    return result
