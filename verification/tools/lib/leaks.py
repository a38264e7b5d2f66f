"""Credentials that are written out in a stack's files."""

import re

# What may stand in a credential's place: ${VAR}, $VAR, $(cmd), {{ template }}, %s, :var, <placeholder>, a path.
PLACE = r"(?:\$|\{\{|%[A-Za-z(]|:'|:\w|<|/|\.\.\.|\*)"
PATTERNS = {
    "credentials in a URI": rf"\b[a-z][a-z0-9+.-]*://[^\s/:@\"'<>{{}}$%]+:(?!{PLACE})[^\s/@\"'<>{{}}$%]{{2,}}@",
    "a password in SQL": r"(?i)\bPASSWORD\s+E?'(?!%)[^'\s]{2,}'",
    "HAProxy stats auth": rf"(?m)^\s*stats\s+auth\s+[^\s:]+:(?!{PLACE})\S+",
    "HAProxy user with password": rf"(?m)^\s*user\s+\S+\s+(?:insecure-)?password\s+(?!\"?{PLACE})\S+",
    "a bcrypt hash": r"\$2[abxy]\$\d\d\$|\$\$2[abxy]\$\$\d\d\$\$|JDJ[aby]JD[A-Za-z0-9+/]{20}",
    "another password hash": r"\bSCRAM-SHA-256\$\d|\$(?:5|6|y|argon2id?)\$[^\s]{10}|\bmd5[0-9a-f]{32}\b",
    "a private key": r"-----BEGIN [A-Z ]*PRIVATE KEY",
    "a password as a value": rf"(?im)^[\s#-]*[\"']?[a-z0-9_.-]*(?:password|passwd|passphrase|api_?key|token)[\"']?\s*[:=][ \t]*"
                             rf"(?![\"']?(?:{PLACE}|$|true\b|false\b|null\b|\[|\{{))[\"']?[^\s\"',\[\]{{}}]{{3,}}[\"']?[ \t]*,?[ \t]*(?:#.*)?$",
}
# A key like "password: patroni_rest_password" names a secret where the value is one of the stack's own names.
NAMED = re.compile(r"[:=]\s*[\"']?([A-Za-z0-9_.-]+)[\"']?\s*,?\s*(?:#.*)?$")


def leaks(stack):
    """(file and line, what) of every credential, and how many files were read."""
    names = set(stack.model.get("secrets") or {}) | {stack.name}
    names |= {str(d.get("name")) for d in (stack.model.get("secrets") or {}).values()}
    names |= {mount["key"] for service in stack.services for mount in stack.mounts(service, "secrets")}
    names |= {value for service in stack.services for key, value in stack.environment(service).items() if key == "ETCD_INITIAL_CLUSTER_TOKEN"}
    wrong, count = [], 0
    for path in sorted(p for p in stack.folder.rglob("*") if p.is_file()):
        count += 1
        text = path.read_text(errors="replace")
        for what, pattern in PATTERNS.items():
            for match in re.finditer(pattern, text):
                named = NAMED.search(match.group())
                if what == "a password as a value" and named and named.group(1) in names:
                    continue
                line = text.count("\n", 0, match.start() + len(match.group()) - len(match.group().lstrip())) + 1
                # The finding must not become a leak itself.
                wrong.append(f"{path.relative_to(stack.folder)}:{line}: {what}: {match.group().strip()[:24]}...")
    return wrong, count
