# shellcheck shell=bash
# Brings an emitted stack onto the running lab: what it expects to find there, then the stack itself. Sourced by
# who sets WORK (a private folder), STACK (the name) and STACK_DIR.

LAB="$LAB_HOME/lab"

need() { jq -r "$1" "$WORK/needs.json"; }
need_each() { jq -c "$1" "$WORK/needs.json"; }

read_needs() {
  /usr/bin/python3 "$LAB_HOME/lib/needs.py" "$STACK_DIR" "$@" >"$WORK/needs.json"
  [[ $(need '.problems | length') == 0 ]] || { need '.problems[]' | sed 's/^/stack: /' >&2; return 1; }
}

# The exact references that the stack names, so that what is deployed is byte for byte what was emitted.
tag_images() {
  local image host
  while read -r image; do
    for host in 1 2 3; do
      "$LAB" docker "$host" tag "$(jq -r .lab <<<"$image")" "$(jq -r .as <<<"$image")"
    done
  done < <(need_each '.images[]')
  [[ ! -e $STACK_DIR/image/Dockerfile ]] || build_members_image
}

# The stack's own image of the members on the lab's PostgreSQL and Patroni, which no registry is needed for: everything of its
# Dockerfile after their installation.
build_members_image() {
  local host context=$WORK/members-image pids=() pid
  mkdir -p "$context"
  install -m 755 "$STACK_DIR/image/entrypoint.sh" "$context/entrypoint.sh"
  {
    printf 'FROM howdah/patroni:lab\nUSER 0\n'
    sed -n '/^COPY entrypoint.sh/,$p' "$STACK_DIR/image/Dockerfile" | grep -v '^ENV PATH='
  } >"$context/Dockerfile"
  for host in 1 2 3; do
    "$LAB" docker "$host" build -q --network none -t "$(need .members)" "$context" >"$context.$host.log" 2>&1 &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do
    wait "$pid" || { cat "$context".*.log >&2; return 1; }
  done
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
  # What all hosts share is one folder of the lab.
  while read -r entry; do
    [[ $entry != /srv/* ]] || install -d -m 700 -o 999 -g 999 "$LAB_STATE/shared/${entry#/srv/}"
  done < <(need '.folders[]')
  make_secrets
  if [[ $(need .etcd) == true ]]; then
    "$LAB" docker 1 stack deploy --detach=true --resolve-image never -c "$LAB_HOME/stacks/etcd.yaml" lab-etcd >/dev/null
    wait_until 60 'three etcd members' etcd_answers
  fi
}

# Each value in $WORK/secrets/NAME; beside a bcrypt hash NAME.plain, what it is the hash of.
make_secrets() {
  local entry name
  mkdir -p "$WORK/secrets"
  while read -r entry; do
    name=$(jq -r .name <<<"$entry")
    make_secret "$name" "$entry" >"$WORK/secrets/$name"
    "$LAB" docker 1 secret create "$name" "$WORK/secrets/$name" >/dev/null
  done < <(need_each '.secrets[]')
}

# make_secret NAME ENTRY : what secrets.yaml says of it decides how it is made.
make_secret() {
  local name=$1 entry=$2
  case $(jq -r '.purpose + " " + .charset' <<<"$entry") in
    *bcrypt*)
      /usr/bin/python3 "$LAB_HOME/lib/secret.py" 72 'printable' >"$WORK/secrets/$name.plain"
      "$LAB" docker 1 run --rm -i --network none howdah/caddy:lab caddy hash-password < <(cat "$WORK/secrets/$name.plain"; echo) | tr -d '\n'
      ;;
    *'private key'*a\ file*) tls_file key ;;
    *authority*a\ file*) tls_file authority ;;
    *certificate*a\ file*) tls_file certificate ;;
    *) /usr/bin/python3 "$LAB_HOME/lib/secret.py" "$(jq -r .length <<<"$entry")" "$(jq -r .charset <<<"$entry")" ;;
  esac
}

# tls_file key|authority|certificate : one certificate for all that the stack names, and the authority that signed it.
tls_file() {
  [[ -d $WORK/tls ]] || make_certificate >"$WORK/tls.log" 2>&1 || { cat "$WORK/tls.log" >&2; return 1; }
  cat "$WORK/tls/$1"
}

make_certificate() {
  local names
  names=IP:127.0.0.1,$(need '[.hostnames[] | "DNS:" + .] | join(",")')
  mkdir -p "$WORK/tls"
  (
    cd "$WORK/tls"
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj '/CN=authority of the lab' -keyout authority.key -out authority
    openssl req -new -newkey rsa:2048 -nodes -subj '/CN=members' -keyout key -out request
    openssl x509 -req -in request -days 2 -CA authority -CAkey authority.key -CAcreateserial -out certificate \
      -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$names")
  )
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

standbys() {
  local host
  host=$(primary_host) && rest "$host" /cluster |
    jq -r --arg role "$1" '[.members[] | select((.role | test($role)) and (.state | test("streaming|running")))] | length'
}

has_sync_standby() { [[ $(standbys '^(sync|quorum)_standby$') -ge 1 ]]; }
has_two_standbys() { [[ $(standbys 'standby$|^replica$') -ge 2 ]]; }

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
