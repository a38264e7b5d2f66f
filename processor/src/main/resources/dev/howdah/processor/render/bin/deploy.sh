#!/bin/sh
# Brings the stack of this folder onto the Docker Swarm of this manager; or, where it runs already, to what the folder holds.
#
# usage: deploy.sh [OPTION...]
#
#   --dry-run                say what would change and how, and what is missing; change nothing
#   --restart                restart PostgreSQL where a parameter waits for it, members in the safe order
#   --accept                 go on where a change needs more than a deployment, having read about it
#   --timeout SECONDS        how long to wait for each step (default 600)
#   --resolve-image WHEN     as docker stack deploy takes it: always (default), changed, never
#
# Variables are taken from the file .env beside compose.yaml, if there is one, and from the environment. It may be
# interrupted and run again: it goes on from what it finds.
#
# Exit: 0 what runs is what the folder holds, 1 something is missing or failed, 2 wrong usage, 4 a restart is pending.
set -eu
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
# shellcheck source-path=SCRIPTDIR source=preflight.sh
. "$folder/bin/preflight.sh"
# shellcheck source-path=SCRIPTDIR source=changes.sh
. "$folder/bin/changes.sh"

dry='' restart='' accept='' patience=600 resolve=always
while [ $# -gt 0 ]; do
    case $1 in
        --dry-run) dry=yes ;;
        --restart) restart=yes ;;
        --accept) accept=yes ;;
        --timeout | --resolve-image)
            [ $# -gt 1 ] || { complain "$1 needs a value"; exit 2; }
            if [ "$1" = --timeout ]; then patience=$2; else resolve=$2; fi
            shift
            ;;
        --help) usage; exit 0 ;;
        *) complain "unknown option $1"; usage >&2; exit 2 ;;
    esac
    shift
done
case $patience in '' | *[!0-9]*) complain "--timeout is a number of seconds, not $patience"; exit 2 ;; esac
case $resolve in always | changed | never) ;; *) complain "--resolve-image is always, changed or never"; exit 2 ;; esac

work=$(mktemp -d)
trap 'operator_stop; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# write_override FILE : what stands differently in the Swarm than in compose.yaml: secrets that were rotated, and configs in
# use that differ only in what is read once.
write_override() {
    {
        echo 'configs:'
        rows config | while IFS="$tab" read -r _ _ name; do
            kept=$(kept_config "$name")
            [ -z "$kept" ] || printf '  %s:\n    name: %s\n    external: true\n' "$(key_of "$name")" "$kept"
        done
        echo 'secrets:'
        rows secret | while IFS="$tab" read -r _ secret _; do
            using=$(secret_in_use "$secret")
            [ "$using" = "$secret" ] || printf '  %s:\n    name: %s\n    external: true\n' "$secret" "$using"
        done
    } | awk '/^[a-z]/ {head = $0; next} {if (head != "") print head; head = ""; print}' >"$1"
}

# key_of NAME : the key of a config that is read once.
key_of() { awk -F '\t' -v name="$1" '$1 == "fact" && $3 == "name" && $4 == name {sub("read-once/", "", $2); print $2}' "$plan"; }

# stack_deploy FILE OPTION... : one call of docker stack deploy; FILE may be - for standard input.
stack_deploy() {
    file=$1
    shift
    write_override "$work/override.yaml"
    set -- "$@" --compose-file "$file"
    [ ! -s "$work/override.yaml" ] || set -- "$@" --compose-file "$work/override.yaml"
    (cd "$folder" && docker stack deploy --detach=true --with-registry-auth --resolve-image "$resolve" "$@" "$stack") >"$work/deploy.log" 2>&1 || {
        cat "$work/deploy.log" >&2
        die 'docker stack deploy failed; what it did before stands, and deploy.sh may be run again'
    }
    grep -E '^(Creating|Removing)' "$work/deploy.log" || :
}

# Members of etcd are services of their own, which one deployment would restart together: no quorum, no primary.
deploy_etcd() {
    for member in $(fact etcd); do
        awk -F '\t' -v where="service/$member" '$1 == "tasks" && $2 == where {found = 1} END {exit !found}' "$work/changes" || continue
        service_exists "$member" || continue
        say "$member: new task"
        only_service "$member" >"$work/member.yaml"
        stack_deploy - <"$work/member.yaml"
        sleep 2
        wait_services "${stack}_$member"
        operator_start
        cluster etcd "$member" "$patience" || die "$member did not come back: see docker service ps ${stack}_$member"
        operator_stop
    done
}

# only_service NAME : compose.yaml with that service alone.
only_service() {
    awk -v name="$1" '
        /^[a-z]/ {part = $1}
        part == "services:" && /^  [^ ]/ {key = $1; sub(":$", "", key); keep = key == name}
        part != "services:" || /^[a-z#]/ || keep' "$folder/compose.yaml"
}

# wait_services [NAME] : until every task runs and no update is under way.
wait_services() {
    end=$(($(date +%s) + patience)) said=''
    while :; do
        docker stack services --format '{{.Name}} {{.Replicas}}' "$stack" | awk -v only="${1:-}" -v operator="$operator" '
            $1 != operator && (only == "" || $1 == only) {
                split($2, tasks, "/")
                if ($0 ~ /completed\)/) {split($3, tasks, "/"); sub("\\(", "", tasks[1])}
                if (tasks[1] != tasks[2]) print $1 " " $2
            }' >"$work/waiting"
        docker stack services --quiet "$stack" | xargs docker service inspect \
            --format '{{.Spec.Name}} {{if .UpdateStatus}}{{.UpdateStatus.State}}{{end}}' |
            awk -v only="${1:-}" '(only == "" || $1 == only) && $2 !~ /^(completed|rollback_completed)?$/ {print $1 " " $2}' >>"$work/waiting"
        if grep -E ' (rollback_)?paused$' "$work/waiting" >&2; then
            die 'an update was paused because a new task failed: docker service ps says why; mend it and run deploy.sh again'
        fi
        [ -s "$work/waiting" ] || return 0
        now=$(sort -u "$work/waiting" | tr '\n' ',' | sed "s/${stack}_//g; s/,\$//; s/,/, /g")
        [ "$now" = "$said" ] || say "waiting: $now"
        said=$now
        [ "$(date +%s)" -lt "$end" ] || {
            docker stack ps --no-trunc --filter desired-state=running --format '{{.Name}}: {{.CurrentState}} {{.Error}}' "$stack" >&2
            die "gave up after $patience s: $now"
        }
        sleep 2
    done
}

# put_images_back : docker stack deploy keeps an image that somebody gave a service by hand, unless the stack's changed.
put_images_back() {
    services_and_images "$work/compose.yaml" | while read -r service image; do
        runs=$(docker service inspect --format '{{.Spec.TaskTemplate.ContainerSpec.Image}}' "${stack}_$service")
        if [ "${runs%@sha256:*}" != "$image" ]; then
            say "$service: $runs -> $image: new tasks"
            docker service update --detach --quiet --with-registry-auth --image "$image" "${stack}_$service" >/dev/null
        fi
    done
}

# remember : keeps plan.tsv in the Swarm, to compare the next release with, and forgets older ones.
remember() {
    name=${stack}_plan_$(sha256sum <"$plan" | cut -c1-8)
    docker config inspect "$name" >/dev/null 2>&1 ||
        docker config create --label "com.docker.stack.namespace=$stack" --label dev.howdah.plan=yes "$name" "$plan" >/dev/null ||
        complain "the plan could not be kept: the next dry run can't compare with it"
    for old in $(docker config ls --filter "label=com.docker.stack.namespace=$stack" --filter label=dev.howdah.plan --format '{{.Name}}'); do
        [ "$old" = "$name" ] || docker config rm "$old" >/dev/null
    done
}

# remove_unused : versions of the stack's configs that nothing uses. Docker itself refuses to remove one in use.
remove_unused() {
    docker config ls --filter "label=com.docker.stack.namespace=$stack" --format '{{.Name}}' | while read -r config; do
        case $config in "${stack}_plan_"*) continue ;; esac
        if docker config rm "$config" >/dev/null 2>&1; then say "config $config: removed"; fi
    done
}

load_variables
preflight || exit 1
read_changes "$work/changes"
report_changes "$work/changes"
if careful "$work/changes" && [ -z "$accept" ]; then
    complain 'what is marked "by hand" needs more than a deployment: see RUNBOOK.md, then go on with --accept'
    [ -n "$dry" ] || exit 1
fi
if [ -n "$dry" ]; then
    if service_exists "$database"; then
        operator_start
        cluster dynamic <"$folder/patroni.yml" >"$work/live" || [ $? -eq 3 ] || exit 1
        report_live "$work/live" "$work/changes"
    fi
    exit 0
fi

running=
! service_exists "$database" || running=yes
[ -z "$running" ] || deploy_etcd
say "$stack: deploying"
stack_deploy compose.yaml --prune
put_images_back
sleep 2
wait_services
operator_start
cluster wait "$patience" "$(fact members)" || exit 1
cluster apply <"$folder/patroni.yml" >"$work/applied" || [ $? -eq 3 ] || exit 1
awk -F '\t' '{printf "dynamic configuration: %s %s -> %s\n", $1, $2, $3}' "$work/applied"
if [ -n "$running" ] && touches_objects "$work/changes"; then
    say 'roles and databases: running init/post-init.sh'
    cluster script <"$folder/init/post-init.sh" || exit 1
fi
status=0
cluster pending >"$work/pending" || status=$?
if [ "$status" -eq 3 ] && [ -n "$restart" ]; then
    cluster restart "$patience" || exit 1
    status=0
    cluster pending >"$work/pending" || status=$?
fi
operator_stop
remember
remove_unused
case $status in
    0) say "$stack runs as it was compiled" ;;
    3)
        awk -F '\t' '{printf "pending restart: %s: %s\n", $1, $2}' "$work/pending"
        say 'deploy.sh --restart restarts them in the safe order'
        exit 4
        ;;
    *) exit 1 ;;
esac
