# shellcheck shell=bash
# A client that writes while something is done, for the checks of operations/. Sourced; who does so sets WRITER, its process, and
# WRITER_LOG, where it keeps account.

RATE=50   # acknowledged inserts a second that the client aims at

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN {printf "%.1f", b - a}'; }

stop_writer() {
  [[ ${WRITER:-} ]] || return 0
  kill "$WRITER" 2>/dev/null || say 'the client had ended by itself'
  wait "$WRITER" || { say "the client ended with $?:"; tail -3 "$WORK/writer.err" >&2; }
  WRITER=
}

acks() { grep -c '^ack' "$WRITER_LOG" || [[ $? == 1 ]]; }
acks_above() { [[ $(acks) -ge $1 ]]; }
# A write acknowledged later than TIME + 1 s: what was under way at TIME may still have been answered.
written_after() { awk -v t="$1" '$1 == "ack" && $3 > t + 1 {found = 1} END {exit !found}' "$WRITER_LOG"; }
