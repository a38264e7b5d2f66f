# shellcheck shell=bash
# Where the browser's driver is. Sourced, never run.

BROWSER_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
BROWSER_CACHE=${HOWDAH_BROWSER_CACHE:-/var/cache/howdah/browser}
# Another version gets another folder, so that no half of an old one is ever used.
BROWSER_VENV=$BROWSER_CACHE/venv-$({ /usr/bin/python3 --version; cat "$BROWSER_HOME/requirements.txt"; } | sha256sum | cut -c1-12)
export BROWSER_HOME BROWSER_CACHE BROWSER_VENV
