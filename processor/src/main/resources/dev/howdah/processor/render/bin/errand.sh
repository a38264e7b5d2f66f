#!/bin/sh
# shellcheck disable=SC2154  # set by common.sh
# Errands: jobs that run errand.py once on each host that may have a container of a service; sourced, after common.sh. They
# reach it through that host's engine: the variable DOCKER_SOCKET says where the engines listen, if not at /var/run/docker.sock.

errand=${stack}_errand
errand_under_way=
errand_secrets='' # words TARGET=SECRET: what an errand finds in its /run/secrets; by default login, the superuser's

# begin_errand CONSTRAINTS COMMAND... : constraints are lines, and say which hosts.
begin_errand() {
    constraints=$1
    image_of_members=$(of_service "$database" '{{.Spec.TaskTemplate.ContainerSpec.Image}}') || return 1
    shift
    remove_service "$errand"
    set -- "$image_of_members" -c "$by_patronis_python" sh "$(cat "$folder/bin/errand.py")" "$@"
    for secret in $errand_secrets; do
        set -- --secret "source=${secret#*=},target=${secret%%=*},mode=0400" "$@"
    done
    while IFS= read -r constraint; do
        [ -z "$constraint" ] || set -- --constraint "$constraint" "$@"
    done <<END
$constraints
END
    docker service create --detach --quiet --name "$errand" --label "com.docker.stack.namespace=$stack" \
        --mode global-job --restart-condition none --no-resolve-image --with-registry-auth --user 0:0 --entrypoint sh \
        --mount "type=bind,source=${DOCKER_SOCKET:-/var/run/docker.sock},target=/run/docker.sock" "$@" >/dev/null || return 1
    errand_under_way=yes
}

end_errand() {
    [ -z "$errand_under_way" ] || remove_service "$errand"
    errand_under_way=
}

errand_ended() {
    states=$(docker service ps --no-trunc --format '{{.CurrentState}}' "$errand") || return 1
    printf '%s\n' "$states" | awk '
        NF {tasks++}
        NF && !/^(Complete|Failed|Rejected|Shutdown|Orphaned|Remove)/ {waiting = 1}
        END {exit !(tasks && !waiting)}'
}

# constraints_of SERVICE : which hosts may have a container of it.
constraints_of() { of_service "$1" '{{range .Spec.TaskTemplate.Placement.Constraints}}{{.}}{{"\n"}}{{end}}'; }

# try_errand SERVICE COMMAND... : on the hosts that may have a container of the service.
try_errand() {
    where=$(constraints_of "$1") || exit 1
    shift
    errand_at "$where" "$@"
}

# on_this_manager COMMAND... : here, where the engine may be asked to change services.
on_this_manager() {
    this=$(this_manager) || exit 1
    errand_at "node.id==$this" "$@"
}

# errand_at CONSTRAINTS COMMAND... : puts into $answers what was said on all hosts together, and why if nothing was.
errand_at() {
    answers='failed: the job could not be made'
    begin_errand "$@" || return 1
    answers='failed: no host answered in time'
    if wait_for 180 "the job $errand" errand_ended; then
        answers=$(docker service logs --raw "$errand" 2>&1) || answers="failed: no logs: $answers"
        [ -n "$answers" ] || answers="failed: no container did it: $(errand_states | tr '\n' ' ')"
    fi
    end_errand
}

# tell_hosts SECONDS SERVICE COMMAND... : runs the command in the service's container on each host, says what it says, and keeps
# that in $answers. Fails unless every host ended in time and none failed.
tell_hosts() {
    limit=$1 heard='' waited=0
    where=$(constraints_of "$2") || exit 1
    told=${stack}_$2
    shift 2
    begin_errand "$where" tell "$told" "$@" || return 1
    until errand_ended; do
        waited=$((waited + 1))
        if [ "$waited" -gt "$limit" ]; then
            complain "gave up after $limit s: the job $errand ($(errand_states))"
            end_errand
            return 1
        fi
        sleep 1
        hear_hosts
    done
    sleep 1
    hear_hosts
    states=$(errand_states)
    end_errand
    case $states in
        *Failed* | *Rejected* | *Shutdown* | *Orphaned* | *Remove*)
            complain "the job $errand did not run everywhere: $states"
            return 1
            ;;
    esac
    ! printf '%s\n' "$answers" | grep '^failed: ' >&2
}

# errand_states : what became of it on each host.
errand_states() { docker service ps --no-trunc --format '{{.Node}} {{.CurrentState}} {{.Error}};' "$errand"; }

# hear_hosts : what is new of what the hosts say, without the words that only scripts read. Lines of several hosts come in any order.
hear_hosts() {
    answers=$(docker service logs --raw "$errand" 2>&1) || {
        complain "$answers"
        answers=$heard
    }
    printf '%s\n\001\n%s\n' "$heard" "$answers" | awk '
        /^\001$/ {now = 1; next}
        !now {old[$0]; next}
        !($0 in old) && !/^(done|standby|elsewhere|failed: .*|identifier .*|)$/ {old[$0]; print}'
    heard=$answers
}

# hosts_done : how many said that they are done.
hosts_done() { printf '%s\n' "$answers" | grep -cx 'done' || :; }

# on_members COMMAND [ARGUMENT...] : an errand to PostgreSQL in every member's container.
on_members() {
    order=$1
    shift
    [ -n "$errand_secrets" ] || errand_secrets=login=$(secret_in_use "$(fact secret)") || exit 1
    try_errand "$database" "$order" "${stack}_$database" "$(fact port)" "$(fact superuser)" "$@"
}

# done_by_one : whether one container, the primary's for example, says in $answers that it is done.
done_by_one() { printf '%s\n' "$answers" | grep -qx 'done'; }

# reason : what stands in $answers against it; nothing if nothing does.
reason() { printf '%s\n' "$answers" | grep -v -e '^done$' -e '^standby$' -e '^elsewhere$' -e '^\["' | tail -n 1; }

# plan_and_answers : what was compiled and what members said, as cluster.py reads them.
plan_and_answers() {
    cat "$plan"
    printf '\n.\n%s\n' "$answers"
}

# ask_members : what every member's PostgreSQL says of itself, into $answers.
ask_members() {
    on_members facts || die "$(reason)"
    refused=$(reason)
    [ -z "$refused" ] || die "PostgreSQL could not be asked: $refused"
}
