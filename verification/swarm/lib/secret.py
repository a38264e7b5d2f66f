#!/usr/bin/python3
"""Prints a random secret, without a line feed: secret.py LENGTH CHARSET

CHARSET is what the secrets manifest says. Where it lets any printable character be, the value is as long as people's longest
and holds what most often breaks a configuration file, a template, a URI, a shell or SQL, whatever LENGTH the stack's own
scripts would make; a file that quotes it wrongly then fails in the lab. LENGTH is kept where it is that of another kind.
"""
import random
import secrets
import string
import sys

# The first characters end a value or begin something in one language or another; the words do so in pairs.
NASTY = "'\"\\`$%#{}&:;@/?=+ *!|<>~^,()[]"
WORDS = ("{{", "}}", "${X}", "$$", "$(x)", ": ", " #", "%20", "%s", "\\n", "\\'", '""', "''", "<!--", "  ", "*/", "{{ .X }}")
LONGEST = 200
RANDOM = random.SystemRandom()


def any_printable(length, excluded):
    """Letters at both ends: blanks there are a different question, and the files say nothing about it."""
    while True:
        parts = list(NASTY) + [word for word in WORDS if word != excluded]
        if length < sum(map(len, parts)) + 2:
            parts = RANDOM.sample(NASTY, min(len(NASTY), max(length - 6, 1)))
        rest = length - 2 - sum(map(len, parts))
        parts += [secrets.choice(string.printable[:94]) for _ in range(rest)]
        RANDOM.shuffle(parts)
        value = secrets.choice(string.ascii_letters) + "".join(parts) + secrets.choice(string.ascii_letters)
        if not excluded or excluded not in value:
            return value


length, charset = int(sys.argv[1]), sys.argv[2].lower()
if "hex" in charset:
    value = secrets.token_hex(length)[:length]
elif "on one line" in charset:
    value = any_printable(LONGEST, charset.partition(", without ")[2])
elif "printable" in charset or not charset:
    # Who asks without a manifest may use it as the password of any role.
    value = any_printable(length, "$$")
else:
    value = "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(length))
print(value, end="")
