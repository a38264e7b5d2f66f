"""The Caddyfile that a stack stands for, written out or as labels for caddy-docker-proxy."""

import re

from secret import all_secrets
from stack import StackError, numbers

LABEL = re.compile(r"^caddy(_\d+)?(\.|$)")


def from_labels(labels):
    """The Caddyfile of one service's labels; empty without any."""
    tree = {}
    for key, value in labels.items():
        if LABEL.match(key):
            node = tree
            for part in key.split("."):
                node = node.setdefault("children", {}).setdefault(part, {})
            node["value"] = re.sub(r"\{\{\s*upstreams\b[^}]*?(\d*)\s*\}\}", lambda m: "10.0.0.1:" + (m.group(1) or "80"), str(value or ""))

    def order(part):
        return (0, int(part.split("_")[0]), part) if re.match(r"\d+_", part) else (1, 0, part)

    def block(node, depth, site):
        for part in sorted(node.get("children", {}), key=order):
            child = node["children"][part]
            name = "" if site else re.sub(r"^\d+_|_\d+$", "", part)
            head = "\t" * depth + f"{name} {child.get('value', '')}".strip()
            if child.get("children"):
                yield head + " {"
                yield from block(child, depth + 1, False)
                yield "\t" * depth + "}"
            elif head.strip():
                yield head

    return "\n".join(block(tree, 0, True)) + "\n" if tree else ""


def candidates(stack):
    """(what, text, environment) of every Caddyfile the stack stands for."""
    for path in sorted(stack.folder.glob("caddy/*Caddyfile*")):
        file = str(path.relative_to(stack.folder))
        places = stack.mounting(file)
        if not places:
            raise StackError(f"no service mounts {file}")
        service, _ = places[0]
        yield file, stack.content(file, service, all_secrets(stack)), stack.environment(service)
    text = ""
    for service, definition in stack.services.items():
        for labels in (definition.get("labels") or {}, (definition.get("deploy") or {}).get("labels") or {}):
            text += from_labels(labels)
    if text:
        yield "labels", text, {}


def known_to(version, text):
    return re.sub(r"(?m)^(\s*)basic_auth\b", r"\1basicauth", text) if numbers(version) < (2, 8) else text
