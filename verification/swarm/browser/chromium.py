"""Debian's Chromium without a window, with a home of its own that it forgets."""
import contextlib
import os
import pathlib
import subprocess
import tempfile
import urllib.parse

from playwright.sync_api import sync_playwright

PROGRAM = "/usr/bin/chromium"
WINDOW = {"width": 1400, "height": 900}


def trust(home, authority):
    """Lets Chromium trust an authority, as the person who runs Caddy by its own authority does once."""
    database = pathlib.Path(home, ".pki", "nssdb")
    database.mkdir(parents=True)
    certutil = ["certutil", "-d", f"sql:{database}"]
    subprocess.run([*certutil, "-N", "--empty-password"], check=True, timeout=30)
    subprocess.run([*certutil, "-A", "-t", "C,,", "-n", "authority"], input=authority.encode(), check=True, timeout=30)


@contextlib.contextmanager
def browser(url, address, authority):
    """A browser that finds the site of `url` at `address` and nothing else at all."""
    name = urllib.parse.urlsplit(url).hostname
    with tempfile.TemporaryDirectory(prefix="howdah-browser-") as home:
        trust(home, authority)
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=PROGRAM,
                # As root there is no sandbox; the network namespace of a lab's host leads nowhere else.
                args=["--no-sandbox", f"--host-resolver-rules=MAP {name} {address}, MAP * ~NOTFOUND"],
                env={**os.environ, "HOME": home},
                timeout=60_000,
            )
            try:
                yield chromium
            finally:
                chromium.close()
