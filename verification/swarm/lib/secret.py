#!/usr/bin/python3
"""Prints a random secret, without a line feed: secret.py LENGTH CHARSET

CHARSET is what the secrets manifest says. Where it lets any printable character be, the value holds those that most
often break a configuration file, a URI, a shell or SQL; a generated file that quotes them wrongly then fails in the lab.
"""
import random
import secrets
import string
import sys

NASTY = "'\"\\`$%#{}&:;@/?=+ *!|<>~^,()[]"
length, charset = int(sys.argv[1]), sys.argv[2].lower()

if "hex" in charset:
    value = secrets.token_hex(length)[:length]
elif "printable" in charset or not charset:
    inner = random.SystemRandom().sample(NASTY, min(len(NASTY), max(length - 6, 1)))
    inner += [secrets.choice(string.printable[:94]) for _ in range(length - 2 - len(inner))]
    random.SystemRandom().shuffle(inner)
    # Letters at both ends: blanks there are a different question, and the files say nothing about it.
    value = secrets.choice(string.ascii_letters) + "".join(inner) + secrets.choice(string.ascii_letters)
else:
    value = "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(length))
print(value, end="")
