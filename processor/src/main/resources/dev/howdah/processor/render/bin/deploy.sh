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
# interrupted and run again: it goes on from what it finds. What only a member's own host may ask PostgreSQL is asked by a job
# through the engine of that host: the variable DOCKER_SOCKET says where the engines listen, if not at /var/run/docker.sock.
#
# Exit: 0 what runs is what the folder holds, 1 something is missing or failed, 2 wrong usage, 4 a restart is pending.
set -eu
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
# shellcheck source-path=SCRIPTDIR source=preflight.sh
. "$folder/bin/preflight.sh"
# shellcheck source-path=SCRIPTDIR source=changes.sh
. "$folder/bin/changes.sh"
# shellcheck source-path=SCRIPTDIR source=errand.sh
. "$folder/bin/errand.sh"

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
must_be_seconds "$patience"
case $resolve in always | changed | never) ;; *) complain "--resolve-image is always, changed or never"; exit 2 ;; esac

work=$(mktemp -d)
trap 'end_errand; operator_stop; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# write_override FILE : what stands differently in the Swarm than in compose.yaml: secrets that were rotated, and configs in
# use that differ only in what is read once.
write_override() {
    : >"$work/configs"
    : >"$work/secrets"
    while IFS="$tab" read -r _ _ config; do
        kept=$(kept_config "$config") || exit 1
        [ -z "$kept" ] || external "$(key_of "$config")" "$kept" >>"$work/configs"
    done <<END
$(rows config)
END
    while IFS="$tab" read -r _ secret _; do
        [ -n "$secret" ] || continue
        inuse=$(secret_in_use "$secret") || exit 1
        [ "$inuse" = "$secret" ] || external "$secret" "$inuse" >>"$work/secrets"
    done <<END
$(rows secret)
END
    for section in configs secrets; do
        [ ! -s "$work/$section" ] || {
            printf '%s:\n' "$section"
            cat "$work/$section"
        }
    done >"$1"
}

external() { printf '  %s:\n    name: %s\n    external: true\n' "$1" "$2"; }

# stack_deploy FROM OPTION... : one call of docker stack deploy with the compose file FROM.
stack_deploy() {
    from=$1
    shift
    write_override "$work/override.yaml"
    set -- "$@" --compose-file -
    [ ! -s "$work/override.yaml" ] || set -- "$@" --compose-file "$work/override.yaml"
    # Docker 20.10 returns at once and knows no such option.
    case $(docker stack deploy --help) in *--detach*) set -- "$@" --detach=true ;; esac
    in_sequence docker_stack_deploy "$@" >"$work/deploy.log" ||
        die 'docker stack deploy failed; what it did before stands, and deploy.sh may be run again'
    grep -E '^(Creating|Removing)' "$work/deploy.log" || :
}

docker_stack_deploy() {
    (cd "$folder" && docker stack deploy --with-registry-auth --resolve-image "$resolve" "$@" "$stack" <"$from")
}

# Members of etcd are services of their own, which one deployment would restart together: no quorum, no primary.
deploy_etcd() {
    for member in $(fact etcd); do
        touched "$member" || continue
        service_exists "$member" || continue
        say "$member: new task"
        only_service "$member" >"$work/member.yaml"
        stack_deploy "$work/member.yaml"
        sleep 2
        wait_services "$member"
        operator_start
        cluster etcd "$member" "$patience" || die "$member did not come back: see docker service ps ${stack}_$member"
        operator_stop
    done
}

# Jobs make what other services' tasks need to start, a folder of the hosts for example: a new task that came before it would
# fail, and pause the update of its service.
deploy_jobs() {
    # shellcheck disable=SC2013  # names of services are words
    for job in $(awk -F '\t' '$3 == "deploy.mode" && $4 == "global-job" {sub("service/", "", $2); print $2}' "$plan"); do
        touched "$job" || ! service_exists "$job" || continue
        say "$job: runs on every host"
        only_service "$job" >"$work/job.yaml"
        stack_deploy "$work/job.yaml"
        sleep 2
        wait_services "$job"
    done
}

# touched SERVICE : whether a change gives it new tasks.
touched() {
    awk -F '\t' -v where="service/$1" '$1 ~ /^(tasks|config|service|etcd-members)$/ && $2 == where {found = 1} END {exit !found}' "$work/changes"
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
        unfinished "${1:-}" >"$work/waiting" || exit 1
        if grep -E ' (rollback_)?paused$' "$work/waiting" >&2; then
            die 'an update was paused because a new task failed: docker service ps says why; mend it and run deploy.sh again'
        fi
        [ -s "$work/waiting" ] || return 0
        now=$(tr '\n' ',' <"$work/waiting" | sed 's/,$//; s/,/, /g')
        [ "$now" = "$said" ] || say "waiting: $now"
        said=$now
        [ "$(date +%s)" -lt "$end" ] || {
            docker stack ps --no-trunc --filter desired-state=running --format '{{.Name}}: {{.CurrentState}} {{.Error}}' "$stack" >&2
            die "gave up after $patience s: $now"
        }
        sleep 2
    done
}

# unfinished [NAME] : the services that are not yet as they should be, and in which way.
unfinished() {
    services_and_tasks >"$work/tasks" || return 1
    while read -r long runs wanted; do
        service=${long#"${stack}_"}
        case $long in '' | "$operator" | "$errand") continue ;; esac
        { [ -z "$1" ] || [ "$1" = "$service" ]; } || continue
        state=$(update_state "$service") || return 1
        case $state in
            '' | completed | rollback_completed) [ "$runs" = "$wanted" ] || say "$service $runs/$wanted" ;;
            *) say "$service $state" ;;
        esac
    done <"$work/tasks"
}

# put_images_back : docker stack deploy keeps an image that somebody gave a service by hand, unless the stack's changed.
put_images_back() {
    while read -r service image; do
        runs=$(of_service "$service" '{{.Spec.TaskTemplate.ContainerSpec.Image}}') || exit 1
        if [ "${runs%@sha256:*}" != "$image" ]; then
            say "$service: $runs -> $image: new tasks"
            set -- "$service" --image "$image"
            [ "$resolve" != never ] || set -- "$@" --no-resolve-image
            update_service "$@"
        fi
    done <<END
$(services_and_images "$work/compose.yaml")
END
}

# restart_members : those that wait for it, in the safe order. Values of which some are raised and some lowered take replicas,
# the primary, and replicas again.
restart_members() {
    pass=1
    while find_pending; [ "$status" -eq 3 ] && [ "$pass" -le 3 ]; do
        ask_members
        plan_and_answers | cluster restart "$patience" || exit 1
        pass=$((pass + 1))
    done
}

# find_pending : the members that wait for a restart, and whether there are any in $status.
find_pending() {
    status=0
    cluster pending >"$work/pending" || status=$?
    case $status in 0 | 3) ;; *) exit 1 ;; esac
}

# remember : keeps plan.tsv in the Swarm, to compare the next release with, and forgets older ones.
remember() {
    name=${stack}_plan_$(sha256sum <"$plan" | cut -c1-8)
    config_exists "$name" ||
        docker config create --label "com.docker.stack.namespace=$stack" --label dev.howdah.plan=yes "$name" "$plan" >/dev/null ||
        die 'what was deployed could not be kept: the next dry run would compare with what ran before'
    plans=$(kept_plans) || exit 1
    for old in $plans; do
        [ "$old" = "$name" ] || docker config rm "$old" >/dev/null || complain "config $old could not be removed"
    done
}

# remove_unused : versions of the stack's configs that nothing uses. Docker itself refuses to remove one in use.
remove_unused() {
    configs=$(docker config ls --filter "label=com.docker.stack.namespace=$stack" --format '{{.Name}}') ||
        die 'the Swarm does not tell its configs'
    for config in $configs; do
        case $config in "${stack}_plan_"*) continue ;; esac
        if removal=$(docker config rm "$config" 2>&1); then
            say "config $config: removed"
        else
            case $removal in *'in use'*) ;; *) complain "config $config could not be removed: $removal" ;; esac
        fi
    done
}

! config_exists "${stack}_restore_begun" || die 'a restore had begun: bin/restore.sh finishes it first'
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

running=''
if service_exists "$database"; then
    running=yes
    deploy_etcd
    deploy_jobs
fi
say "$stack: deploying"
stack_deploy "$folder/compose.yaml" --prune
put_images_back
sleep 2
wait_services
operator_start
cluster wait "$patience" "$(fact members)" || exit 1
cluster apply <"$folder/patroni.yml" >"$work/applied" || [ $? -eq 3 ] || exit 1
awk -F '\t' '{printf "dynamic configuration: %s %s -> %s\n", $1, $2, $3}' "$work/applied"
if [ -n "$running" ] && touches_objects "$work/changes"; then
    say 'roles and databases: running init/post-init.sh'
    on_members script "$(cat "$folder/init/post-init.sh")" || die "$(reason)"
    done_by_one || die "init/post-init.sh: $(reason)"
fi
if [ -n "$restart" ]; then restart_members; else find_pending; fi
operator_stop
remember
remove_unused
if [ "$status" -eq 3 ]; then
    awk -F '\t' '{printf "pending restart: %s: %s\n", $1, $2}' "$work/pending"
    say 'deploy.sh --restart restarts them in the safe order'
    exit 4
fi
say "$stack runs as it was compiled"
