# shellcheck shell=bash
# What the checks of operations/ share: the stack's scripts as on host 1, and what may be seen of a secret. Sourced, after
# common.sh, by who sets WORK (a private folder), LAB and FAILED (a list).

# check WHAT COMMAND... : notes what does not hold and goes on, so that one run shows all.
check() {
  local what=$1
  shift
  if "$@"; then say "ok: $what"; else say "FAILED: $what"; FAILED+=("$what"); fi
}

# verdict : the end of a check.
verdict() {
  ((${#FAILED[@]} == 0)) || { printf 'FAILED: %s\n' "${FAILED[@]}" >&2; exit 1; }
  say 'all as promised'
}

# docker_in_path : the scripts call docker, and mean host 1's. The engines of the lab listen where each host sees a folder of its own.
docker_in_path() {
  mkdir -p "$WORK/path"
  printf '#!/bin/sh\nLAB_TIMEOUT=900 exec %q docker 1 "$@"\n' "$LAB" >"$WORK/path/docker"
  chmod 755 "$WORK/path/docker"
  export PATH=$WORK/path:$PATH DOCKER_SOCKET=/mnt/docker.sock
}

# quicken COMPOSE_FILE : the lab's members start in seconds; only the pace between them differs from what was emitted.
quicken() { sed -i 's/^\( *\)delay: 30s/\1delay: 10s/; s/^\( *\)monitor: [36]0s/\1monitor: 5s/' "$1"; }

# sample : everything that processes show of themselves, ten times a second, each line once.
sample() {
  exec /usr/bin/python3 - >"$WORK/processes" <<'END'
import glob, time
seen = set()
while True:
    for path in glob.glob('/proc/[0-9]*/cmdline') + glob.glob('/proc/[0-9]*/environ'):
        try:
            with open(path, 'rb') as file:
                words = set(file.read().replace(b'\0', b'\n').split(b'\n'))
        except OSError:
            continue
        for word in words - seen:
            print(word.decode('utf-8', 'replace'), flush=True)
        seen |= words
    time.sleep(0.1)
END
}

# in_none FILE... : whether no value of $WORK/values stands there. Not in a pipe: one that ends early makes the other end with a
# failure, which would pass for "nothing found".
in_none() {
  cat "$@" >"$WORK/shown"
  ! grep -qF -f "$WORK/values" "$WORK/shown"
}
