#!/usr/bin/python3
"""Prints as JSON what an emitted stack needs before it can be deployed, and where it will be reached:

  needs.py STACK_DIR [NAME=VALUE...]

The values win over .env.example's. Everything is read from the stack's own files.
"""
import json
import pathlib
import re
import sys

import yaml

LAB_IMAGES = ("patroni", "etcd", "haproxy", "pgbouncer", "pgadmin", "caddy", "socat")
VARIABLE = re.compile(r"\$(?:\$|\{(\w+)(?:(:?[-?])([^}]*))?\}|(\w+))")
HOSTS = 3


def lab_image(text):
    name = next((i for i in LAB_IMAGES if i in text.lower()), None)
    return name and f"howdah/{name}:lab"


def example_variables(directory):
    """Every variable of .env.example; one that has a default in the files is commented out there."""
    path = directory / ".env.example"
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        match = re.fullmatch(r"(#?)([A-Za-z_]\w*)=(.*)", line)
        if match and not match[1]:
            found[match[2]] = match[3].strip("'\"")
    return found


def guess(name):
    """A value for a variable that has none: only its name tells what it is for."""
    lower = name.lower()
    if "image" in lower:
        return lab_image(lower) or ""
    if "mail" in lower:
        return "admin@example.com"
    if "domain" in lower or "host" in lower or "site" in lower:
        return lower.replace("_", "-") + ".example.com"
    return "lab"


def interpolate(text, variables):
    def value(match):
        name = match[1] or match[4]
        if name is None:
            return "$"
        if variables.get(name):
            return variables[name]
        return match[3] if match[2] in (":-", "-") else ""

    return VARIABLE.sub(value, str(text))


def required(compose_text):
    """Variables of the compose file that have no default."""
    for match in VARIABLE.finditer(compose_text):
        if (match[1] or match[4]) and match[2] not in (":-", "-"):
            yield match[1] or match[4]


def external(section, variables):
    for key, value in (section or {}).items():
        if (value or {}).get("external"):
            yield interpolate(value.get("name", key), variables)


def labels(services, variables):
    """Every host gets every label; where services want different values of one (etcd's members), host k gets the k-th."""
    wanted = {}
    for service in services.values():
        for constraint in service.get("deploy", {}).get("placement", {}).get("constraints", []):
            match = re.fullmatch(r"\s*node\.labels\.(\S+)\s*==\s*(.+?)\s*", interpolate(constraint, variables))
            if match:
                values = wanted.setdefault(match[1], [])
                if match[2] not in values:
                    values.append(match[2])
    return [
        {"host": host, "label": f"{key}={values[(host - 1) % len(values)]}"}
        for key, values in wanted.items()
        for host in range(1, HOSTS + 1)
    ]


def listeners(haproxy_cfg):
    """Ports by what is checked: {"rw": 5432, "ro": 5433}. A frontend's check stands in its backend."""
    sections, current = {}, None
    for line in haproxy_cfg.splitlines():
        words = line.split("#")[0].split()
        if words and not line[0].isspace():
            current = sections.setdefault(" ".join(words[:2]), {"port": None, "path": None, "to": None})
        elif words and current is not None:
            if words[0] == "bind" and (port := re.search(r":(\d+)$", words[1])):
                current["port"] = current["port"] or int(port[1])
            elif words[0] == "default_backend":
                current["to"] = "backend " + words[1]
            elif words[:2] == ["option", "httpchk"] and len(words) > 2:
                current["path"] = words[3] if len(words) > 3 else words[2]
            elif words[:2] == ["http-check", "send"] and "uri" in words:
                current["path"] = words[words.index("uri") + 1]
    found = {}
    for section in sections.values():
        path = section["path"] or sections.get(section["to"], {}).get("path") or ""
        kind = None
        if re.match(r"/(primary|read-write|master|leader)\b", path):
            kind = "rw"
        elif re.match(r"/(replica|read-only|sync|async|quorum)", path):
            kind = "ro"
        if kind and section["port"]:
            found.setdefault(kind, section["port"])
    return found


def published(service, target):
    for port in service.get("ports", []):
        if isinstance(port, dict) and port["target"] == target:
            return int(port["published"])
        if isinstance(port, str) and port.split(":")[-1].split("/")[0] == str(target):
            return int(port.split(":")[-2])
    return None


def hostnames(services):
    """The names that a certificate of the stack must have: those of its hosts and services. A template of Swarm's is any label."""
    found = {"localhost"}
    for name, service in services.items():
        found.add(name)
        if "hostname" in service:
            found.add(re.sub(r"\{\{[^}]*\}\}", "*", service["hostname"]))
    return sorted(found)


def folders(volumes):
    """The folders that the hosts must have before volumes can bind them."""
    options = [(volume or {}).get("driver_opts") or {} for volume in (volumes or {}).values()]
    return sorted({option["device"] for option in options if "bind" in str(option.get("o", ""))})


def on_hosts(services):
    """Where socat listens in the hosts' own network: [{"address": "127.0.0.1", "port": 5432}]."""
    found = []
    for service in services.values():
        match = re.match(r"TCP-LISTEN:(\d+),bind=([^,]+)", str((service.get("command") or [""])[0]))
        if match and "host" in (service.get("networks") or []):
            found.append({"address": match[2], "port": int(match[1])})
    return found


def made_by_post_init(directory):
    path = directory / "init" / "post-init.sh"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    names = lambda column: sorted(set(re.findall(column + r" = '([^']+)'", text)))
    return names("rolname"), names("datname")


def main(directory, *settings):
    directory = pathlib.Path(directory)
    compose_text = (directory / "compose.yaml").read_text(encoding="utf-8")
    compose = yaml.safe_load(compose_text)
    patroni_text = (directory / "patroni.yml").read_text(encoding="utf-8")
    services = compose["services"]
    given = dict(setting.split("=", 1) for setting in settings)
    variables = {name: guess(name) for name in required(compose_text)}
    variables.update({k: v or guess(k) for k, v in example_variables(directory).items()})
    problems = []

    images, component = [], {}
    for name, service in services.items():
        text = str(service["image"])
        kind = lab_image(text) or lab_image(name) or ("database" in name and "howdah/patroni:lab") or None
        component[name] = kind
        for match in VARIABLE.finditer(text):
            if text == match[0] and kind and match[1] not in given:
                variables[match[1]] = kind
    # The members run the image that the stack brings, made of the lab's.
    members = f"howdah/patroni-{directory.name.lower()}:lab" if (directory / "image" / "Dockerfile").exists() else None
    if members and "PATRONI_IMAGE" not in given:
        variables["PATRONI_IMAGE"] = members
    variables.update(given)
    for name, service in services.items():
        reference = interpolate(service["image"], variables)
        if component[name] is None:
            problems.append(f"service {name}: the lab has no stand-in for image {reference}")
        elif "@" in reference:
            problems.append(f"service {name}: the lab can't stand in for an image pinned by digest ({reference})")
        elif reference not in (component[name], members):
            images.append({"lab": component[name], "as": reference})

    database = next((n for n in services if component[n] == "howdah/patroni:lab"), None)
    proxy = next((n for n in services if component[n] == "howdah/haproxy:lab"), None)
    if database is None or proxy is None:
        problems.append("needs one service with Patroni's image and one with HAProxy's")
    ports = {}
    if proxy:
        for kind, target in listeners((directory / "haproxy.cfg").read_text(encoding="utf-8")).items():
            ports[kind] = published(services[proxy], target)
            if ports[kind] is None:
                problems.append(f"HAProxy's port {target} ({kind}) isn't published")
    pooler = next((n for n in services if component[n] == "howdah/pgbouncer:lab"), None)
    if pooler:
        ini = (directory / "pgbouncer" / "pgbouncer.ini").read_text(encoding="utf-8")
        ports["pool"] = published(services[pooler], int(re.search(r"(?m)^listen_port = (\d+)$", ini)[1]))
    if "rw" not in ports:
        problems.append("haproxy.cfg has no listener that checks for the primary")
    for name, service in services.items():
        deploy = service.get("deploy", {})
        if deploy.get("endpoint_mode") != "dnsrr" and "job" not in deploy.get("mode", ""):
            problems.append(f"service {name}: set endpoint_mode: dnsrr, the lab has no virtual addresses")
        for port in service.get("ports", []):
            if not isinstance(port, dict) or port.get("mode") != "host":
                problems.append(f"service {name}: publish {port} with mode: host, the lab has no ingress mesh")
    for name, network in (compose.get("networks") or {}).items():
        options = (network or {}).get("driver_opts") or {}
        if "encrypted" in options and str(options["encrypted"]).lower() != "false":
            problems.append(f"network {name} is encrypted, which the lab's kernel may not carry")

    manifest = yaml.safe_load((directory / "secrets.yaml").read_text(encoding="utf-8"))["secrets"]
    described = {entry["name"]: entry for entry in manifest}
    secrets = []
    for name in external(compose.get("secrets"), variables):
        if name not in described:
            problems.append(f"secret {name} is used but isn't in secrets.yaml")
        value = described.get(name, {}).get("value") or {}
        secrets.append(
            {
                "name": name,
                "purpose": str(described.get(name, {}).get("purpose", "")),
                "charset": value.get("charset", ""),
                "length": value.get("length", 24),
            }
        )
    purpose = {entry["name"]: str(entry.get("purpose", "")) for entry in manifest}
    roles, databases = made_by_post_init(directory)
    logins = [
        {"role": role, "secret": secret}
        for role in roles
        for secret in purpose
        if re.search(rf"\brole {re.escape(role)}\b", purpose[secret])
    ]
    superuser = re.search(
        r'superuser:.*?username:\s*"?([\w-]+)"?.*?secret "([^"]+)"', patroni_text, re.S
    )
    if superuser:
        logins.append({"role": superuser[1], "secret": superuser[2]})
    rest = re.search(r"restapi:.*?listen:\s*\S*?:(\d+)", patroni_text, re.S)

    networks = [n for n in external(compose.get("networks"), variables) if n not in ("host", "bridge", "none")]
    json.dump(
        {
            "problems": problems,
            "networks": networks,
            "etcd": "etcd" in networks and "howdah/etcd:lab" not in component.values(),
            "labels": labels(services, variables),
            "secrets": secrets,
            "folders": folders(compose.get("volumes")),
            "hostnames": hostnames(services),
            "variables": variables,
            "images": images,
            "members": members,
            "database": database,
            "pgadmin": next((n for n in services if component[n] == "howdah/pgadmin:lab"), None),
            "ports": ports,
            "hosts": on_hosts(services),
            "rest": ("https" if re.search(r"^restapi:(\n .*)*\n  certfile:", patroni_text, re.M) else "http")
            + f"://localhost:{rest[1] if rest else 8008}",
            "roles": roles,
            "databases": databases,
            "pooled": re.findall(r"(?m)^([^\s=]+) = host=\S+ port=\d+ dbname=(?!'postgres')", ini) if pooler else [],
            "logins": logins,
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
