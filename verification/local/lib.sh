# shellcheck shell=bash
# Parts of `check`: the engine with what it can't fetch, the stack, and a look at it. Sourced, never run.

WORK=$LAB_STATE/work
PROJECT_DIR=$LAB_STATE/host1/project   # /mnt/project for the engine, which sees nothing else of this machine

COMPOSE_PACKAGES='docker-compose ca-certificates'
compose_root() { echo "$LAB_CACHE/compose-$(echo "$DEBIAN_RELEASE $COMPOSE_PACKAGES" | short_hash)"; }

# What the emitted Dockerfile asks pip for, as words.
wanted_wheels() { sed -n "s/.*pip install --no-cache-dir //p" "$STACK_DIR/image/Dockerfile" | tr -d "'"; }
wheels_dir() { echo "$LAB_CACHE/wheels-$(echo "$(basename "$(base_root)") $(wanted_wheels)" | short_hash)"; }

# The packages from PyPI, by this machine's pip settings; the build itself has no network.
build_wheels() {
  local builder=$LAB_CACHE/wheels.part log
  [[ -d $(wheels_dir) ]] && return
  log=$(wheels_dir).log
  say 'Patroni from PyPI'
  rm -rf --one-file-system "$builder"
  cp -a "$(base_root)" "$builder"
  cp "${PIP_CERT:-/etc/ssl/certs/ca-certificates.crt}" "$builder/tmp/ca.crt"
  # shellcheck disable=SC2046  # one requirement a word
  in_root "$builder" env -u PIP_FIND_LINKS -u REQUESTS_CA_BUNDLE -u CURL_CA_BUNDLE PIP_CERT=/tmp/ca.crt \
    ${PIP_INDEX_URL:+"PIP_INDEX_URL=$PIP_INDEX_URL"} \
    sh -euc 'python3 -m venv /pip; /pip/bin/pip wheel -q --no-cache-dir -w /wheels "$@"' sh $(wanted_wheels) \
    >"$log" 2>&1 || { tail -5 "$log" >&2; die 'no wheels'; }
  mv "$builder/wheels" "$(wheels_dir)"
  rm -rf --one-file-system "$builder"
}

start_engine() {
  bring_down
  build_seed
  build_root "$(compose_root)" "$COMPOSE_PACKAGES" ':'
  build_wheels
  mkdir -p "$WORK" "$PROJECT_DIR"
  make_switch
  plant_seed "$(host_dir 1)/data"
  plug_host 1
  start_host 1
  wait_host 1
  cp "$(compose_root)/usr/libexec/docker/cli-plugins/docker-compose" "$(host_dir 1)/docker-compose"
}

# compose ARGS... : Docker Compose in the engine's own file system and network, as on a machine of its own.
compose() {
  local inside
  inside=$(cat "/proc/$(host_pid 1)/task/$(host_pid 1)/children")
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/tmp DOCKER_BUILDKIT=0 DOCKER_HOST=unix:///mnt/docker.sock timeout 600 \
    nsenter --target "${inside%% *}" --mount --net --pid --uts \
    sh -c 'cd /mnt/project && exec /mnt/docker-compose --file compose.local.yaml "$@"' compose "$@"
}

secret_names() { /usr/bin/python3 -c '
import sys, yaml
for secret in yaml.safe_load(open(sys.argv[1]))["secrets"]:
    print(secret["name"])' "$STACK_DIR/secrets.yaml"; }

# Copies the stack beside secrets and variables of its own, and tags what stands in for the images that it asks for.
take_stack() {
  local name image
  cp -r "$STACK_DIR/." "$PROJECT_DIR"
  printf '%s\n' "$@" >"$PROJECT_DIR/.env"
  # As strict as can be: readable to root alone, who is neither Patroni nor pgAdmin.
  mkdir -m 0700 "$PROJECT_DIR/secrets"
  for name in $(secret_names); do
    (umask 077; /usr/bin/python3 "$LAB_HOME/lib/secret.py" 24 'printable ASCII' >"$PROJECT_DIR/secrets/$name")
  done
  for image in $(compose config --images | sort -u); do
    case $image in
      *etcd*) docker_on 1 tag howdah/etcd:lab "$image" ;;
      *haproxy*) docker_on 1 tag howdah/haproxy:lab "$image" ;;
      *pgbouncer*) docker_on 1 tag howdah/pgbouncer:lab "$image" ;;
      *pgadmin*) docker_on 1 tag howdah/pgadmin:lab "$image" ;;
    esac
  done
  make_postgres "$(sed -n 's/^ARG POSTGRES_IMAGE=//p' "$STACK_DIR/image/Dockerfile")"
}

# The official image as far as the Dockerfile leans on it: the user, the folder, the volume, and a pip that finds packages.
make_postgres() {
  local context
  context=$(host_dir 1)/postgres
  mkdir -p "$context"
  cp -r "$(wheels_dir)" "$context/wheels"
  cat >"$context/Dockerfile" <<'DOCKERFILE'
FROM howdah/base:lab
COPY wheels /wheels
RUN rm -f /etc/apt/sources.list /etc/apt/sources.list.d/* /usr/bin/patroni* \
 && printf '[global]\nno-index = true\nfind-links = /wheels\n' >/etc/pip.conf \
 && install -d -o postgres -g postgres -m 1777 /var/lib/postgresql /var/lib/postgresql/data \
 && install -d -o postgres -g postgres -m 3777 /var/run/postgresql
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/usr/lib/postgresql/17/bin LANG=C.UTF-8
VOLUME /var/lib/postgresql/data
STOPSIGNAL SIGINT
DOCKERFILE
  docker_on 1 build -q --network none -t "$1" "$context" >"$WORK/postgres.log" 2>&1 || { tail -20 "$WORK/postgres.log" >&2; die 'no base'; }
}

# port NAME : the loopback port of a listener, or of pgadmin.
port() {
  local upper
  upper=$(tr '[:lower:]' '[:upper:]' <<<"$1")
  sed -n "s/.*{LOCAL_PORT_$upper:-\([0-9]*\)}.*/\1/p" "$STACK_DIR/compose.local.yaml"
}

members() { compose config --services | grep -E '^database[0-9]+$' | sort; }

patroni_list() { compose exec -T "$(members | head -1)" patronictl list --format json; }

has_standby() {
  patroni_list | jq -e --argjson count "$(members | wc -l)" \
    '([.[] | select(.Role == "Leader")] | length) == 1 and ([.[] | select(.Role | test("Sync Standby|Quorum Standby"))] | length) >= 1
     and ([.[] | select(.State | test("running|streaming"))] | length) == $count'
}

# of_plan EFFECT : the first name that plan.tsv has of a kind, of a role for example.
of_plan() { awk -F '\t' -v effect="$1" '$1 == effect {sub("^" effect " ", "", $3); print $3; exit}' "$STACK_DIR/plan.tsv"; }

# as_role PORT COMMAND... : the client as the stack's first role, in its first database.
as_role() {
  local port=$1 role secret
  shift
  role=$(of_plan role)
  secret=$(awk -F '\t' -v role="$role" '$1 == "fact" && $3 ~ /^login/ && $4 == role {sub("secret/", "", $2); print $2; exit}' "$STACK_DIR/plan.tsv")
  PGPORT=$port PGUSER=$role PGDATABASE=$(of_plan database) PGPASSWORD=$(cat "$PROJECT_DIR/secrets/$secret") client "$@"
}

login() {
  PGHOST=127.0.0.1 PGPORT=$(port primary) PGUSER=postgres
  PGPASSWORD=$(cat "$PROJECT_DIR"/secrets/*_superuser_password)
  export PGHOST PGPORT PGUSER PGPASSWORD
}

client() { nsenter --net="/var/run/netns/$(netns 1)" timeout 120 /usr/bin/python3 "$LAB_HOME/lib/client.py" "$@"; }

expect() { grep -qF -- "$2" "$1" || { cat "$1" >&2; die "expected: $2"; }; }

# In what Docker tells of containers, images and logs, and on command lines.
no_secret_shows() {
  local containers images one
  containers=$(docker_on 1 ps --quiet)
  images=$(docker_on 1 images --quiet | sort -u)
  [[ $containers && $images ]] || die 'there is nothing to look at'
  for one in $containers; do
    docker_on 1 inspect "$one"
    docker_on 1 logs "$one" 2>&1
    docker_on 1 top "$one" -eo pid,args
  done >"$WORK/shown"
  for one in $images; do
    docker_on 1 image inspect "$one"
    docker_on 1 history --no-trunc "$one"
  done >>"$WORK/shown"
  for one in $(secret_names); do
    if grep -qF -f "$PROJECT_DIR/secrets/$one" "$WORK/shown"; then die "the secret $one shows"; fi
  done
}
