# shellcheck shell=bash
# Brings an emitted stack onto the running lab: what it expects to find there, then the stack itself. Sourced by `verify`,
# which sets WORK (a private folder), STACK (the name) and STACK_DIR.

LAB="$LAB_HOME/lab"

need() { jq -r "$1" "$WORK/needs.json"; }
need_each() { jq -c "$1" "$WORK/needs.json"; }

read_needs() {
  /usr/bin/python3 "$LAB_HOME/lib/needs.py" "$STACK_DIR" "$@" >"$WORK/needs.json"
  [[ $(need '.problems | length') == 0 ]] || { need '.problems[]' | sed 's/^/verify: /' >&2; return 1; }
}

# The exact references that the stack names, so that what is deployed is byte for byte what was emitted.
tag_images() {
  local image host
  while read -r image; do
    for host in 1 2 3; do
      "$LAB" docker "$host" tag "$(jq -r .lab <<<"$image")" "$(jq -r .as <<<"$image")"
    done
  done < <(need_each '.images[]')
}

make_prerequisites() {
  local network entry
  while read -r network; do
    "$LAB" docker 1 network create --driver overlay --attachable "$network" >/dev/null
  done < <(need '.networks[]')
  while read -r entry; do
    "$LAB" docker 1 node update --label-add "$(jq -r .label <<<"$entry")" \
      "$(hostname_of "$(jq -r .host <<<"$entry")")" >/dev/null
  done < <(need_each '.labels[]')
  make_secrets
  if [[ $(need .etcd) == true ]]; then
    "$LAB" docker 1 stack deploy --detach=true --resolve-image never -c "$LAB_HOME/stacks/etcd.yaml" lab-etcd >/dev/null
    wait_until 60 'three etcd members' etcd_answers
  fi
}

make_secrets() {
  local entry name
  mkdir -p "$WORK/secrets"
  while read -r entry; do
    name=$(jq -r .name <<<"$entry")
    make_secret "$(jq -r .length <<<"$entry")" "$(jq -r .charset <<<"$entry")" >"$WORK/secrets/$name"
    "$LAB" docker 1 secret create "$name" "$WORK/secrets/$name" >/dev/null
  done < <(need_each '.secrets[]')
}

make_secret() {
  if [[ $2 == *bcrypt* ]]; then
    "$LAB" docker 1 run --rm --network none howdah/caddy:lab caddy hash-password --plaintext "$RANDOM$RANDOM" | tr -d '\n'
  else
    /usr/bin/python3 "$LAB_HOME/lib/secret.py" "$1" "$2"
  fi
}

etcd_answers() {
  local container
  container=$("$LAB" docker 1 ps -q -f label=com.docker.swarm.service.name=lab-etcd_etcd1)
  [[ $container ]] && "$LAB" docker 1 exec "$container" etcdctl endpoint health \
    --endpoints http://etcd1:2379,http://etcd2:2379,http://etcd3:2379
}

# The variables reach the client through its environment, as a user exports them.
deploy_stack() {
  local pairs=()
  mapfile -t pairs < <(need '.variables | to_entries[] | "\(.key)=\(.value)"')
  (cd "$STACK_DIR" && env "${pairs[@]}" "$LAB" docker 1 stack deploy --detach=true --resolve-image never -c compose.yaml "$STACK" \
    >"$WORK/deploy.log" 2>&1) || { cat "$WORK/deploy.log" >&2; return 1; }
}

# member_on HOST : the container of the database service on that host, if it runs.
member_on() {
  "$LAB" docker "$1" ps -q -f "label=com.docker.swarm.service.name=${STACK}_$(need .database)" 2>/dev/null
}

# rest HOST PATH : what the member on HOST answers to a GET; fails unless the status is 200.
rest() {
  local container
  container=$(member_on "$1")
  [[ $container ]] && "$LAB" docker "$1" exec "$container" curl -fsSk -m 3 "$(need .rest)$2" 2>/dev/null
}

primary_host() {
  local host
  for host in 1 2 3; do
    rest "$host" /primary >/dev/null && { echo "$host"; return; }
  done
  return 1
}

has_primary() { primary_host >/dev/null; }

standbys() {
  local host
  host=$(primary_host) && rest "$host" /cluster |
    jq -r --arg role "$1" '[.members[] | select((.role | test($role)) and (.state | test("streaming|running")))] | length'
}

has_sync_standby() { [[ $(standbys '^(sync|quorum)_standby$') -ge 1 ]]; }
has_two_standbys() { [[ $(standbys 'standby$|^replica$') -ge 2 ]]; }

# pgadmin COMMAND ARGS... : a docker command on pgAdmin's container, once that is healthy.
pgadmin() {
  local host container command=$1
  shift
  for host in 1 2 3; do
    container=$("$LAB" docker "$host" ps -q -f "label=com.docker.swarm.service.name=${STACK}_$(need .pgadmin)" \
      -f health=healthy)
    [[ -z $container ]] || { "$LAB" docker "$host" "$command" "$container" "$@" 2>&1; return; }
  done
  return 1
}

# What pgAdmin's setup said of servers.json; one bad entry makes it import none.
imported_servers() { pgadmin logs | grep -oE 'and [0-9]+ Server' | grep -oE '[0-9]+' | tail -1; }

# What one wants to read after a failure.
diagnose() {
  local host container service
  "$LAB" docker 1 stack ps --no-trunc --format '{{.Name}} {{.CurrentState}} {{.Error}}' "$STACK" | head -40
  for host in 1 2 3; do
    for service in $("$LAB" docker "$host" ps -aq -f "label=com.docker.stack.namespace=$STACK" | head -6); do
      container=$("$LAB" docker "$host" inspect -f '{{.Name}}' "$service")
      echo "--- host $host $container"
      "$LAB" docker "$host" logs --tail 12 "$service" 2>&1
    done
  done
}
