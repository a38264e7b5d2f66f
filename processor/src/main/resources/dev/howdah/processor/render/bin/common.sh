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

# must_be_seconds VALUE : of the option --timeout.
must_be_seconds() {
    case $1 in '' | *[!0-9]*) complain "--timeout is a number of seconds, not $1"; exit 2 ;; esac
}

# this_manager : the id of this host.
this_manager() { docker info --format '{{.Swarm.NodeID}}' || die 'the Docker engine does not answer'; }

# of_service SERVICE TEMPLATE : what the Swarm says of a service that runs.
of_service() { docker service inspect --format "$2" "${stack}_$1" || die "the Swarm does not tell of ${stack}_$1"; }

# service_exists SERVICE : whether the stack that runs has it. An engine that is silent has not said no.
service_exists() {
    running_services=$(docker service ls --format '{{.Name}}') || die 'the Swarm does not tell its services: docker node ls says why'
    printf '%s\n' "$running_services" | grep -qxF "${stack}_$1"
}

# services_and_tasks : name, running and wanted tasks of each service; of a job, those that ended well.
services_and_tasks() {
    listed=$(docker service ls --filter "label=com.docker.stack.namespace=$stack" --format '{{.Name}} {{.Replicas}}') ||
        die 'the Swarm does not tell its services: docker node ls says why'
    printf '%s\n' "$listed" | awk 'NF {split(/completed\)/ ? substr($3, 2) : $2, tasks, "/"); print $1, tasks[1], tasks[2]}'
}

update_state() { of_service "$1" '{{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}'; }

# node_labels CONDITION : label=value of the hosts for which the Go template's condition holds, a line each.
node_labels() {
    nodes=$(docker node ls --quiet) || die 'the Swarm does not tell its hosts: docker node ls says why'
    # shellcheck disable=SC2086  # ids are words
    docker node inspect --format "{{if $1}}{{range \$k, \$v := .Spec.Labels}}{{\$k}}={{\$v}}{{\"\\n\"}}{{end}}{{end}}" $nodes ||
        die 'the Swarm does not tell the labels of its hosts'
}

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

# in_sequence COMMAND... : again where the Swarm itself changed a service at the same moment, and so refused; otherwise the
# command's output and exit.
in_sequence() {
    attempt=1
    until said_by_docker=$("$@" 2>&1); do
        case $said_by_docker in *'out of sequence'*) ;; *) attempt=10 ;; esac
        [ "$attempt" -lt 10 ] || {
            printf '%s\n' "$said_by_docker" >&2
            return 1
        }
        attempt=$((attempt + 1))
        sleep 1
    done
    printf '%s\n' "$said_by_docker"
}

# update_service SERVICE OPTION...
update_service() {
    updated=${stack}_$1
    shift
    in_sequence docker service update --detach --quiet --with-registry-auth "$@" "$updated" >/dev/null ||
        die "docker service update $updated failed"
}

# services_with KEY : the services that mount a secret.
services_with() {
    awk -F '\t' -v key="secrets.$1" '$1 == "tasks" && $3 == key {sub("service/", "", $2); print $2}' "$plan"
}

# secret_of SERVICE KEY : the Docker secret that a running service mounts as the key; nothing if it does not.
secret_of() {
    mounts_of_service=$(of_service "$1" \
        '{{range .Spec.TaskTemplate.ContainerSpec.Secrets}}{{.File.Name}} {{.SecretName}}{{"\n"}}{{end}}') || exit 1
    printf '%s\n' "$mounts_of_service" | awk -v key="$2" '$1 == key {print $2; exit}'
}

# secret_in_use KEY : the Docker secret behind KEY. Rotated secrets have other names, of which the running service knows.
secret_in_use() {
    for using in $(services_with "$1"); do
        service_exists "$using" || continue
        found=$(secret_of "$using" "$1") || exit 1
        [ -z "$found" ] || {
            printf '%s\n' "$found"
            return
        }
    done
    printf '%s\n' "$1"
}

# Python by the interpreter that Patroni itself has, which knows Patroni's modules.
# shellcheck disable=SC2016,SC2034  # for the shell in the container; used by the scripts
by_patronis_python='
    python=$(head -n 1 "$(command -v patronictl)" | sed -n "s/^#! *//p")
    case $python in *python*) ;; *) python=python3 ;; esac
    exec $python -c "$@"'

# The operator is a task of the stack's own image on this manager, with the networks, configs and secrets of a member, that
# does nothing but wait for commands. It ends with the script that started it, or after an hour.
operator=${stack}_operator
operator_service='' operator_container=''

operator_start() {
    remove_service "$operator"
    this=$(this_manager) || exit 1
    image_of_members=$(of_service "$database" '{{.Spec.TaskTemplate.ContainerSpec.Image}}') || exit 1
    options_of_members=$(of_service "$database" '{{with .Spec.TaskTemplate}}
        {{range .Networks}}--network {{.Target}} {{end}}
        {{range .ContainerSpec.Configs}}--config source={{.ConfigName}},target={{.File.Name}},uid={{.File.UID}},gid={{.File.GID}},mode={{printf "0%o" .File.Mode}} {{end}}
        {{range .ContainerSpec.Secrets}}--secret source={{.SecretName}},target={{.File.Name}},uid={{.File.UID}},gid={{.File.GID}},mode={{printf "0%o" .File.Mode}} {{end}}
        {{end}}') || exit 1
    # One word an option: names of networks, configs and secrets, and paths without blanks.
    # shellcheck disable=SC2086
    operator_service=$(docker service create --detach --quiet --name "$operator" --label "com.docker.stack.namespace=$stack" \
        --constraint "node.id==$this" --restart-condition none --endpoint-mode dnsrr --no-resolve-image --with-registry-auth \
        --entrypoint sleep $options_of_members "$image_of_members" 3600) || die "$operator could not be made"
    wait_for 120 "the task of $operator on this host (docker service ps $operator says why)" operator_runs || exit 1
}

# By the id: a container of the one before may still be on its way out.
operator_runs() {
    operator_container=$(docker ps --quiet --filter status=running --filter "label=com.docker.swarm.service.id=$operator_service")
    [ -n "$operator_container" ]
}

operator_stop() {
    [ -z "$operator_service" ] || remove_service "$operator"
    operator_service='' operator_container=''
}

# remove_service NAME : one that a script made; it need not be there.
remove_service() {
    removing=$(docker service rm "$1" 2>&1) || case $removing in
        *'not found'*) ;;
        *) complain "$1 could not be removed: $removing" ;;
    esac
}

# cluster COMMAND... : cluster.py in the operator; standard input goes through.
cluster() {
    docker exec --interactive "$operator_container" sh -c "$by_patronis_python" sh "$(cat "$folder/bin/cluster.py")" \
        "$(fact patroni.yml)" "$database" "$@"
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

# config_exists NAME : whether the Swarm has a config of that name.
config_exists() {
    existing_configs=$(docker config ls --format '{{.Name}}') || die 'the Swarm does not tell its configs: docker node ls says why'
    printf '%s\n' "$existing_configs" | grep -qxF "$1"
}

# key_of NAME : the key of a config of which a part is read once in a cluster's life; nothing for others.
key_of() { awk -F '\t' -v name="$1" '$1 == "fact" && $3 == "name" && $4 == name {sub("read-once/", "", $2); print $2; exit}' "$plan"; }

# kept_config NAME : a config in use that differs from config NAME only in what is read once; nothing if there is none. Its
# label says what the rest of it is.
kept_config() {
    key=$(key_of "$1")
    [ -n "$key" ] || return 0
    service_exists "$database" || return 0
    configs_of_service=$(of_service "$database" \
        '{{range .Spec.TaskTemplate.ContainerSpec.Configs}}{{.File.Name}} {{.ConfigName}}{{"\n"}}{{end}}') || exit 1
    using=$(printf '%s\n' "$configs_of_service" | awk -v target="$(fact target "read-once/$key")" '$1 == target {print $2; exit}')
    { [ -n "$using" ] && [ "$using" != "$1" ]; } || return 0
    rest=$(docker config inspect --format '{{index .Spec.Labels "dev.howdah.rest"}}' "$using") || die "the Swarm does not tell of config $using"
    [ "$rest" != "$(fact rest "read-once/$key")" ] || printf '%s\n' "$using"
}
