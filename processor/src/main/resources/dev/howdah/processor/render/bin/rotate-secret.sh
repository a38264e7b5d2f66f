#!/bin/sh
# Gives a secret of the stack that runs a new value, and everything that reads it.
#
# usage: rotate-secret.sh [OPTION...] NAME
#
#   --stdin            the new value is on standard input; needed for files, hashes and whatever only you have
#   --dry-run          say what would be done, and do nothing
#   --keep-old         leave the old Docker secret there
#   --timeout SECONDS  how long to wait for each service (default 900)
#
# The new value is a Docker secret of its own, NAME.v2, NAME.v3 and so on; the services that mount NAME get new tasks, one
# after the other, and find it in the same file. The password of a role is changed in PostgreSQL first: a role has one
# password, so that clients that read theirs elsewhere can't open connections with the old one from then on; connections that
# are open stay. The old Docker secret is removed when the new one works everywhere.
#
# A password of PostgreSQL or pgAdmin is changed by a job that reaches its container through the engine of that host: the
# variable DOCKER_SOCKET says where the engines listen, if that is not /var/run/docker.sock.
#
# A certificate and its key are two secrets, and a member with one new and one old does not start: renew a certificate with
# the key that it has.
#
# May be interrupted and run again: it goes on with the value that it had begun with.
#
# Exit: 0 done, 1 something failed, 2 wrong usage.

set -eu
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
# shellcheck source-path=SCRIPTDIR source=secrets.sh
. "$folder/bin/secrets.sh"
# shellcheck source-path=SCRIPTDIR source=errand.sh
. "$folder/bin/errand.sh"

stdin='' dry='' keep='' patience=900
while [ $# -gt 0 ]; do
    case $1 in
        --stdin) stdin=yes ;;
        --dry-run) dry=yes ;;
        --keep-old) keep=yes ;;
        --timeout)
            [ $# -gt 1 ] || { complain '--timeout needs a value'; exit 2; }
            patience=$2
            shift
            ;;
        --help) usage; exit 0 ;;
        -*) complain "unknown option $1"; usage >&2; exit 2 ;;
        *) break ;;
    esac
    shift
done
must_be_seconds "$patience"
[ $# -eq 1 ] || { usage >&2; exit 2; }
key=$1
must_know "$key"
kind=$(about "$key" kind)
[ "$kind" != repository-passphrase ] ||
    die "$key opens the repository of backups, and pgBackRest can't change it there: with another value no backup could be read. A new passphrase needs a new repository: another repository.path, another name of the secret, and a full backup"

trap 'end_errand; operator_stop' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# using SERVICE : the Docker secret that a service mounts as the key.
using() { secret_of "$1" "$key"; }

# mounts : the services that mount the key, the members last: everybody else sooner has what PostgreSQL takes.
mounts() {
    services_with "$key" | awk -v last="$database" '$1 == last {members = $1; next} {print} END {if (members != "") print members}'
}

# logins : the roles whose password it is, a line each.
logins() {
    awk -F '\t' -v where="secret/$key" '$1 == "fact" && $2 == where && $3 ~ /^login/ {print $4}' "$plan"
}

# run_errand SERVICE COMMAND... : until one container has done it. A primary may have gone meanwhile: then once more.
run_errand() {
    errand_secrets=login=$(secret_in_use "$(fact secret)") || exit 1
    errand_secrets="$errand_secrets new=$new"
    [ "$old" = "$new" ] || errand_secrets="$errand_secrets old=$old"
    tries=0
    until try_errand "$@" && done_by_one; do
        tries=$((tries + 1))
        [ "$tries" -lt 5 ] || die "$key: $(reason). Nothing is lost: run rotate-secret.sh again when that is mended"
        sleep 5
    done
}

# healthy : waits for all members, a leader, and a synchronous standby where the cluster wants one.
healthy() {
    operator_start
    # Standard input may hold the value.
    cluster wait "$patience" "$(fact members)" </dev/null || die "$key: the cluster is not well; mend it, then run rotate-secret.sh again"
    operator_stop
}

# swap SERVICE : the service's tasks get the new secret in the old one's place.
swap() {
    now=$(using "$1") || exit 1
    if [ "$now" != "$new" ]; then
        say "$1: new tasks, with $new"
        errand_secrets=''
        on_this_manager swap "${stack}_$1" "$now" "$new" || die "$(reason)"
        done_by_one || die "$1: $(reason)"
        sleep 2
    fi
    wait_for "$patience" "new tasks of $1 (docker service ps ${stack}_$1 says why)" swapped "$1" || exit 1
    state=$(update_state "$1") || exit 1
    case $state in
        *paused) die "the update of $1 was paused, as a new task failed: docker service ps ${stack}_$1 says why. Mend that, docker service update ${stack}_$1, and run rotate-secret.sh again" ;;
    esac
}

# swapped SERVICE : no update is under way, and every task runs; or the update was paused.
swapped() {
    state=$(update_state "$1") || return 1
    case $state in
        '' | completed) ;;
        *paused) return 0 ;;
        *) return 1 ;;
    esac
    all=$(services_and_tasks) || return 1
    printf '%s\n' "$all" | awk -v name="${stack}_$1" '$1 == name {found = $2 == $3} END {exit !found}'
}

# look : which versions there are and which is in use; sets old and new, and begun if a rotation was interrupted.
look() {
    all=$(versions "$key") || exit 1
    newest=$(printf '%s\n' "$all" | tail -n 1)
    [ -n "$newest" ] || die "$key does not exist: bin/create-secrets.sh makes it"
    old='' begun='' new=''
    for service in $(mounts); do
        service_exists "$service" || die "the stack $stack does not run here: no service ${stack}_$service"
        now=$(using "$service") || exit 1
        [ -n "$now" ] || die "$service does not mount $key yet: bin/deploy.sh first"
        if [ "$now" = "$newest" ]; then new=$newest; else old=$now; fi
    done
    kept=$(docker secret inspect --format '{{index .Spec.Labels "dev.howdah.kept"}}' "$newest")
    if [ -n "$old" ]; then
        # Some service has an older one than the newest there is.
        begun=yes new=$newest
        return
    fi
    old=$(printf '%s\n' "$all" | tail -n 2 | head -n 1)
    if [ "$old" != "$newest" ] && [ "$kept" != "$old" ]; then
        begun=yes new=$newest
    else
        old=$newest new=$key.v$(($(printf '%s\n' "$newest" | awk -v name="$key" '{print $0 == name ? 1 : substr($0, length(name) + 3)}') + 1))
    fi
}

explain() {
    logins | while IFS= read -r role; do
        say "  the password of role $role is changed on the primary: whoever reads it elsewhere needs the new one from then on"
    done
    [ "$kind" != pgadmin-login ] || say "  the password of pgAdmin's first user is changed in pgAdmin"
    [ "$kind" != repository-key ] || say '  the new key must work already, and the old one until all members have new tasks'
    [ "$kind" != etcd ] || say '  etcd is not asked: change the password there, in the same minute (etcdctl user passwd)'
    for service in $(mounts); do
        [ "$(using "$service")" = "$new" ] || say "  $service gets new tasks, one after the other"
    done
    [ -n "$keep" ] || [ "$old" = "$new" ] || say "  $old is removed"
}

make_new() {
    set -- "$new"
    [ -z "$keep" ] || set -- "$@" --label "dev.howdah.kept=$old"
    if [ "$kind" = file ]; then
        store "$@" || die "$new could not be made; a file of no byte or of more than $MOST is refused"
        return
    fi
    [ -n "$stdin" ] || random_value "$(about "$key" length)"
    printf %s "$value" | store "$@" || die "$new could not be made"
    if [ -z "$stdin" ] && [ "$(about "$key" keeper)" = human ]; then
        if [ -t 1 ]; then
            say "$key: keep it, it is not shown again: $value"
        else
            say "$key: the new value is not shown, as this is no terminal: --stdin takes one that you know"
        fi
    fi
    value=
}

docker secret ls --quiet >/dev/null 2>&1 || die 'no Docker Swarm manager answers here: docker node ls says why'
! config_exists "${stack}_restore_begun" || die 'a restore had begun: bin/restore.sh finishes it first'
look
[ "${#new}" -le 64 ] || die "$new is longer than the 64 characters that Docker takes: give the secret a shorter name in the annotations"
if [ -z "$begun" ] && [ -z "$stdin" ] && ! is_made "$key"; then
    die "only you have the new value: bin/rotate-secret.sh --stdin $key <FILE"
fi
if [ -n "$begun" ]; then
    say "$key: a rotation to $new had begun; this finishes it, with the value that it had"
    [ -z "$stdin" ] || complain "$key: standard input is not read; rotate once more for another value"
else
    say "$key: $old is followed by $new"
fi
explain
[ -z "$dry" ] || exit 0

[ -n "$begun" ] || [ -z "$stdin" ] || [ "$kind" = file ] || read_value "$key"
healthy
[ -n "$begun" ] || make_new
if [ -n "$(logins)" ]; then
    set -- "$database" roles "${stack}_$database" "$(fact port)" "$(fact superuser)"
    while IFS= read -r role; do set -- "$@" "$role"; done <<END
$(logins)
END
    run_errand "$@"
    say "PostgreSQL takes the new password$([ "$old" = "$new" ] || printf ' and no longer the old one')"
elif [ "$kind" = pgadmin-login ]; then
    for service in $(mounts); do run_errand "$service" pgadmin "${stack}_$service"; done
    say 'pgAdmin takes the new password'
fi
for service in $(mounts); do swap "$service"; done
healthy
if [ -n "$(logins)" ]; then run_errand "$@"; fi
if [ -z "$keep" ]; then
    for version in $(versions "$key"); do
        [ "$version" = "$new" ] || {
            docker secret rm "$version" >/dev/null || die "$version is still used by something: docker secret rm $version says by what"
            say "$version: removed"
        }
    done
fi
say "$key: done, $new is in use"
