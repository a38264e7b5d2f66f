#!/bin/sh
# Says whether what runs is what this folder holds: configs and secrets, images, tasks, Patroni's dynamic configuration,
# parameters set by hand, roles and databases, the health of members and their replication.
#
# usage: verify.sh
#
# Prints a line for every difference: key, what was compiled, what runs. It changes nothing, and never shows a secret. What
# only a member's own host may ask PostgreSQL is asked by a job through the engine of that host: the variable DOCKER_SOCKET
# says where the engines listen, if not at /var/run/docker.sock.
# Exit: 0 the same, 3 a difference, 1 it could not be found out, 2 wrong usage.
set -eu
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
# shellcheck source-path=SCRIPTDIR source=errand.sh
. "$folder/bin/errand.sh"

case ${1:-} in
    '') ;;
    --help) usage; exit 0 ;;
    *) complain "unknown option $1"; usage >&2; exit 2 ;;
esac

service_exists "$database" || die "the stack $stack does not run here: bin/deploy.sh"
work=$(mktemp -d)
trap 'end_errand; operator_stop; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
load_variables

differs() { printf '%s\t%s\t%s\n' "$1" "$2" "$3" >>"$work/drift"; }

: >"$work/drift"
while IFS="$tab" read -r where path name; do
    service=${where#service/}
    service_exists "$service" || continue
    of_service "$service" '{{range .Spec.TaskTemplate.ContainerSpec.Configs}}{{.ConfigName}}{{"\n"}}{{end}}' >"$work/configs"
    kept=$(kept_config "$name")
    grep -qxF "${kept:-$name}" "$work/configs" ||
        differs "$service: $path" "$name" "$(grep -F "${name%_*}_" "$work/configs" || echo '(none)')"
done <<END
$(rows config)
END

docker_config >"$work/compose.yaml"
services_and_tasks >"$work/tasks"
while read -r service image; do
    if ! service_exists "$service"; then
        differs "service $service" exists missing
        continue
    fi
    runs=$(of_service "$service" '{{.Spec.TaskTemplate.ContainerSpec.Image}}')
    [ "${runs%@sha256:*}" = "$image" ] || differs "$service: image" "$image" "$runs"
    tasks=$(awk -v name="${stack}_$service" '$1 == name {print $2 "/" $3}' "$work/tasks")
    [ "${tasks%/*}" = "${tasks#*/}" ] || differs "$service: tasks" "${tasks#*/}" "${tasks%/*}"
done <<END
$(services_and_images "$work/compose.yaml")
END

ask_members
operator_start
status=0
{
    cat "$folder/patroni.yml"
    printf '\n.\n'
    plan_and_answers
} | cluster drift "$(fact members)" >>"$work/drift" || status=$?
case $status in
    0 | 3) ;;
    *) exit 1 ;;
esac

if [ -s "$work/drift" ]; then
    awk -F '\t' '{printf "%s: compiled %s, runs %s\n", $1, $2, $3}' "$work/drift"
    exit 3
fi
say "$stack runs as it was compiled"
