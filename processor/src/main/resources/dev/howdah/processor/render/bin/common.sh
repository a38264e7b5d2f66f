#!/bin/sh
# What the scripts of bin/ share; sourced, never run. They know the stack from plan.tsv, a row a setting:
# effect, where, key, value.

folder=$(cd "$(dirname "$0")/.." && pwd)
plan=$folder/plan.tsv
# shellcheck disable=SC2034  # used by the scripts
tab=$(printf '\t')

say() { printf '%s\n' "$*"; }
complain() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }
die() {
    complain "$*"
    exit 1
}

# usage: the comment at the top of a script.
usage() { sed -n '2,/^$/{s/^# \{0,1\}//;p;}' "$0"; }

# fact KEY [WHERE] : what plan.tsv says.
fact() {
    awk -F '\t' -v key="$1" -v where="${2:-stack}" \
        '$1 == "fact" && $2 == where && $3 == key {print $4; exit}' "$plan"
}

# rows EFFECT : where, key and value of every row of that effect.
rows() { awk -F '\t' -v OFS='\t' -v effect="$1" '$1 == effect {print $2, $3, $4}' "$plan"; }

[ -r "$plan" ] || die "$plan is missing: export the stack's files again"
stack=$(awk -F '\t' '$1 == "stack" {print $4; exit}' "$plan")
database=$(fact service)

# service_exists NAME : whether the stack that runs has it.
service_exists() { docker service inspect --format '{{.ID}}' "${stack}_$1" >/dev/null 2>&1; }

# wait_for SECONDS WHAT COMMAND... : runs the command once a second until it succeeds.
wait_for() {
    limit=$1 what=$2 waited=0
    shift 2
    until "$@" >/dev/null 2>&1; do
        waited=$((waited + 1))
        [ "$waited" -le "$limit" ] || {
            complain "gave up after $limit s: $what"
            return 1
        }
        sleep 1
    done
}

# secret_in_use KEY : the Docker secret behind KEY. Rotated secrets have other names, of which the running service knows.
secret_in_use() {
    # shellcheck disable=SC2013  # names of services are words
    for using in $(awk -F '\t' -v key="secrets.$1" '$1 == "tasks" && $3 == key {sub("service/", "", $2); print $2}' "$plan"); do
        name=$(docker service inspect --format \
            '{{range .Spec.TaskTemplate.ContainerSpec.Secrets}}{{.File.Name}} {{.SecretName}}{{"\n"}}{{end}}' \
            "${stack}_$using" 2>/dev/null | awk -v key="$1" '$1 == key {print $2; exit}')
        [ -z "$name" ] || {
            printf '%s\n' "$name"
            return
        }
    done
    printf '%s\n' "$1"
}

# The operator is a task of the stack's own image on this manager, with the networks, configs and secrets of a member, that
# does nothing but wait for commands. It ends with the script that started it, or after an hour.
operator=${stack}_operator
operator_container=

operator_start() {
    docker service rm "$operator" >/dev/null 2>&1 || :
    this=$(docker info --format '{{.Swarm.NodeID}}')
    # One word an option: names of networks, configs and secrets, and paths without blanks.
    # shellcheck disable=SC2046
    docker service create --detach --quiet --name "$operator" --label "com.docker.stack.namespace=$stack" \
        --constraint "node.id==$this" --restart-condition none --endpoint-mode dnsrr --no-resolve-image --with-registry-auth \
        --entrypoint sleep \
        $(docker service inspect --format '{{with .Spec.TaskTemplate}}
            {{range .Networks}}--network {{.Target}} {{end}}
            {{range .ContainerSpec.Configs}}--config source={{.ConfigName}},target={{.File.Name}},uid={{.File.UID}},gid={{.File.GID}},mode={{printf "0%o" .File.Mode}} {{end}}
            {{range .ContainerSpec.Secrets}}--secret source={{.SecretName}},target={{.File.Name}},uid={{.File.UID}},gid={{.File.GID}},mode={{printf "0%o" .File.Mode}} {{end}}
            {{end}}' "${stack}_$database") \
        "$(docker service inspect --format '{{.Spec.TaskTemplate.ContainerSpec.Image}}' "${stack}_$database")" 3600 >/dev/null
    wait_for 120 "the task of $operator on this host (docker service ps $operator says why)" operator_runs
}

# By the id: a container of the one before may still be on its way out.
operator_runs() {
    operator_container=$(docker ps --quiet --filter status=running --filter \
        "label=com.docker.swarm.service.id=$(docker service inspect --format '{{.ID}}' "$operator")" | head -n 1)
    [ -n "$operator_container" ]
}

operator_stop() {
    [ -z "$operator_container" ] || docker service rm "$operator" >/dev/null 2>&1 || :
    operator_container=
}

# cluster COMMAND... : cluster.py in the operator, by the interpreter that Patroni itself has; standard input goes through.
cluster() {
    # shellcheck disable=SC2016
    docker exec --interactive "$operator_container" sh -c '
        python=$(head -n 1 "$(command -v patronictl)" | sed -n "s/^#! *//p")
        case $python in *python*) ;; *) python=python3 ;; esac
        exec $python -c "$@"' sh "$(cat "$folder/bin/cluster.py")" "$(fact patroni.yml)" "$database" "$@"
}

# load_variables : those of .env beside the stack's files, as a user would export them.
load_variables() {
    [ -r "$folder/.env" ] || return 0
    set -a
    # shellcheck source=/dev/null
    . "$folder/.env"
    set +a
}

# docker_config : compose.yaml with its variables filled in; fails with Docker's own words.
docker_config() { (cd "$folder" && docker stack config --compose-file compose.yaml); }

# services_and_images FILE : from what docker_config printed.
services_and_images() {
    awk '/^[a-z]/ {part = $1} part == "services:" && /^  [^ ].*:$/ {name = $1; sub(":$", "", name); gsub("[\"'"'"']", "", name)}
        part == "services:" && /^    image: / {image = $2; gsub("[\"'"'"']", "", image); print name, image}' "$1"
}

# kept_config NAME : a config in use that differs from config NAME only in what is read once in a cluster's life; nothing if
# there is none. Its label says what the rest of it is.
kept_config() {
    key=$(awk -F '\t' -v name="$1" '$1 == "fact" && $3 == "name" && $4 == name {sub("read-once/", "", $2); print $2; exit}' "$plan")
    [ -n "$key" ] || return 0
    target=$(fact target "read-once/$key")
    using=$(docker service inspect --format \
        '{{range .Spec.TaskTemplate.ContainerSpec.Configs}}{{.File.Name}} {{.ConfigName}}{{"\n"}}{{end}}' \
        "${stack}_$database" 2>/dev/null | awk -v target="$target" '$1 == target {print $2; exit}')
    { [ -n "$using" ] && [ "$using" != "$1" ]; } || return 0
    rest=$(docker config inspect --format '{{index .Spec.Labels "dev.howdah.rest"}}' "$using" 2>/dev/null) || return 0
    [ "$rest" != "$(fact rest "read-once/$key")" ] || printf '%s\n' "$using"
}
