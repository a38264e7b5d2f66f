"""The etcd members of a stack, each with a loopback address of its own."""

import re
import shlex


def settings(stack, service):
    """A member's settings as environment, flags of its command included (etcd treats both alike)."""
    found = {k: v for k, v in stack.environment(service).items() if k.startswith("ETCD_")}
    command = stack.services[service].get("command") or []
    for word in shlex.split(command) if isinstance(command, str) else command:
        flag = re.fullmatch(r"--([a-z0-9-]+)=(.*)", str(word))
        if flag:
            found["ETCD_" + flag.group(1).upper().replace("-", "_")] = flag.group(2)
    return found


def members(stack):
    """{service: settings} and what its names resolve to. Data goes to a folder each; nothing else is changed."""
    found, hosts = {}, set()
    for service in stack.services:
        environment = settings(stack, service)
        if "ETCD_NAME" in environment:
            found[service] = environment
    for number, (service, environment) in enumerate(found.items(), 11):
        address = f"127.0.0.{number}"
        urls = environment.get("ETCD_INITIAL_ADVERTISE_PEER_URLS", "") + "," + environment.get("ETCD_ADVERTISE_CLIENT_URLS", "")
        hosts |= {f"{name}={address}" for name in re.findall(r"https?://([^:/,]+)", urls)}
        for name in ("ETCD_LISTEN_PEER_URLS", "ETCD_LISTEN_CLIENT_URLS", "ETCD_LISTEN_METRICS_URLS"):
            if name in environment:
                environment[name] = re.sub(r"://[^:/,]+", f"://{address}", environment[name])
        environment["ETCD_DATA_DIR"] = f"/tmp/data-{service}"
    return found, sorted(hosts)
