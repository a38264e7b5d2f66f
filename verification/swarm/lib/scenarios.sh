# shellcheck shell=bash
# What `verify` measures. Each scenario appends lines to $WORK/results.tsv: name, bound, measured, acked, lost, verdict.

RATE=50   # acknowledged inserts a second that the client aims at

# as_client HOST PORT COMMAND... : the client on HOST, through the proxy there.
as_client() {
  local host=$1 port=$2
  shift 2
  PGHOST=127.0.0.1 PGPORT=$port PGUSER=$LOGIN PGPASSWORD=$(<"$WORK/secrets/$LOGIN_SECRET") \
    "$LAB" exec "$host" timeout 120 /usr/bin/python3 "$LAB_HOME/lib/client.py" "$@"
}

record() { printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$@" >>"$WORK/results.tsv"; say "$1: $3 (bound $2) $6"; }

# record_time NAME BOUND SECONDS [ACKED LOST] : kept if the time is within the bound.
record_time() {
  local verdict=kept
  awk -v m="$3" -v b="$2" 'BEGIN {exit !(m <= b)}' || verdict=BROKEN
  record "$1" "$2 s" "$3 s" "${4:--}" "${5:--}" "$verdict"
}

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN {printf "%.1f", b - a}'; }

measure_deploy() {
  local begun
  begun=$(now)
  deploy_stack
  wait_until "$PATIENCE" 'a primary' has_primary
  record_time 'deploy: first primary' "$BOUND_PRIMARY" "$(since "$begun")"
  wait_until "$PATIENCE" 'a synchronous standby' has_sync_standby
  record_time 'deploy: first synchronous standby' "$BOUND_STANDBY" "$(since "$begun")"
  wait_until "$PATIENCE" 'two standbys' has_two_standbys
  record_time 'deploy: all members' "$BOUND_STANDBY" "$(since "$begun")"
}

# The first role of post-init that may make a table, and before that the database unless it is there, logs in with its secret,
# whatever characters that has; the superuser stands in where no role may.
choose_login() {
  local login
  while read -r login; do
    LOGIN=$(jq -r .role <<<"$login") LOGIN_SECRET=$(jq -r .secret <<<"$login")
    if [[ -f $WORK/secrets/$LOGIN_SECRET ]] && wait_until 20 "$LOGIN can make a table" as_client 1 "$RW" prepare; then
      return
    fi
  done < <(need_each '.logins[]')
  say 'no role can log in and make a database'
  return 1
}

check_names() {
  local name
  as_client 1 "$RW" names >"$WORK/names"
  while read -r name; do
    if grep -qxF "$name" "$WORK/names"; then
      record "post-init: $name" exists exists - - kept
    else
      record "post-init: $name" exists missing - - BROKEN
    fi
  done < <(need '(.roles[] | "role " + .), (.databases[] | "database " + .)')
}

check_read() {
  local begun text where
  [[ $RO != null ]] || return 0
  text="row $RANDOM$RANDOM"
  as_client 1 "$RW" put "$text"
  begun=$(now)
  where=$(as_client 2 "$RO" get "$text" 20)
  record_time "row written at host 1, read at host 2 from a $where" 20 "$(since "$begun")"
  [[ $where == replica ]] || record 'the replica port leads to a replica' yes no - - BROKEN
}

# Each host reaches the database on its own loopback address, and a container of none of the stack's networks through the
# gateway; an address that is none of the host's own is the gateway's.
check_hosts() {
  local entry address port host begun
  while read -r entry; do
    address=$(jq -r .address <<<"$entry") port=$(jq -r .port <<<"$entry")
    for host in 1 2 3; do
      begun=$(now)
      if [[ $address == 127.0.0.1 ]]; then
        wait_until 30 "the database on host $host's $address:$port" as_client "$host" "$port" names >/dev/null ||
          { record "host $host reaches $address:$port" '30 s' never - - BROKEN; continue; }
      else
        wait_until 30 "the database at $address:$port in a container of host $host" from_container "$host" "$address" "$port" ||
          { record "a container of host $host reaches $address:$port" '30 s' never - - BROKEN; continue; }
      fi
      record_time "host $host reaches $address:$port" 30 "$(since "$begun")"
    done
  done < <(need_each '.hosts[]')
}

from_container() {
  PGPASSWORD=$(<"$WORK/secrets/$LOGIN_SECRET") "$LAB" docker "$1" run --rm --add-host "$2:host-gateway" -e PGPASSWORD \
    howdah/base:lab psql -h "$2" -p "$3" -U "$LOGIN" -d postgres -Atc 'SELECT 1' >/dev/null 2>&1
}

check_pgadmin() {
  local begun=$1 wanted found
  [[ $(need .pgadmin) != null ]] || return 0
  wait_until 240 'pgAdmin' pgadmin top || { record 'pgAdmin healthy' '240 s' never - - BROKEN; return; }
  record_time 'pgAdmin healthy after deploy' 300 "$(since "$begun")"
  wanted=$(jq '.Servers | length' "$STACK_DIR/pgadmin/servers.json")
  found=$(imported_servers) || found=0
  record 'pgAdmin: servers in its tree' "$wanted" "$found" - - "$([[ $found == "$wanted" ]] && echo kept || echo BROKEN)"
}

check_pool() {
  local begun
  [[ $POOL != null ]] || return 0
  begun=$(now)
  wait_until 60 'PgBouncer' as_client 1 "$POOL" put 'through PgBouncer' ||
    { record 'a row written through PgBouncer' '60 s' never - - BROKEN; return; }
  record_time 'a row written through PgBouncer' 60 "$(since "$begun")"
}

# The port that a client writes to.
write_port() { if [[ $POOL != null ]]; then echo "$POOL"; else echo "$RW"; fi; }

IDLE=8   # clients that hold a connection, and do nothing

# hold_idle HOST : idle clients of PgBouncer.
hold_idle() {
  [[ $POOL != null ]] || return 0
  mkfifo "$WORK/release"
  (PGHOST=127.0.0.1 PGPORT=$POOL PGUSER=$LOGIN PGPASSWORD=$(<"$WORK/secrets/$LOGIN_SECRET") \
    exec nsenter --net="/var/run/netns/$(netns "$1")" /usr/bin/python3 "$LAB_HOME/lib/client.py" hold "$IDLE" 20 \
    <"$WORK/release" >"$WORK/held" 2>"$WORK/held.err") &
  HOLDER=$!
  exec 7>"$WORK/release"
  wait_until 30 "$IDLE idle clients" grep -qx held "$WORK/held"
}

# count_idle NAME : how many of them still have their connection.
count_idle() {
  local answered
  [[ $POOL != null ]] || return 0
  exec 7>&-
  wait "$HOLDER" || say "the idle clients ended with $?"
  HOLDER=''
  rm "$WORK/release"
  answered=$(tail -n 1 "$WORK/held")
  record "$1: idle clients that stay connected" "$IDLE" "$answered" - - "$([[ $answered == "$IDLE" ]] && echo kept || echo BROKEN)"
}

drop_idle() { [[ -z ${HOLDER:-} ]] || kill "$HOLDER" 2>/dev/null || say 'the idle clients had ended by themselves'; }

start_writer() {
  WRITER_LOG=$WORK/writer-$1
  # exec, so that WRITER is the client's own pid
  (PGHOST=127.0.0.1 PGPORT=$(write_port) PGUSER=$LOGIN PGPASSWORD=$(<"$WORK/secrets/$LOGIN_SECRET") \
    exec nsenter --net="/var/run/netns/$(netns "$2")" /usr/bin/python3 "$LAB_HOME/lib/client.py" write "$WRITER_LOG" "$RATE" \
    2>"$WORK/writer.err") &
  WRITER=$!
}

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

# measure_fault NAME BOUND FAULT UNDO : writes while FAULT (a function that gets the primary's host) happens.
measure_fault() {
  local name=$1 bound=$2 fault=$3 undo=$4 primary client struck audit verdict=kept
  wait_until "$PATIENCE" 'two standbys' has_two_standbys
  primary=$(primary_host)
  client=$((primary % 3 + 1))   # not on the host that the fault may take
  hold_idle "$client"
  start_writer "${fault}" "$client"
  wait_until 30 'the first 250 acknowledged writes' acks_above 250
  struck=$(now)
  "$fault" "$primary"
  wait_until "$PATIENCE" 'writes after the fault' written_after "$struck" || verdict=BROKEN
  # A fault that the cluster hasn't noticed yet also lets a write through: keep on until the bound has passed.
  sleep "$(awk -v b="$bound" -v s="$(since "$struck")" 'BEGIN {print (b > s ? b - s : 0) + 3}')"
  stop_writer
  audit=$(as_client "$client" "$(write_port)" audit "$WRITER_LOG") || verdict=BROKEN
  "$undo" "$primary"
  say "$name: $audit"
  echo "$name: $audit" >>"$WORK/audits"
  [[ $verdict == BROKEN ]] || awk -v g="$(jq .gap <<<"$audit")" -v b="$bound" 'BEGIN {exit !(g <= b)}' || verdict=BROKEN
  count_idle "$name"
  record "$name" "$bound s" "$(jq .gap <<<"$audit") s" "$(jq .acked <<<"$audit")" "$(jq .lost <<<"$audit")" "$verdict"
}

kill_container() { "$LAB" docker "$1" kill "$(member_on "$1")" >/dev/null; }
power_off() { "$LAB" kill "$1"; }
power_on() { "$LAB" start "$1"; }
unplug() { "$LAB" cut "$1"; }
plug_in() { "$LAB" heal "$1"; }
leave_it() { :; }
