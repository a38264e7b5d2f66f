"""pgAdmin's rules: setup.py of pgAdmin 9 for servers.json, the entrypoint for settings in the environment."""

import ast
import json
import re
from urllib.parse import unquote

from secret import all_secrets

REQUIRED = {"Name": str, "Group": str, "Host": str, "Port": int, "MaintenanceDB": str, "Username": str}
OPTIONAL = {
    "Shared", "SharedUsername", "Service", "Role", "Comment", "ConnectionParameters", "UseSSHTunnel", "TunnelHost",
    "TunnelPort", "TunnelUsername", "TunnelAuthentication", "TunnelIdentityFile", "TunnelKeepAlive", "TunnelPromptPassword", "KerberosAuthentication",
    "BGColor", "FGColor", "DBRestriction", "PasswordExecCommand", "PasswordExecExpiration", "ConnectNow", "Tags", "PostConnectionSQL"}
# The form before pgAdmin 7, at the top level: these moved into ConnectionParameters.
MOVED = {"SSLMode", "SSLCert", "SSLKey", "SSLRootCert", "SSLCrl", "SSLCompression", "PassFile", "Timeout", "HostAddr"}


def problems(document):
    if not isinstance(document, dict) or list(document) != ["Servers"] or not isinstance(document["Servers"], dict) or not document["Servers"]:
        yield "not of the form {\"Servers\": {\"1\": {...}}}"
        return
    for key, server in document["Servers"].items():
        if not key.isdigit():
            yield f"key {key!r} is no number"
        for name, kind in REQUIRED.items():
            if type(server.get(name)) is not kind or server[name] in ("", 0):
                yield f"server {key}: {name} is {server.get(name)!r}, not a {kind.__name__}"
        for name in server.keys() - REQUIRED.keys() - OPTIONAL:
            yield f"server {key}: {name} " + ("belongs into ConnectionParameters" if name in MOVED else "is unknown")
        parameters = server.get("ConnectionParameters", {})
        for name, value in parameters.items():
            if not re.fullmatch(r"[a-z_]+", name) or not isinstance(value, (str, int)) or isinstance(value, bool):
                yield f"server {key}: ConnectionParameters.{name} = {value!r}"
        if str(parameters.get("passfile", "")).startswith("/"):
            yield f"server {key}: passfile is relative to the user's storage; {parameters['passfile']} is never found"


def setting_file(environment, target):
    """Whether a mounted file is the value of a pgAdmin setting, and so a line of Python."""
    return any(name.startswith("PGADMIN_CONFIG_") and name.endswith("_FILE") and value == target for name, value in environment.items())


def setting_problems(text, held, evaluate):
    """A setting's value is one Python expression, which may read what its service holds: {file: secret}. The entrypoint also passes it
    through the shell, unquoted."""
    if re.search(r"[\s*?\\$`\"]", text):
        yield "holds a character that the entrypoint's shell would split or expand"
    try:
        value = evaluate(text, held)
    except ValueError as error:
        yield str(error)
        return
    uri = re.match(r"[a-z0-9+]+://[^:/@]*:([^@/?#]*)@[^@]*$", value) if isinstance(value, str) else None
    if not uri or unquote(uri.group(1)) not in held.values():
        yield "is no URI whose password is one of the secrets"


def pgpass_problems(text, document):
    lines = [re.split(r"(?<!\\):", line) for line in text.splitlines() if line.strip() and not line.startswith("#")]
    yield from (f"line of {len(line)} fields instead of 5" for line in lines if len(line) != 5)
    for server in document["Servers"].values():
        asked = (server["Host"], str(server["Port"]), server["MaintenanceDB"], server["Username"])
        if not any(all(have in ("*", want) for have, want in zip(line, asked)) for line in lines):
            yield f"no line for server {server['Name']}: {':'.join(asked)}"


def variable_problems(environment):
    for name, value in environment.items():
        if name.startswith("PGADMIN_CONFIG_") and not name.endswith("_FILE"):
            try:
                ast.literal_eval({"true": "True", "false": "False"}.get(value, value))
            except (SyntaxError, ValueError):
                yield f"{name}={value} is no Python literal, pgAdmin would not start"


def held(stack, service, values):
    """The secrets of a service, by the files that they stand in."""
    return {mount["target"]: values[mount["key"]] for mount in stack.mounts(service, "secrets")}


def file_problems(stack, evaluate):
    """(what, list of problems) for each file of pgAdmin's."""
    folder = stack.folder / "pgadmin"
    try:
        document = json.loads((folder / "servers.json").read_text())
        wrong = list(problems(document))
    except (OSError, ValueError) as error:
        document, wrong = {"Servers": {}}, [str(error)]
    services = [service for service, _ in stack.mounting("pgadmin/servers.json")]
    if not services:
        wrong.append("no service mounts pgadmin/servers.json")
    yield "servers.json", wrong
    values = all_secrets(stack)
    for path in sorted(folder.iterdir()):
        name = str(path.relative_to(stack.folder))
        for service, mount in stack.mounting(name):
            text = stack.content(name, service, values)
            if setting_file(stack.environment(service), mount["target"]):
                yield f"{name} is Python and keeps its password", list(setting_problems(text.strip(), held(stack, service, values), evaluate))
            elif path.suffix == ".py":
                try:
                    ast.parse(text)
                    yield f"{name} is Python", []
                except SyntaxError as error:
                    yield f"{name} is Python once its secrets are in", [str(error)]
            elif "pgpass" in path.name:
                yield f"{name} opens every server", list(pgpass_problems(text, document))
    for service in services:
        wrong = list(variable_problems(stack.environment(service)))
        if wrong:
            yield f"environment of {service}", wrong
