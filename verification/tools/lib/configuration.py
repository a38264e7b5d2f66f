"""patroni.yml as Patroni will read it: its secrets filled in, and what surrounds it in the sandbox."""

import re

import yaml

from check import at
from secret import all_secrets, mounted
from stack import store_hosts, suites


def marker(key):
    return "SECRET" + "".join(c for c in key if c.isalnum()) + "TERCES"


def same(plain, real, values, where=""):
    """Yields where two documents differ otherwise than by their secrets."""
    if isinstance(plain, dict) and isinstance(real, dict):
        if plain.keys() != real.keys():
            yield f"{where or 'top'}: keys {sorted(map(str, real))} instead of {sorted(map(str, plain))}"
        for key in plain.keys() & real.keys():
            yield from same(plain[key], real[key], values, f"{where}.{key}".strip("."))
    elif isinstance(plain, list) and isinstance(real, list) and len(plain) == len(real):
        for number, (one, two) in enumerate(zip(plain, real)):
            yield from same(one, two, values, f"{where}[{number}]")
    else:
        wanted = plain
        for key, value in values.items():
            if isinstance(wanted, str):
                wanted = wanted.replace(marker(key), value)
        if real != wanted or type(real) is not type(wanted):
            yield f"{where}: {real!r} instead of {wanted!r}"


class Configuration:
    """A stack's patroni.yml with values for its secrets, for the programs of a suite."""

    def __init__(self, stack, suite):
        self.service, mount = stack.mounting("patroni.yml")[0]
        self.target = mount["target"]
        self.environment = stack.environment(self.service)
        values = all_secrets(stack)
        # The suite's own PostgreSQL stands for the image's.
        self.binaries = f"/usr/lib/postgresql/{suites()[suite]['postgresql']}/bin"
        self.text = re.sub(r"(?m)^(\s+bin_dir:).*$", rf"\1 {self.binaries}", stack.content("patroni.yml", self.service, values))
        self.document = yaml.safe_load(self.text)
        self.files = mounted(stack, self.service, values) | {self.target: self.text}
        members = store_hosts(self.document, self.environment)
        # Another address than Patroni's own: a member of etcd may have the port that the REST API has in another container.
        stores = {host.rpartition(":")[0] or host for host in members}
        store = "127.0.0.2" if not any(re.fullmatch(r"[0-9.]+", name) for name in stores) else "0.0.0.0"
        self.ports = {f"{store}:{port}" for port in {host.rpartition(":")[2] for host in members if ":" in host} or {"2379"}}
        addresses = [at(self.document, "postgresql.connect_address"), at(self.document, "restapi.connect_address")]
        addresses += [self.environment.get(f"PATRONI_{part}_CONNECT_ADDRESS") for part in ("POSTGRESQL", "RESTAPI")]
        own = {str(address).rpartition(":")[0] for address in addresses if address} - stores
        self.hosts = sorted([name for name in own if name] + [f"{name}={store}" if store != "0.0.0.0" else name for name in stores])
