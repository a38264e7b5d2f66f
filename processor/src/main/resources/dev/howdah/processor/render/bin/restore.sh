#!/bin/sh
# Brings the cluster of the stack that runs back to what it was, from its backups and the archive of its WAL. What was written
# after that time is gone from the cluster; the archive keeps it.
#
# usage: restore.sh [OPTION...] --time TIME | --latest | --set LABEL
#        restore.sh --list
#
#   --list             the backups there are, and the times that can be restored
#   --time TIME        what was committed up to then: '2030-01-31 10:00:00+00'; the zone is needed
#   --latest           everything that was archived
#   --set LABEL        a backup alone, with nothing that came after it
#   --timeline N       along that timeline: after a restore, to a time that the restore took away (the first run says which)
#   --dry-run          say which backup it would begin with, and do nothing
#   --yes              do not ask
#   --absent           go on although a member does not answer; it must not come back before it was emptied
#   --timeout SECONDS  how long a step may take (default 86400)
#
# In this order: Patroni leaves PostgreSQL alone; what was written so far is archived; PostgreSQL stops everywhere; the primary's
# host restores and recovers, out of everybody's reach; roles get the passwords that the secrets hold now; it leads again, and the
# other members are made anew from it. Until it leads, nobody can read or write.
#
# May be interrupted and run again, also with another target until the first is reached. A cluster that was lost with its hosts
# comes back the same way: bin/deploy.sh makes a new one, and restore.sh --latest puts the data into it.
#
# Exit: 0 done, 1 something failed, 2 wrong usage.

set -eu
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
# shellcheck source-path=SCRIPTDIR source=errand.sh
. "$folder/bin/errand.sh"

target='' timeline='' dry='' list='' yes='' absent='' patience=86400
while [ $# -gt 0 ]; do
    case $1 in
        --time | --set | --timeline | --timeout)
            [ $# -gt 1 ] || { complain "$1 needs a value"; exit 2; }
            case $1 in
                --timeout) patience=$2 ;;
                --timeline) timeline=$2 ;;
                *)
                    [ -z "$target" ] || { complain 'one of --time, --latest and --set'; exit 2; }
                    target=${1#--}=$2
                    ;;
            esac
            shift
            ;;
        --latest)
            [ -z "$target" ] || { complain 'one of --time, --latest and --set'; exit 2; }
            target=latest
            ;;
        --list) list=yes ;;
        --dry-run) dry=yes ;;
        --yes) yes=yes ;;
        --absent) absent=yes ;;
        --help) usage; exit 0 ;;
        *) complain "unknown option $1"; usage >&2; exit 2 ;;
    esac
    shift
done
must_be_seconds "$patience"
case $timeline in *[!0-9]*) complain "--timeline is a number, not $timeline"; exit 2 ;; esac
[ -n "$list" ] || [ -n "$target" ] || { usage >&2; exit 2; }
[ -z "$timeline" ] || target="$target timeline=$timeline"

[ -n "$(fact backup)" ] || die 'this stack has no backups: @PgBackRest declares them'
service_exists "$database" || die "the stack $stack does not run here: bin/deploy.sh first"

trap 'end_errand; operator_stop' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

errand=${stack}_restorer
count=$(fact members)
# What was begun is kept in the Swarm: who restores, and that it did.
begun=${stack}_restore_begun
restored=${stack}_restore_done

noted() { ! config_exists "$1" || docker config inspect --format '{{printf "%s" .Spec.Data}}' "$1"; }
note() { printf '%s' "$2" | docker config create "$1" - >/dev/null || die "the step could not be noted as config $1"; }

# step COMMAND... : a step of restore.py in the container of the member that restores.
step() {
    command=$1
    shift
    tell_hosts "$patience" "$database" python3 /usr/local/lib/howdah/restore.py "$command" "$member" "$@" || return 1
    [ "$(hosts_done)" -eq 1 ] || {
        complain "$command: no answer of member $member; is its task running?"
        return 1
    }
}

# choose : the member that restores: the one that began, or the leader.
choose() {
    member=$(noted "$begun")
    [ -z "$member" ] || return 0
    operator_start
    member=$(cluster chief </dev/null) || exit 1
    operator_stop
}

confirm() {
    [ -z "$yes" ] || return 0
    [ -t 0 ] || die 'nobody to ask: --yes goes on without'
    printf 'Everything written to %s after that is lost to it. Its name, to go on: ' "$stack"
    IFS= read -r answer || answer=
    [ "$answer" = "$stack" ] || die 'nothing was done'
}

stop_everybody() {
    say 'PostgreSQL stops everywhere'
    tell_hosts 900 "$database" python3 /usr/local/lib/howdah/restore.py stop - || return 1
    stopped=$(hosts_done)
    [ "$stopped" -ge "$count" ] || [ -n "$absent" ] || {
        complain "$stopped of $count members stopped: start the others' tasks, or --absent leaves them out"
        return 1
    }
}

# bring_back : the data folder of the member that restores, to the target.
bring_back() {
    set -- "$target"
    while IFS="$tab" read -r role secret; do
        [ -z "$role" ] || set -- "$@" "$role=$secret"
    done <<END
$(awk -F '\t' -v OFS='\t' '$1 == "fact" && $2 ~ /^secret\// && $3 ~ /^login/ {sub("secret/", "", $2); print $4, $2}' "$plan")
END
    step restore "$@" || return 1
    identifier=$(printf '%s\n' "$answers" | sed -n 's/^identifier //p')
    [ -n "$identifier" ] || die 'the member does not say what it restored'
    note "$restored" "$identifier"
}

docker config ls --quiet >/dev/null 2>&1 || die 'no Docker Swarm manager answers here: docker node ls says why'
choose
if [ -n "$list" ]; then
    step list
    exit
fi
identifier=$(noted "$restored")
if [ -z "$identifier" ]; then
    step plan "$target" || exit 1
    [ -z "$dry" ] || exit 0
    [ -n "$(noted "$begun")" ] || confirm
else
    say "$member has restored already: this finishes it, whatever the target"
    [ -z "$dry" ] || exit 0
fi
[ -n "$(noted "$begun")" ] || note "$begun" "$member"
operator_start
cluster pause 300 </dev/null || exit 1
operator_stop
if [ -z "$identifier" ]; then
    step archive || complain 'not all that was written last is archived, and --timeline can not bring that back. Going on'
    stop_everybody || exit 1
    say "$member restores"
    bring_back || die "PostgreSQL is stopped everywhere, and Patroni leaves it so. Mend what failed and run restore.sh again, with this target or another"
fi
operator_start
same=0
cluster identify "$identifier" "$member" </dev/null || same=$?
if [ "$same" -eq 3 ]; then
    # A cluster of another identity was restored: what leads now was made anew.
    say "Patroni of $member starts anew"
    step renew || :
    wait_for 300 "Patroni of $member" cluster identify "$identifier" "$member" </dev/null || exit 1
elif [ "$same" -ne 0 ]; then
    exit 1
fi
operator_stop
step start || exit 1
operator_start
cluster lead "$member" "$patience" </dev/null || exit 1
cluster rejoin 300 </dev/null || exit 1
cluster wait "$patience" "$(if [ -n "$absent" ]; then echo 1; else echo "$count"; fi)" </dev/null || exit 1
operator_stop
for config in "$restored" "$begun"; do
    ! config_exists "$config" || docker config rm "$config" >/dev/null
done
say "$stack is restored. bin/backup.sh full makes a backup of it as it is now"
